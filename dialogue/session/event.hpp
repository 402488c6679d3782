// A fact of the session, past tense. Folding the events with apply() gives the state; every screen after the
// session is a function of them. One variant, so that a forgotten case does not compile.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "dialogue/client/respond.hpp"
#include "dialogue/session/typed.hpp"

namespace attune {

/// A session was begun with this scenario and seed; `rules` is the version of the model.
struct Begun {
    std::uint64_t seed = 0;
    int rules = 1;
    friend bool operator==(const Begun&, const Begun&) = default;
};

/// The trainee made a move: one of the options on offer, silence among them, or something typed that went on
/// along one. A turn begins with it.
struct MoveMade {
    OptionIndex option;
    std::int64_t ms = 0;  // since the session began
    std::optional<Typed> typed = {};
    friend bool operator==(const MoveMade&, const MoveMade&) = default;
};

struct UptakeDecided {
    Uptake uptake;
    friend bool operator==(const UptakeDecided&, const UptakeDecided&) = default;
};

/// How the gates of a corrective moment stood on a move made on a wound beat.
struct GatesJudged {
    WoundIndex wound;
    Gates gates;
    friend bool operator==(const GatesJudged&, const GatesJudged&) = default;
};

/// The move did what this client fears, or a softer cousin of it.
struct WoundTouched {
    WoundIndex wound;
    Corrective kind = Corrective::brushed_past;
    friend bool operator==(const WoundTouched&, const WoundTouched&) = default;
};

struct RepairJudged {
    RepairProgress progress;
    friend bool operator==(const RepairJudged&, const RepairJudged&) = default;
};

struct Changed {
    Change change;
    bool strained = false;  // on strain: the move tore at the alliance by 3 points or more
    friend bool operator==(const Changed&, const Changed&) = default;
};

struct RuptureOpened {
    RuptureStart start;
    friend bool operator==(const RuptureOpened&, const RuptureOpened&) = default;
};

struct VariableSet {
    VariableIndex variable;
    std::int32_t value = 0;
    friend bool operator==(const VariableSet&, const VariableSet&) = default;
};

/// The client said or did this.
struct Said {
    LineIndex line;
    friend bool operator==(const Said&, const Said&) = default;
};

/// One of the client's generic lines stood in for a beat's own while a rupture was open; the next of its kind
/// is due after it.
struct SaidInRupture {
    LineIndex line;
    Rupture kind = Rupture::withdrawal;
    friend bool operator==(const SaidInRupture&, const SaidInRupture&) = default;
};

struct BeatEntered {
    BeatIndex beat;
    friend bool operator==(const BeatEntered&, const BeatEntered&) = default;
};

/// What may be done now, in the order shown; silence last.
struct Offered {
    std::vector<OptionIndex> options;
    friend bool operator==(const Offered&, const Offered&) = default;
};

struct EndingReached {
    EndingIndex ending;
    friend bool operator==(const EndingReached&, const EndingReached&) = default;
};

struct DutyCued {
    std::uint32_t duty = 0;
    friend bool operator==(const DutyCued&, const DutyCued&) = default;
};

enum class DutyOutcome : std::uint8_t { met, met_poorly, missed };

template <>
struct Names<DutyOutcome> {
    static constexpr auto table = std::to_array<std::string_view>({"met", "met_poorly", "missed"});
};

struct DutyDecided {
    std::uint32_t duty = 0;
    DutyOutcome outcome = DutyOutcome::met;
    friend bool operator==(const DutyDecided&, const DutyDecided&) = default;
};

/// The session goes on from after this turn; what came later is dropped when folding, and the debrief says
/// so.
struct RewoundTo {
    int turn = 0;
    friend bool operator==(const RewoundTo&, const RewoundTo&) = default;
};

/// The trainee's own rating, 1–5, asked for before any score is shown.
struct SelfRated {
    int empathy = 3, regard = 3, corrective = 3;
    friend bool operator==(const SelfRated&, const SelfRated&) = default;
};

/// Where a trainee thinks a move will leave the client: nearer to them, where they were, or further off.
enum class Direction : std::uint8_t { closer, same, further };

template <>
struct Names<Direction> {
    static constexpr auto table = std::to_array<std::string_view>({"closer", "same", "further"});
};

/// Predicted after choosing what to say and before the client answers. Never scored.
struct Foreseen {
    Direction direction = Direction::same;
    friend bool operator==(const Foreseen&, const Foreseen&) = default;
};

/// What was happening in the trainee.
enum class Feeling : std::uint8_t { pulled_to_fix, afraid, irritated, wanting_to_be_liked, bored, moved };

template <>
struct Names<Feeling> {
    static constexpr auto table = std::to_array<std::string_view>(
        {"pulled-to-fix", "afraid", "irritated", "wanting-to-be-liked", "bored", "moved"});
};

/// Noted by the trainee about themselves, before the next move. Never scored.
struct FeelingNoted {
    Feeling feeling = Feeling::moved;
    friend bool operator==(const FeelingNoted&, const FeelingNoted&) = default;
};

/// The trainee left before an ending. Never penalised and never scored.
struct Left {
    std::int64_t ms = 0;
    friend bool operator==(const Left&, const Left&) = default;
};

using Event =
    std::variant<Begun, MoveMade, UptakeDecided, GatesJudged, WoundTouched, RepairJudged, Changed,
                 RuptureOpened, VariableSet, Said, SaidInRupture, BeatEntered, Offered, EndingReached,
                 DutyCued, DutyDecided, RewoundTo, SelfRated, Foreseen, FeelingNoted, Left>;

}  // namespace attune
