// A moment and its feedback as text for a terminal.
#pragma once

#include "dialogue/drills/practice_progress.hpp"
#include "dialogue/drills/practice_round.hpp"
#include "tools/cli/terminal.hpp"

namespace attune::cli {

void print_moment(Terminal& terminal, const PracticeRound& round);
void print_answers(Terminal& terminal, const MomentView& moment);
void print_feedback(Terminal& terminal, const PracticeRound& round);
void print_practice_help(Terminal& terminal);
void print_progress(Terminal& terminal, const DrillLibrary& library, const PracticeProgress& progress,
                    const std::string& whose);

}  // namespace attune::cli
