#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/architecture/rules.hpp"

namespace attune::architecture {
namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

std::vector<SourceFile> sources_below(const std::string& root) {
    std::vector<SourceFile> sources;
    for (const auto* top : {"dialogue", "game", "tools", "tests"}) {
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(std::filesystem::path(root) / top)) {
            const auto extension = entry.path().extension();
            if (extension != ".hpp" && extension != ".cpp") continue;
            sources.push_back({entry.path().lexically_relative(root).generic_string(), read(entry.path())});
        }
    }
    std::ranges::sort(sources, {}, &SourceFile::path);
    return sources;
}

}  // namespace attune::architecture
