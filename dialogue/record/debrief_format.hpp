// Figures and lists as the debrief prints them, in text and in HTML alike.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/record/debrief_view.hpp"

namespace attune {

std::string one_decimal(double value);                                        // "3.2"
std::string trimmed(double value);                                            // "35", "52.2"
std::string whole_number(double value);                                       // "46", rounded
std::string of_five(double points);                                           // 0…100 as 1.0…5.0
std::string counted(int count, std::string_view one, std::string_view many);  // "two moves", "no move"
std::string capital(std::string text);
std::string turn_list(std::span<const int> turns);  // "turn 3", "turns 3, 5 and 8"
std::string minutes_of(std::int64_t ms);            // "4 minutes", "less than a minute"

/// "She looks down. (brisk) "He sleeps in bits.""
std::string said_in_words(const SpokenLine& line, std::string_view pronoun);

/// The four gates of a corrective moment: its name, whether it was open, and the figure behind it.
struct GateLine {
    std::string name;
    enum class State { open, closed, not_reached } state = State::closed;
    std::string detail;
};
std::vector<GateLine> gate_lines(const CorrectiveView& moment, const DebriefView& view);
std::string_view state_word(GateLine::State state);

/// What the wound is, as a sentence.
std::string about(const CorrectiveView& moment);
std::string with_commas(const std::vector<std::string>& parts);

/// The levels of a move: "empathy 4, regard 3, collaboration 3, corrective 2".
std::string levels_in_words(const TurnView& turn);
/// What deepened or soothed: "deepened", "held steady", "soothed".
std::string push_in_words(int push);

}  // namespace attune
