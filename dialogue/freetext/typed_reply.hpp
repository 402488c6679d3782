// What becomes of a typed reply in a session: said along an option, answered in general, asked about, or not
// said. The session gets a finished move; nothing here changes it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/freetext/route.hpp"
#include "dialogue/session/session.hpp"

namespace attune {

struct TypedReply {
    enum class Way : std::uint8_t {
        said,      // sure of what it is: `option` is the one it goes on along, or the client's general answer
        which,     // "which did you mean?": `options` are the two it comes closest to
        closest,   // "I could not tell; choose what comes closest": `options` are all on offer
        not_said,  // a gate; nothing happens
        crisis,    // the trainee's own danger: a card with help lines, nothing is kept
    };
    Way way = Way::not_said;
    TypedRating rating;
    OptionIndex option;
    bool in_general = false;  // said, and close to no option
    std::vector<OptionIndex> options;
};

/// `earlier`: what was typed before in this session, tidied.
TypedReply reply_in(const Session& session, const Rater& rater, std::string_view text,
                    std::span<const std::string> earlier = {});

/// What the client said since the last move.
std::string said_since(const Session& session);

/// The move for `option`: recognised when it was said, declared when the trainee chose it. `salt` and the
/// text are hashed into it.
ChooseOption move_for(const TypedReply& reply, OptionIndex option, const Rater& rater, std::string_view salt,
                      std::string_view text, std::int64_t ms);

}  // namespace attune
