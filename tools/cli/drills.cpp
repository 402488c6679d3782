#include "tools/cli/drills.hpp"

#include <algorithm>
#include <system_error>

#include "tools/cli/assets.hpp"
#include "tools/cli/files.hpp"

namespace attune::cli {
namespace fs = std::filesystem;

Result<fs::path> drills_folder(const std::optional<fs::path>& given) {
    if (given) return *given;
    Result<fs::path> assets = assets_dir();
    if (!assets) return assets;
    return *assets / "drills";
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
