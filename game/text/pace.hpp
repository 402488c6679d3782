// The pace at which the client's words appear: whole words at the speed of their voice, a breath at commas
// and full stops, the author's pauses kept but capped. A pure function of the time gone by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace attune::game {

struct PacedLine {
    std::string_view text;  // UTF-8; may be empty: a gesture alone
    int pause_ms = 0;       // before it
};

struct Pace {
    int words_per_minute = 160;
    int percent = 100;  // 0: everything at once
    int lead_ms = 500;  // before the first line
    int longest_pause_ms = 3000;
};

/// How far the client has come: lines before `line` are whole, of `line` the first `bytes` are there (always
/// up to the end of a word). `started`: `line` has begun, its pause is over.
struct Heard {
    std::size_t line = 0;
    std::size_t bytes = 0;
    bool started = false;
    bool done = false;
};

Heard heard_after(std::span<const PacedLine> lines, std::int64_t elapsed_ms, const Pace& pace);

}  // namespace attune::game
