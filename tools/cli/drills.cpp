#include "tools/cli/drills.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "tools/cli/files.hpp"

namespace attune::cli {
namespace {

namespace fs = std::filesystem;

/// Empty where the system does not say.
fs::path program_folder() {
    std::error_code trouble;
    const fs::path program = fs::read_symlink("/proc/self/exe", trouble);
    return trouble ? fs::path() : program.parent_path();
}

std::vector<fs::path> places() {
    std::vector<fs::path> places;
    if (const char* given = std::getenv("ATTUNE_ASSETS"); given != nullptr && *given != '\0') {
        places.emplace_back(given);
    }
    if (const fs::path here = program_folder(); !here.empty()) {
        places.push_back(here / ".." / "share" / "attune" / "assets");
        places.push_back(here / "assets");
    }
    places.emplace_back("assets");
    places.emplace_back(ATTUNE_BUILD_ASSETS);
    return places;
}

}  // namespace

Result<fs::path> drills_folder(const std::optional<fs::path>& given) {
    if (given) return *given;
    std::error_code trouble;
    for (const fs::path& place : places()) {
        if (fs::is_directory(place / "drills", trouble)) return place / "drills";
    }
    return Error{"The folder with the drills was not found.",
                 "What was practised is stored elsewhere and is safe.",
                 "Name it with --drills, or set ATTUNE_ASSETS to the folder it lies in."};
}

Result<std::vector<DrillFile>> read_drills(const fs::path& folder_or_file) {
    std::error_code trouble;
    std::vector<fs::path> files;
    if (fs::is_directory(folder_or_file, trouble)) {
        fs::directory_iterator entries(folder_or_file, trouble);
        for (; !trouble && entries != fs::directory_iterator(); entries.increment(trouble)) {
            if (entries->path().extension() == ".json") files.push_back(entries->path());
        }
        if (trouble) {
            return Error{
                "The folder " + folder_or_file.string() + " could not be read: " + trouble.message() + ".",
                "", "Check that you may read it."};
        }
    } else {
        files.push_back(folder_or_file);
    }
    std::sort(files.begin(), files.end());
    std::vector<DrillFile> drills;
    for (const fs::path& file : files) {
        Result<std::string> text = read_file(file);
        if (!text) return text.error();
        drills.push_back({file.string(), *std::move(text)});
    }
    return drills;
}

}  // namespace attune::cli
