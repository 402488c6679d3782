// What may include what. The order of the rooms stands here once; dialogue/README.md must say the same.
// A finding is one sentence: the file, the line, what it includes and which rule that breaks.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::architecture {

struct SourceFile {
    std::string path;  // from the root of the tree, with '/'
    std::string text;
};

struct Include {
    std::string target;
    bool quoted = false;  // "…" and not <…>
    std::size_t line = 1;

    bool operator==(const Include&) const = default;
};

// The rooms of dialogue/, each of which may include itself and those before it.
std::span<const std::string_view> rooms();

// The longest a file of dialogue/ or game/ may be.
inline constexpr std::size_t longest_file = 500;

std::vector<Include> includes_of(std::string_view text);
std::vector<std::string> findings_in(const SourceFile& file);

// Every .hpp and .cpp of the tree's four folders, in order of path.
std::vector<SourceFile> sources_below(const std::string& root);

}  // namespace attune::architecture
