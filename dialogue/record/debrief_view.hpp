// The debrief: what happened and why, turn by turn, as a pure function of scenario and events. Duties passed
// over come first, then any level 1; a mean never stands without its lowest and highest. Numbers here are
// teaching devices: not for selection, licensing or grading alone.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/client/outcome.hpp"
#include "dialogue/record/session_view.hpp"
#include "dialogue/record/two_people.hpp"
#include "dialogue/record/words.hpp"

namespace attune {

struct DutyView {
    std::string id;
    DutyOutcome outcome = DutyOutcome::met;
    std::string words;    // what happened, in words
    std::string then;     // what follows, where the author wrote it
    std::string service;  // id of the page "what our service does next", or empty
    int moment_turn = 0;  // rewind here (completed moves) to take the moment again
};

struct DimensionView {
    std::string name;          // "Empathy", "Regard", "Collaboration", "Corrective moment"
    std::optional<int> yours;  // self-rating 1–5
    double mean = 0;           // of the levels; for the corrective moment see words
    int lowest = 0, highest = 0;
    int lowest_turn = 0, highest_turn = 0;  // 1…
    std::string words;                      // compares yours and ours, or says what was found
};

struct AlternativeView {
    std::string id, text;  // an option that was on offer and would have served
    int bond_tenths = 0, task_tenths = 0, safety_tenths = 0;  // what it would have done, one step
    bool gates_passed = false;                                // on a wound: the gates would have opened
    std::string why;
};

struct TurnView {
    int number = 1;  // 1…
    std::string beat;
    std::optional<std::string> wound;
    std::vector<SpokenLine> heard;  // all the client had said since the move before (the reply of that turn)
    std::string option_id, your_words;
    bool silence = false;
    std::int64_t ms = 0;
    Levels levels;
    int push = 0;
    std::vector<std::string> skills;  // labels
    std::string typed;                // how a typed reply was taken, in words; empty for a chosen option
    std::string raters_differed;      // in words, or empty: a second rater saw it otherwise
    std::string why, inner, heard_as, fear;
    std::vector<PrintedChange> changes;
    std::vector<std::string> happened;          // in words
    std::vector<AlternativeView> alternatives;  // at most two
    std::vector<SpokenLine> reply;              // all the client said up to the next move
    // after the turn, 0…100
    double bond = 0, task = 0, goal = 0, alliance = 0, safety = 0, arousal = 0;
    int experiencing = 2;
    Rupture rupture = Rupture::none;
};

struct RuptureView {
    Rupture kind = Rupture::withdrawal;
    int opened_turn = 1;  // 0: before the first move
    bool by_trainee = true;
    std::optional<int> repaired_turn;
    bool mended = false;
    std::vector<std::string> steps;  // labels with their turns
    std::string words;
};

struct CorrectiveView {
    std::string wound, wound_text;
    int turn = 1;
    Gates gates;
    std::optional<bool> taken_in;  // decided on the next move
    bool mended = false;           // by repairing a re-enactment
    // what the gates were judged on: the client before the move, 0…100, and the option's own levels
    double arousal = 0, safety = 0, bond = 0;
    int experiencing = 0;
    bool rupture_open = false;
    Levels levels;
    std::string words;  // which gate was closed, or what was taken in
};

struct OutcomeView {
    bool drawn = true;     // false when a duty was passed over or too little was said
    std::string words;     // "leans better", "near the base", …; when not drawn, why
    std::string sentence;  // "If a whole therapy went like this session, of 100 different clients about …"
    std::array<int, 4> per_cent{};
    std::array<int, 4> base = base_per_cent;
    std::string because;  // what each side of the session added to the lean; adds up
    std::string caution;  // what this is not
};

struct TryAgainView {
    int turn = 1;       // the turn to take again: rewind to turn − 1 completed moves
    std::string words;  // why this one
    std::string your_words;
};

/// One move whose outcome the trainee had foreseen: in words, by what the bond did.
struct ForesightView {
    int turn = 1;
    std::string expected, came;  // "closer", "the same", "further"
    bool right = false;
    std::string your_words;
};
struct ReadingView {
    std::vector<ForesightView> moves;
    int right = 0;
    std::string words;  // how often, beside what one answer each time would have come to; empty: not asked
};

/// What was happening in the trainee before a move, and what they then did.
struct NotedView {
    int turn = 1;
    std::string feeling, your_words, words;
};

/// One go at a moment.
struct TakeView {
    std::string your_words;
    std::vector<std::string> answer;    // the client's, in words
    int bond_tenths = 0;                // what this move moved
    std::vector<std::string> happened;  // in words
};
/// A moment taken again, beside the first time.
struct RetakeView {
    int turn = 1;
    TakeView then, now;
    std::string words;
};

/// One turn from the other chair, in the client's own voice but for `after`.
struct ChairView {
    int turn = 1;
    std::vector<std::string> said;  // before the trainee's words
    std::string heard;              // "They said: …"
    std::string thought, feared;    // may be empty
    std::string after;              // "A little closer."
};

/// "What our service does next", as the institution wrote it. Not in the events: whoever knows where the
/// files lie adds it (dialogue/store/service_page.hpp).
struct ServicePage {
    std::string id, title;
    std::vector<std::string> paragraphs;
};

struct DebriefView {
    std::string scenario_id, title, client_name, setting, difficulty, version, sha256;
    std::string language;   // of the scenario's texts: "en"
    std::string pronoun;    // "she", "he", "they"
    std::string rule_note;  // which figures are decisions of ours
    std::uint64_t seed = 0;
    int turns = 0, rewinds = 0;
    std::int64_t ms = 0;  // of the last move
    bool left = false;
    std::string ending_summary;
    std::vector<std::string> feelings;      // questions to the trainee, asked first and never scored
    std::vector<DutyView> duties;           // passed over first
    std::vector<ServicePage> service;       // one for each page that a duty of this session names
    std::vector<int> level_one_turns;       // numbers of turns with any level 1
    std::vector<DimensionView> dimensions;  // empathy, regard, collaboration, corrective moment
    bool self_rated = false;
    double window_low = 35, touch = 53, window_high = 75;
    double start_bond = 45, start_task = 45, start_goal = 45, start_safety = 40, start_arousal = 40;
    std::vector<TurnView> turn_list;
    std::vector<RuptureView> ruptures;
    std::vector<CorrectiveView> correctives;
    int corrective_moments = 0;
    int reflections = 0, complex_reflections = 0, questions = 0, silences = 0;
    std::string skills_words;  // two reflections to a question … a reference, never a pass mark
    OutcomeView outcome;
    std::vector<TryAgainView> try_again;      // at most three
    std::vector<RetakeView> retakes;          // moments taken again, in their order
    std::optional<TwoPeopleView> two_people;  // added by whoever has the library at hand
    ReadingView reading;                      // empty unless the trainee foresaw
    std::vector<NotedView> noted;             // what was happening in the trainee
    std::vector<ChairView> chair;             // the same hour from the other chair
    std::vector<std::string> to_discuss;      // the supervisor's questions about the case
    std::string caution;                      // not for selection, licensing or grading alone
};

/// Pure: the same scenario and events give the same view. Turns that a rewind took back are not in it.
/// Without `typed` a typed reply is not quoted: so in every export, unless the trainee wants it there.
DebriefView debrief_view(const Scenario& scenario, const std::vector<Event>& events,
                         const TypedTexts& typed = {});

/// The same as the outcome reads it.
SessionSummary summary_of(const Scenario& scenario, const std::vector<Event>& events);

}  // namespace attune
