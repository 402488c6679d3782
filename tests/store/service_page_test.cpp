// What the service does next, as an institution writes it.
#include "dialogue/store/service_page.hpp"

#include <unistd.h>

#include <fstream>

#include "tests/support/catch.hpp"

using namespace attune;
namespace fs = std::filesystem;

namespace {

/// Two folders with a folder `service` in each: the institution's and Attune's.
struct Places {
    fs::path root = fs::temp_directory_path() / ("attune-service-" + std::to_string(::getpid()));
    std::vector<fs::path> folders{root / "data", root / "assets"};
    Places() {
        for (const fs::path& folder : folders) fs::create_directories(folder / "service");
    }
    ~Places() { fs::remove_all(root); }
    void write(std::size_t place, std::string_view text) const {
        std::ofstream(folders[place] / "service" / "dying.txt", std::ios::binary) << text;
    }
};

DebriefView with_duties(std::vector<std::string> services) {
    DebriefView view;
    for (std::string& service : services) {
        DutyView duty;
        duty.service = std::move(service);
        view.duties.push_back(duty);
    }
    return view;
}

}  // namespace

TEST_CASE("the first line of a service page is its title, and an empty line begins a paragraph") {
    const Places places;
    places.write(1, "\xEF\xBB\xBFWhat we do\r\n\r\nWe ask.\nPlainly.\r\n\r\n\r\nWe stay.\r\n");
    const ServicePage page = store::service_page("dying", places.folders);
    CHECK(page.title == "What we do");
    CHECK(page.paragraphs == std::vector<std::string>{"We ask. Plainly.", "We stay."});
}

TEST_CASE("an institution's own page goes before the one that came with Attune") {
    const Places places;
    places.write(0, "Ours\n\nRing Dee.\n");
    places.write(1, "Theirs\n\nRing somebody.\n");
    CHECK(store::service_page("dying", places.folders).title == "Ours");
}

TEST_CASE("a service page that is missing, empty, too long or no text says so in its place") {
    const Places places;
    CHECK(store::service_page("dying", places.folders)
              .paragraphs.at(0)
              .find("There is no page service/dying.txt") == 0);
    places.write(0, "");
    CHECK(store::service_page("dying", places.folders).paragraphs.at(0).find("is empty") !=
          std::string::npos);
    places.write(0, " \n\n");
    CHECK(store::service_page("dying", places.folders).paragraphs.at(0).find("is empty") !=
          std::string::npos);
    places.write(0, "Ours\n\n\xFF\n");
    CHECK(store::service_page("dying", places.folders).paragraphs.at(0).find("UTF-8") != std::string::npos);
    places.write(0, std::string(70'000, 'x'));
    CHECK(store::service_page("dying", places.folders).paragraphs.at(0).find("64 KiB") != std::string::npos);
}

TEST_CASE("a page that two duties name stands once in the debrief, and none where none is named") {
    const Places places;
    places.write(1, "What we do\n\nWe ask.\n");
    DebriefView view = with_duties({"dying", "", "dying"});
    store::add_service_pages(view, places.folders);
    CHECK(view.service.size() == 1);
    view = with_duties({""});
    store::add_service_pages(view, places.folders);
    CHECK(view.service.empty());
}
