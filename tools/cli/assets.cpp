#include "tools/cli/assets.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <vector>

#include "dialogue/scenario/load.hpp"
#include "dialogue/store/data_dir.hpp"
#include "dialogue/store/service_page.hpp"
#include "tools/cli/files.hpp"

#ifdef _WIN32
#include <windows.h>
#endif

namespace attune::cli {
namespace {

std::filesystem::path program_dir() {
#ifdef _WIN32
    wchar_t name[32768];
    const DWORD length = GetModuleFileNameW(nullptr, name, 32768);
    return std::filesystem::path(std::wstring(name, length)).parent_path();
#else
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::current_path(error) : program.parent_path();
#endif
}

}  // namespace

Result<std::filesystem::path> assets_dir() {
    std::vector<std::filesystem::path> places;
    if (const char* given = std::getenv("ATTUNE_ASSETS"); given != nullptr && *given != '\0') {
        places.emplace_back(given);
    }
    const std::filesystem::path here = program_dir();
    places.push_back(here / ".." / "share" / "attune" / "assets");
    places.push_back(here / "assets");
    places.emplace_back(ATTUNE_BUILD_ASSETS);
    for (const auto& place : places) {
        std::error_code error;
        if (!std::filesystem::is_directory(place / "scenarios", error)) continue;
        const auto whole = std::filesystem::weakly_canonical(place, error);
        return error ? place : whole;
    }
    return Error{
        "The folder 'assets' with the scenarios was not found beside the program in " + here.string() + ".",
        "Your sessions are stored elsewhere and are safe.",
        "Install Attune again, or set ATTUNE_ASSETS to the folder."};
}

std::vector<InLibrary> library_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<InLibrary> library;
    for (const auto& file : files) {
        const Result<std::string> text = read_file(file);
        if (!text) continue;
        Loaded loaded = load_scenario(*text, file.string());
        if (loaded.scenario) library.push_back({file, std::move(loaded.scenario)});
    }
    std::stable_sort(library.begin(), library.end(), [](const InLibrary& a, const InLibrary& b) {
        return a.scenario->difficulty < b.scenario->difficulty;
    });
    return library;
}

namespace {

/// Read once: a debrief is asked for again and again in one sitting.
const std::vector<std::shared_ptr<const Scenario>>& everybody(const std::filesystem::path& folder) {
    static std::map<std::filesystem::path, std::vector<std::shared_ptr<const Scenario>>> known;
    const auto [place, is_new] = known.try_emplace(folder);
    if (is_new) {
        for (InLibrary& other : library_in(folder)) place->second.push_back(std::move(other.scenario));
    }
    return place->second;
}

}  // namespace

DebriefView whole_debrief(const Scenario& scenario, const std::vector<Event>& events,
                          const std::optional<std::filesystem::path>& data, const TypedTexts& typed) {
    DebriefView view = debrief_view(scenario, events, typed);
    std::vector<std::filesystem::path> folders;
    if (data) {
        folders.push_back(*data);
    } else if (const auto usual = store::default_data_dir()) {
        folders.push_back(*usual);
    }
    if (const auto assets = assets_dir()) {
        folders.push_back(*assets);
        view.two_people = two_people(scenario, events, everybody(*assets / "scenarios"));
    }
    store::add_service_pages(view, folders);
    return view;
}

}  // namespace attune::cli
