// `attune-cli play`: a whole session as text, from the brief to the debrief. Nothing the window shows is left
// out, so this is the way for a screen reader. With a moves file it plays unattended.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "dialogue/record/feedback.hpp"

namespace attune::cli {

struct PlayOptions {
    std::filesystem::path scenario;     // empty: asks who of the library it shall be
    std::optional<std::uint64_t> seed;  // from the clock when absent
    std::optional<std::filesystem::path> moves;
    std::optional<std::filesystem::path> log;
    std::optional<std::filesystem::path> data;  // the local data folder when absent
    std::optional<std::string> profile;         // the guest when absent
    std::optional<Feedback> feedback;           // asked for when absent
    bool resume = false;
    bool predict = false;      // asks before each answer where it will leave the client
    bool typed_first = false;  // on free beats the options are shown only once something was typed, or with o
    bool feelings = false;     // asks at a few moments what is happening in the trainee
};

/// 0 done or left in good order, 1 something could not be read or kept, 2 a scenario with problems.
int play(const PlayOptions& options, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace attune::cli
