// The session itself as text: what is said, what can be said, and what it moved.
#pragma once

#include <optional>
#include <string>

#include "dialogue/record/debrief_view.hpp"
#include "dialogue/record/feedback.hpp"
#include "dialogue/session/session.hpp"
#include "tools/cli/terminal.hpp"

namespace attune::cli {

void print_brief(Terminal& terminal, const Scenario& scenario);
/// The trainee's last words, what they moved, the client's answer, the body, what can be said next.
/// Without `options` those of a free beat are not printed: something shall be typed first.
void print_moment(Terminal& terminal, const Session& session, Feedback feedback, bool options = true,
                  const TypedTexts& typed = {});
void print_options(Terminal& terminal, const Session& session);
void print_transcript(Terminal& terminal, const Session& session, const TypedTexts& typed = {});
void print_help(Terminal& terminal);
void print_ending(Terminal& terminal, const Session& session);
void print_debrief(Terminal& terminal, const DebriefView& view);

/// "1".."9" as shown now, "0" for silence, or an option's id.
std::optional<OptionIndex> chosen(const Session& session, const std::string& answer);

}  // namespace attune::cli
