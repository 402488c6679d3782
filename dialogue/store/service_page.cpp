#include "dialogue/store/service_page.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "dialogue/scenario/plain_text.hpp"

namespace attune::store {
namespace {

constexpr std::size_t most_bytes = 64 * 1024;
constexpr std::string_view usual_title = "What our service does next";

std::string trimmed(std::string_view line) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!line.empty() && blank(line.back())) line.remove_suffix(1);
    while (!line.empty() && blank(line.front())) line.remove_prefix(1);
    return std::string(line);
}

/// Lines that follow each other are one paragraph; an empty one divides.
std::vector<std::string> paragraphs_of(std::string_view text) {
    std::vector<std::string> all{""};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) {
            if (!all.back().empty()) all.emplace_back();
        } else {
            all.back() += (all.back().empty() ? "" : " ") + line;
        }
    }
    if (all.back().empty()) all.pop_back();
    return all;
}

ServicePage unreadable(std::string_view id, const std::string& what) {
    return {std::string(id),
            std::string(usual_title),
            {what + " Ask whoever looks after Attune here what this service does next, before you go home."}};
}

ServicePage read_page(std::string_view id, const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text(most_bytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    const std::u8string name = file.u8string();
    const std::string shown(name.begin(), name.end());
    if (in.bad() || text.empty()) return unreadable(id, "The page " + shown + " is empty or cannot be read.");
    if (text.size() > most_bytes) return unreadable(id, "The page " + shown + " is longer than 64 KiB.");
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (first_invalid_utf8(text))
        return unreadable(id, "The page " + shown + " is not UTF-8 text; save it as UTF-8.");
    std::vector<std::string> paragraphs = paragraphs_of(text);
    if (paragraphs.empty()) return unreadable(id, "The page " + shown + " is empty.");
    ServicePage page{std::string(id), paragraphs.front(), {}};
    page.paragraphs.assign(std::next(paragraphs.begin()), paragraphs.end());
    return page;
}

}  // namespace

ServicePage service_page(std::string_view id, std::span<const std::filesystem::path> folders) {
    const std::string name = std::string(id) + ".txt";
    for (const std::filesystem::path& folder : folders) {
        const std::filesystem::path file = folder / "service" / name;
        std::error_code error;
        if (std::filesystem::is_regular_file(file, error)) return read_page(id, file);
    }
    return unreadable(id, "There is no page service/" + name + ".");
}

void add_service_pages(DebriefView& view, std::span<const std::filesystem::path> folders) {
    view.service.clear();
    for (const DutyView& duty : view.duties) {
        const auto there = [&](const ServicePage& page) { return page.id == duty.service; };
        if (duty.service.empty() || std::any_of(view.service.begin(), view.service.end(), there)) continue;
        view.service.push_back(service_page(duty.service, folders));
    }
}

}  // namespace attune::store
