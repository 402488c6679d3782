// The closed lists of the scenario file: gestures, markers, approaches, difficulties and how a client looks.
// Each is documented in assets/README.md; an unknown word is a problem, never a default.
#pragma once

#include <cstdint>

#include "dialogue/base/names.hpp"

namespace attune {

enum class Gesture : std::uint8_t {
    none,
    look_at,
    look_away,
    look_down,
    lean_in,
    lean_back,
    turn_away,
    fold_arms,
    open_hands,
    hands_together,
    wipe_eyes,
    cover_face,
    half_smile,
    shrug,
    nod,
    shake_head,
    breathe_out,
    freeze,
    stand_up,
    sit_back,
    check_phone,
    touch_object,
};
template <>
struct Names<Gesture> {
    static constexpr auto table = std::to_array<std::string_view>(
        {"",           "look-at",   "look-away",   "look-down",      "lean-in",     "lean-back",
         "turn-away",  "fold-arms", "open-hands",  "hands-together", "wipe-eyes",   "cover-face",
         "half-smile", "shrug",     "nod",         "shake-head",     "breathe-out", "freeze",
         "stand-up",   "sit-back",  "check-phone", "touch-object"});
};

/// Signs of a strained alliance that an observer could name; the first six move away, the others against.
enum class Marker : std::uint8_t {
    none,
    appeasing,
    changing_subject,
    minimal_answer,
    going_abstract,
    joking_away,
    silence_heavy,
    complaint_therapist,
    complaint_task,
    complaint_time,
    defending_self,
};
template <>
struct Names<Marker> {
    static constexpr auto table = std::to_array<std::string_view>(
        {"", "appeasing", "changing-subject", "minimal-answer", "going-abstract", "joking-away",
         "silence-heavy", "complaint-therapist", "complaint-task", "complaint-time", "defending-self"});
};

/// The approach a scenario declares; options stand on it, off it or are neutral.
enum class Approach : std::uint8_t {
    person_centred,
    emotion_focused,
    psychodynamic,
    cognitive_behavioural,
    motivational,
    integrative,
};
template <>
struct Names<Approach> {
    static constexpr auto table =
        std::to_array<std::string_view>({"person-centred", "emotion-focused", "psychodynamic",
                                         "cognitive-behavioural", "motivational", "integrative"});
};

enum class Difficulty : std::uint8_t { easy, medium, hard };
template <>
struct Names<Difficulty> {
    static constexpr auto table = std::to_array<std::string_view>({"easy", "medium", "hard"});
};

enum class Build : std::uint8_t { slight, lean, medium, broad };
template <>
struct Names<Build> {
    static constexpr auto table = std::to_array<std::string_view>({"slight", "lean", "medium", "broad"});
};

enum class Hair : std::uint8_t {
    grey_short,
    grey_bob,
    dark_bob,
    dark_short,
    dark_long,
    brown_bun,
    fair_long,
    black_coils,
    bald,
};
template <>
struct Names<Hair> {
    static constexpr auto table =
        std::to_array<std::string_view>({"grey-short", "grey-bob", "dark-bob", "dark-short", "dark-long",
                                         "brown-bun", "fair-long", "black-coils", "bald"});
};

enum class Skin : std::uint8_t { fair, fair_weathered, olive, tan, brown, deep };
template <>
struct Names<Skin> {
    static constexpr auto table =
        std::to_array<std::string_view>({"fair", "fair-weathered", "olive", "tan", "brown", "deep"});
};

enum class Clothes : std::uint8_t { cardigan, blouse, shirt, jumper, jacket, hoodie };
template <>
struct Names<Clothes> {
    static constexpr auto table =
        std::to_array<std::string_view>({"cardigan", "blouse", "shirt", "jumper", "jacket", "hoodie"});
};

}  // namespace attune
