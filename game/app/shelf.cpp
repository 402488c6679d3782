#include "game/app/shelf.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

namespace attune::game {
namespace {

// One byte more than the loader takes, so that it can say that the file is too large.
constexpr std::uintmax_t most_scenario_bytes = 8u * 1024u * 1024u + 1u;

std::string utf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

Error unreadable(const std::filesystem::path& file, const std::string& reason) {
    return {"The file " + utf8(file) + " could not be read: " + reason + ".", "Nothing was changed.",
            "See that the file is there and may be read, then open it again."};
}

}  // namespace

Result<std::string> read_text(const std::filesystem::path& file, std::uintmax_t most_bytes) {
    std::error_code trouble;
    if (!std::filesystem::is_regular_file(file, trouble)) {
        return unreadable(file, trouble ? trouble.message() : "it is not a file");
    }
    errno = 0;
    const std::unique_ptr<std::FILE, CloseFile> open(std::fopen(file.string().c_str(), "rb"));
    if (!open) return unreadable(file, std::strerror(errno));
    std::string text;
    std::string part(64u * 1024u, '\0');
    while (text.size() < most_bytes) {
        const std::size_t got = std::fread(part.data(), 1, part.size(), open.get());
        if (got == 0) break;
        text.append(part, 0, got);
    }
    if (std::ferror(open.get()) != 0) return unreadable(file, std::strerror(errno));
    if (text.size() > most_bytes) text.resize(static_cast<std::size_t>(most_bytes));
    return text;
}

Result<Shelved> read_scenario(const std::filesystem::path& file) {
    const Result<std::string> text = read_text(file, most_scenario_bytes);
    if (!text) return text.error();
    Shelved shelved;
    shelved.file = utf8(file.filename());
    Loaded loaded = load_scenario(*text, shelved.file);
    shelved.scenario = std::move(loaded.scenario);
    shelved.problems = std::move(loaded.problems);
    return shelved;
}

Result<std::vector<Shelved>> read_shelf(const std::filesystem::path& folder) {
    std::error_code trouble;
    std::vector<std::filesystem::path> files;
    std::filesystem::directory_iterator entries(folder, trouble);
    if (trouble) {
        return Error{
            "The folder of scenarios " + utf8(folder) + " could not be read: " + trouble.message() + ".",
            "Saved sessions are safe: each keeps its own copy of its scenario.",
            "Install Attune again, or name the folder with --assets."};
    }
    for (const auto& entry : entries) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<Shelved> shelf;
    for (const auto& file : files) {
        Result<Shelved> shelved = read_scenario(file);
        if (shelved) {
            shelf.push_back(std::move(*shelved));
        } else {
            Problem problem;
            problem.where.file = utf8(file.filename());
            problem.what = shelved.error().what;
            problem.hint = shelved.error().hint;
            shelf.push_back({problem.where.file, nullptr, {problem}});
        }
    }
    // The easy first: somebody new begins at the top. What is broken comes last.
    const auto rank = [](const Shelved& shelved) {
        return shelved.scenario ? static_cast<int>(shelved.scenario->difficulty)
                                : static_cast<int>(count_of<Difficulty>());
    };
    std::stable_sort(shelf.begin(), shelf.end(),
                     [&](const Shelved& a, const Shelved& b) { return rank(a) < rank(b); });
    return shelf;
}

}  // namespace attune::game
