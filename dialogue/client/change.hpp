// A change: one quantity of the client that moved on a turn, with the named contributions that add up to it
// exactly. Overlay, debrief and exports print these; nothing else may explain a change. Thousandths.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "dialogue/base/check.hpp"
#include "dialogue/base/milli.hpp"
#include "dialogue/base/names.hpp"

namespace attune {

enum class Quantity : std::uint8_t { bond, task, goal, safety, arousal, strain, experiencing };

template <>
struct Names<Quantity> {
    static constexpr auto table = std::to_array<std::string_view>(
        {"bond", "task", "goal", "safety", "arousal", "strain", "experiencing"});
};

/// Why something moved (model.md §4–6, by step).
enum class Cause : std::uint8_t {
    empathy,        // 6·v(empathy) on the bond, 3·v on safety
    regard,         // 4·v(regard)
    genuineness,    // 5·v(genuineness)
    fit,            // this client's needs and the skills used
    collaboration,  // 6·v on the task, 3·v on the goal
    goal_talk,      // talk of where this is going
    pace,           // deepening or soothing, against what could be borne
    alone,          // left alone with it: silence without safety
    repaired,       // a rupture mended
    corrective,     // the corrective moment taken in
    re_enactment,   // did what this client fears
    brushed_past,   // a softer cousin of it
    out_of_step,    // half of a kindness that does not land while a rupture is open
    pressed,        // pressing on while a rupture is open makes harm worse
    limit,          // no single move counts for more than 15 points
    trust,          // how readily this person trusts, and how much room is left
    push,           // the move deepened or soothed
    settling,       // the body goes back towards rest
    rupture,        // an open rupture: anger heats, withdrawal cools
    jolt,           // a wound was touched
    faded,          // strain that wore off
    bond_fell,
    task_fell,
    safety_fell,
    named_at_once,  // a small slip named at once
    scripted,       // something outside the room
    bounds,         // the end of the scale
    felt_met,       // met, safe enough and awake enough to go deeper
    not_met,        // missed, or above what could be borne
};

template <>
struct Names<Cause> {
    static constexpr auto table = std::to_array<std::string_view>(
        {"empathy",       "regard",   "genuineness", "fit",        "collaboration", "goal_talk",
         "pace",          "alone",    "repaired",    "corrective", "re_enactment",  "brushed_past",
         "out_of_step",   "pressed",  "limit",       "trust",      "push",          "settling",
         "rupture",       "jolt",     "faded",       "bond_fell",  "task_fell",     "safety_fell",
         "named_at_once", "scripted", "bounds",      "felt_met",   "not_met"});
};

struct Contribution {
    Cause cause;
    std::int32_t amount;
    friend bool operator==(const Contribution&, const Contribution&) = default;
};

struct Change {
    Quantity quantity = Quantity::bond;
    std::uint8_t count = 0;
    std::int32_t before = 0;
    std::int32_t nominal = 0;  // as the move deserved, after the limit, before trust and room
    std::int32_t after = 0;
    std::array<Contribution, 14> parts;  // `count` of them; the rest is never read, and left unwritten

    Change() {}  // not defaulted: that would write all of `parts`, seven times a move
    Change(Quantity of, Milli from) : quantity(of), before(static_cast<std::int32_t>(from)) {}

    std::span<const Contribution> contributions() const { return {parts.data(), count}; }
    Milli applied() const { return Milli{after} - before; }

    /// Zero amounts are not worth a name; one cause stands once.
    void add(Cause cause, Milli amount) {
        if (amount == 0) return;
        for (std::size_t i = 0; i < count; ++i) {
            if (parts[i].cause != cause) continue;
            parts[i].amount += static_cast<std::int32_t>(amount);
            return;
        }
        ATTUNE_CHECK(count < parts.size(), "more contributions than a change can have");
        parts[count++] = {cause, static_cast<std::int32_t>(amount)};
    }
    Milli sum() const {
        Milli total = 0;
        for (const Contribution& part : contributions()) total += part.amount;
        return total;
    }
    friend bool operator==(const Change& a, const Change& b) {
        return a.quantity == b.quantity && a.before == b.before && a.nominal == b.nominal &&
               a.after == b.after && a.count == b.count &&
               std::equal(a.parts.begin(), a.parts.begin() + a.count, b.parts.begin());
    }
};

}  // namespace attune
