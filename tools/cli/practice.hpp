// `attune-cli practice`: the practice room as text, whole: the moment, numbered answers, what yours showed
// and why, the better one beside it, how hard it was, the next. Also progress, saving, deletion, and the
// check of drill files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace attune::cli {

struct PracticeOptions {
    std::optional<std::filesystem::path> drills;  // a folder or one file; the program's own when absent
    std::optional<std::filesystem::path> data;    // the local data folder when absent
    std::string profile;                          // the guest when empty
    std::string skill;                            // "complex-reflection"; all when empty
    std::string drill;                            // a drill's id
    int minutes = 5;  // after which the way out is mentioned; nothing is cut short
    bool progress = false;
    std::optional<std::filesystem::path> save;   // write what was practised to this file, JSON Lines
    bool remove = false;                         // delete what was practised for good
    bool sure = false;                           // do not ask before deleting
    std::optional<std::filesystem::path> check;  // list what is wrong with a drill file or a folder of them
    std::function<std::int64_t()> unix_ms;       // the machine's clock when empty
    std::function<int()> today;                  // day.hpp; by the machine's calendar when empty
};

/// 0 done or left, 1 something could not be read or kept, or a drill has errors, 2 not to be done as asked.
int practice(const PracticeOptions& options, std::istream& in, std::ostream& out, std::ostream& err);

/// The day by this machine's calendar.
int local_day();

}  // namespace attune::cli
