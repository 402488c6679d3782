// The program's words for what the model found: one place, so that overlay, debrief, text mode and exports
// say the same. Sentence case, no praise, no marks; the client by name, the trainee as "you".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialogue/client/change.hpp"
#include "dialogue/scenario/scenario.hpp"
#include "dialogue/session/event.hpp"

namespace attune {

/// One thing that moved a quantity, as printed: "the feeling was named, tentatively  +4.2".
struct PrintedPart {
    std::string words;
    int tenths = 0;  // signed tenths of a point
};

/// A change as printed: the parts sum to the total exactly (largest remainder). Points of 100.
struct PrintedChange {
    Quantity quantity = Quantity::bond;
    std::string name;  // "Bond"
    int tenths = 0;    // signed total
    int before_tenths = 0, after_tenths = 0;
    std::vector<PrintedPart> parts;
};

/// `option` is the move behind it, or null (a beat entered).
PrintedChange printed(const Change& change, const Option* option, const ClientProfile& client);

/// False when nothing of it shows at one decimal.
bool worth_printing(const PrintedChange& change);

std::string signed_points(int tenths);                               // "+4.2", "−0.6", "0.0"
std::string shown_scale(Milli value);                                // "3.1": 1 + 4·x/100 with one decimal
std::string label_of(Quantity quantity);                             // "Bond"
std::string label_of(Skill skill);                                   // "complex reflection"
std::string label_of(Marker marker);                                 // "appeasing"
std::string label_of(RepairStep step);                               // "owned it"
std::string label_of(Rupture rupture);                               // "withdrawal"
std::string label_of(Direction direction);                           // "the same"
std::string label_of(Feeling feeling);                               // "pulled to fix"
std::string label_of(Gesture gesture, const ClientProfile& client);  // "looks down"
std::string alliance_word(Milli value);    // weak (< 3.0 shown), in between, strong (≥ 4.0)
std::string experiencing_word(int level);  // 1…7
std::string arousal_word(Milli arousal, const ClientProfile& client);  // "in touch and bearable"
/// "empathy 2, regard 3": those another rater saw otherwise; empty where they agree.
std::string levels_in_words(const OtherRater& other);
/// "she" for "she/her"; "they" where the pronouns are not known.
std::string subject_of(const ClientProfile& client);
std::string possessive_of(const ClientProfile& client);  // "her"

}  // namespace attune
