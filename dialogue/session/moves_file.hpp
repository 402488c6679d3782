// A moves file: a session's moves one a line, so that anyone can take the same session again. An option's id,
// `silence`, `rewind`, `rate E R C`, `foresee closer|same|further` (before the option), `feel WORD`, `typed
// OPTION SKILL E R C` for a typed reply that was recognised or `typed OPTION` for one that was declared;
// optionally ` @ms` at the end; `#` starts a comment. Never display numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/session/session.hpp"

namespace attune {

struct SayOption {
    std::string id;  // "silence" for silence
    std::optional<Typed> typed = {};
    friend bool operator==(const SayOption&, const SayOption&) = default;
};
struct StepBack {
    friend bool operator==(const StepBack&, const StepBack&) = default;
};

struct MoveLine {
    int line = 1;  // in the file
    std::variant<SayOption, StepBack, RateSelf, Foresee, NoteFeeling> what;
    std::int64_t ms = 0;
};

Result<std::vector<MoveLine>> parse_moves(std::string_view text, std::string_view file);

/// The move of this line in this session as it stands; an Error names the line and what was on offer.
Result<Move> move_of(const MoveLine& line, const Session& session, std::string_view file);

}  // namespace attune
