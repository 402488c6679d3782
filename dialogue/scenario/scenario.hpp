// One authored case as plain data, immutable after load: the client, the beats with their options, the
// endings. Everything that can be pointed at lives in one flat table each (lines, options, beats, …), and an
// Index points at it; the author's stable id stands beside it. Model numbers are in thousandths.
// Format: assets/README.md; levels and their meaning: model.md §3.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "dialogue/base/index.hpp"
#include "dialogue/base/milli.hpp"
#include "dialogue/scenario/condition.hpp"
#include "dialogue/scenario/vocabulary.hpp"
#include "dialogue/skills/rupture_kind.hpp"
#include "dialogue/skills/skill.hpp"
#include "dialogue/skills/typed_skill.hpp"

namespace attune {

using LineRange = Range<LineTag>;
using OptionRange = Range<OptionTag>;

/// What a client says or does once: an utterance, a gesture, or both.
struct Line {
    std::string id;
    std::string text;  // may be empty when there is a gesture
    Condition when;
    std::string delivery;  // at most five words: how it is said
    int pause_ms = 0;      // before the line
    bool cut = false;      // breaks off
    Gesture gesture = Gesture::none;
    std::string note;  // the gesture in words
    Marker marker = Marker::none;
    friend bool operator==(const Line&, const Line&) = default;
};

using Target = std::variant<BeatIndex, EndingIndex>;

struct Branch {
    Condition when;
    Target to;
    friend bool operator==(const Branch&, const Branch&) = default;
};

/// Levels another rater gave without knowing the author's, where the two stayed apart. 0 = they agree.
struct OtherRater {
    std::uint8_t empathy = 0;
    std::uint8_t regard = 0;
    std::uint8_t collaboration = 0;
    std::uint8_t corrective = 0;
    friend bool operator==(const OtherRater&, const OtherRater&) = default;
};

/// Where an option was written: at a beat, as a beat's silence, among the client's repair options, or as the
/// client's general answer to typed replies of a group. The last are never on offer; they stand behind all
/// others, as their lines do.
enum class OptionPlace : std::uint8_t { beat, silence, repair_withdrawal, repair_confrontation, typed };

struct Option {
    std::string id;
    std::string text;  // empty for silence
    OptionPlace place = OptionPlace::beat;
    BeatIndex home;  // meaningless for repair options
    Levels levels;
    std::string fear;  // what was feared of this; with corrective
    int push = 0;      // −2 soothe … +2 deepen
    EnumSet<Skill> skills;
    Stance stance = Stance::neutral;
    EnumSet<RepairStep> repair;
    int goal_talk = 0;  // −1, 0, 1
    std::string why;
    std::string inner;     // what the client thinks on hearing it
    std::string heard_as;  // when the client hears something else
    OtherRater other_rater;
    Condition when;
    bool once = false;
    std::vector<Effect> effects;
    LineRange reply;
    std::vector<std::string> exemplars;
    std::vector<Branch> branches;  // the last is unconditional; empty for repair options: the beat goes on
    friend bool operator==(const Option&, const Option&) = default;
};

struct Beat {
    std::string id;
    LineRange client;
    std::optional<WoundIndex> wound;
    Milli strain = 0;  // scripted, added on entering
    OptionRange options;
    OptionRange silences;  // the first whose condition holds is offered
    std::vector<Branch> otherwise;
    bool free = false;     // typed replies allowed
    bool feeling = false;  // a moment to ask the trainee what is happening in them
    friend bool operator==(const Beat&, const Beat&) = default;
};

struct Wound {
    std::string id;
    std::string text;
    friend bool operator==(const Wound&, const Wound&) = default;
};

struct Ending {
    std::string id;
    LineRange client;
    std::string summary;
    friend bool operator==(const Ending&, const Ending&) = default;
};

struct Variable {
    enum class Kind : std::uint8_t { truth, number, word };
    std::string name;
    Kind kind = Kind::truth;
    std::int32_t low = 0;
    std::int32_t high = 1;
    std::int32_t start = 0;
    std::vector<std::string> words;  // of kind word: value i is words[i]
    friend bool operator==(const Variable&, const Variable&) = default;
};

/// Something owed to the person whatever the scores: asking plainly about danger, saying what stays
/// confidential. Stands outside every number (model.md §6).
struct Duty {
    std::string id;
    std::vector<LineIndex> cues;
    std::vector<OptionIndex> met_by;
    std::vector<OptionIndex> met_poorly_by;
    int within_turns = 1;
    std::string missed;
    std::string then;     // what follows, in words, or empty
    std::string service;  // id of the page "what our service does next", or empty
    friend bool operator==(const Duty&, const Duty&) = default;
};

struct PortraitKeys {
    Build build = Build::medium;
    Hair hair = Hair::dark_short;
    Skin skin = Skin::fair;
    Clothes clothes = Clothes::shirt;
    bool glasses = false;
    int age = 40;
    friend bool operator==(const PortraitKeys&, const PortraitKeys&) = default;
};

/// For whoever talks the session over with the trainee.
struct SupervisorNote {
    std::vector<std::string> teaches;    // what the case teaches, by paragraph
    std::vector<std::string> questions;  // to discuss; no answer is right
    friend bool operator==(const SupervisorNote&, const SupervisorNote&) = default;
};

/// The six quantities a session starts with, and the person they belong to.
struct ClientProfile {
    std::string name;
    std::string pronouns;
    int age = 0;  // 0 = not given
    std::string presenting;
    std::string expectation;
    PortraitKeys portrait;
    int voice_pitch = 50;
    int voice_rate = 160;
    std::vector<std::pair<std::string, std::string>> body;  // cue → what it means in this person
    Milli bond = 45000, task = 45000, goal = 45000, safety = 40000, arousal = 40000;
    int experiencing = 2;  // 1…7
    Milli window_low = 35000, window_high = 75000;
    Milli resting = 40000;
    Milli jolt = 8000;
    Milli trust_rate = 1000;        // 600…1200
    Milli withdrawal_share = 650;   // 0…1000
    std::array<Milli, 21> needs{};  // by Skill, −1000…1000
    LineRange when_withdrawn;
    LineRange when_confronting;
    OptionRange repair_withdrawal;
    OptionRange repair_confrontation;
    OptionRange typed;  // empty, or one for each TypedGroup in its order
    friend bool operator==(const ClientProfile&, const ClientProfile&) = default;

    /// From here to window_high the client is in contact with the pain and can bear it.
    Milli touch() const { return window_low + divide_rounded(45 * (window_high - window_low), 100); }
};

struct Scenario {
    std::string id, version, language, title, summary, setting, license;
    std::optional<Approach> approach;  // "stance" in the file
    Difficulty difficulty = Difficulty::medium;
    int minutes = 15;
    EnumSet<Skill> skills;
    std::vector<std::string> content_notes, authors, reviewers;
    SupervisorNote supervisor;
    ClientProfile client;
    std::vector<Variable> variables;
    std::vector<Wound> wounds;
    std::vector<Duty> duties;
    std::vector<Beat> beats;
    std::vector<Ending> endings;
    std::vector<Line> lines;
    std::vector<Option> options;
    BeatIndex start;
    std::string canonical;  // the file in canonical form: sorted keys, no spaces, no comments
    std::string sha256;     // of canonical, hexadecimal

    const Beat& operator[](BeatIndex i) const { return beats[i.value]; }
    const Option& operator[](OptionIndex i) const { return options[i.value]; }
    const Line& operator[](LineIndex i) const { return lines[i.value]; }
    const Ending& operator[](EndingIndex i) const { return endings[i.value]; }
};

}  // namespace attune
