#include "dialogue/explore/narrow.hpp"

#include <algorithm>
#include <limits>

namespace attune {
namespace {

using Kind = Term::Kind;
using Terms = std::span<const Term>;

std::int32_t floored(std::int32_t value) { return static_cast<std::int32_t>(value / whole); }

Extent alliance_of(const Box& box) {
    const auto mean = [&](bool high) {
        const auto end = [&](Part part) { return Milli{high ? box[at(part)].high : box[at(part)].low}; };
        return divide_rounded(end(Part::bond) + end(Part::task) + end(Part::goal), 3);
    };
    return {static_cast<std::int32_t>(mean(false) / whole), static_cast<std::int32_t>(mean(true) / whole)};
}

/// Which range of a box is asked for; the scale says how many of its units make one of the condition's.
struct Spot {
    std::size_t at = 0;
    std::int32_t scale = 1;
};

std::optional<Spot> spot_of(Asked asked) {
    switch (asked) {
        case Asked::bond:
            return Spot{at(Part::bond), whole};
        case Asked::task:
            return Spot{at(Part::task), whole};
        case Asked::goal:
            return Spot{at(Part::goal), whole};
        case Asked::safety:
            return Spot{at(Part::safety), whole};
        case Asked::arousal:
            return Spot{at(Part::arousal), whole};
        case Asked::experiencing:
            return Spot{at(Part::experiencing), 1};
        case Asked::corrective_moments:
            return Spot{at(Part::moments), 1};
        default:
            return std::nullopt;
    }
}

Kind opposite(Kind kind) {
    switch (kind) {
        case Kind::equal:
            return Kind::not_equal;
        case Kind::not_equal:
            return Kind::equal;
        case Kind::less:
            return Kind::greater_equal;
        case Kind::less_equal:
            return Kind::greater;
        case Kind::greater:
            return Kind::less_equal;
        default:
            return Kind::less;
    }
}

Kind mirrored(Kind kind) {
    switch (kind) {
        case Kind::less:
            return Kind::greater;
        case Kind::less_equal:
            return Kind::greater_equal;
        case Kind::greater:
            return Kind::less;
        case Kind::greater_equal:
            return Kind::less_equal;
        default:
            return kind;
    }
}

/// The whole numbers of the extent for which the comparison with n holds; low > high when there are none.
Extent held(Extent extent, Kind kind, std::int32_t n) {
    constexpr std::int32_t far = std::numeric_limits<std::int32_t>::max();
    switch (kind) {
        case Kind::equal:
            return {std::max(extent.low, n), std::min(extent.high, n)};
        case Kind::not_equal:
            if (extent.low == n && extent.low < far) ++extent.low;
            if (extent.high == n && extent.high > -far) --extent.high;
            return extent;
        case Kind::less:
            return {extent.low, n <= -far ? n : std::min(extent.high, n - 1)};
        case Kind::less_equal:
            return {extent.low, std::min(extent.high, n)};
        case Kind::greater:
            return {n == far ? n : std::max(extent.low, n + 1), extent.high};
        default:
            return {std::max(extent.low, n), extent.high};
    }
}

class Narrowing {
  public:
    Narrowing(Known& known_, const Slots& slots_, const Shape& shape_)
        : known(known_), slots(slots_), shape(shape_) {}

    bool by(Terms terms, bool holds) {
        const Kind kind = terms.back().kind;
        if (kind == Kind::logical_not) return by(terms.first(terms.size() - 1), !holds);
        if (kind <= Kind::chosen) return by_operand(terms.back(), holds);
        const std::size_t middle = right_begins(terms);
        const Terms left = terms.first(middle), right = terms.subspan(middle, terms.size() - 1 - middle);
        if (kind == Kind::logical_and || kind == Kind::logical_or) {
            const bool both = (kind == Kind::logical_and) == holds;
            return both ? by(left, holds) && by(right, holds) : by_either(left, right, holds);
        }
        return by_comparison(left, holds ? kind : opposite(kind), right);
    }

  private:
    /// Where the right operand of the last term begins.
    static std::size_t right_begins(Terms terms) {
        std::size_t i = terms.size() - 1, wanted = 1;
        while (wanted > 0) {
            const Kind kind = terms[--i].kind;
            if (kind <= Kind::chosen)
                --wanted;
            else if (kind != Kind::logical_not)
                ++wanted;
        }
        return i;
    }

    bool by_either(Terms left, Terms right, bool holds) {
        Known other = known;
        const bool one = by(left, holds);
        const bool two = Narrowing(other, slots, shape).by(right, holds);
        if (one && two) join(known.box, other.box);
        if (!one) std::swap(known, other);
        return one || two;
    }

    bool by_operand(const Term& term, bool holds) {
        if (term.kind == Kind::number) return (term.value != 0) == holds;
        return compare(term, holds ? Kind::not_equal : Kind::equal, 0);
    }

    // Only what is compared with a number tightens anything; every other comparison is let be.
    bool by_comparison(Terms left, Kind kind, Terms right) {
        if (left.size() != 1 || right.size() != 1) return true;
        if (right[0].kind == Kind::number && left[0].kind != Kind::number) {
            return compare(left[0], kind, right[0].value);
        }
        if (left[0].kind == Kind::number && right[0].kind != Kind::number) {
            return compare(right[0], mirrored(kind), left[0].value);
        }
        return true;
    }

    bool compare(const Term& term, Kind kind, std::int32_t n) {
        const auto index = static_cast<std::uint32_t>(term.value);
        switch (term.kind) {
            case Kind::variable:
                return compare_slot(slots.of_variable(index), kind, n);
            case Kind::visited:
                return compare_slot(slots.of_visited(index), kind, n);
            case Kind::chosen:
                return compare_slot(slots.of_chosen(index), kind, n);
            default:
                return compare_asked(static_cast<Asked>(term.value), kind, n);
        }
    }

    bool compare_slot(std::uint32_t slot, Kind kind, std::int32_t n) {
        return slot == Slots::none || tighten({shape.slot(slot), 1}, kind, n);
    }

    bool compare_asked(Asked asked, Kind kind, std::int32_t n) {
        if (const auto spot = spot_of(asked)) return tighten(*spot, kind, n);
        if (asked == Asked::turns) return compare_slot(slots.of_turns(), kind, n);
        if (asked == Asked::alliance) return compare_alliance(kind, n);
        const std::int32_t value =
            asked == Asked::rupture ? static_cast<std::int32_t>(known.rupture) : known.pending.has_value();
        const Extent left = held({value, value}, kind, n);
        return left.low <= left.high;
    }

    bool tighten(Spot spot, Kind kind, std::int32_t n) {
        Extent& extent = known.box[spot.at];
        const Extent units = held({extent.low / spot.scale, extent.high / spot.scale}, kind, n);
        if (units.low > units.high) return false;
        extent.low = std::max(extent.low, units.low * spot.scale);
        extent.high = std::min(extent.high, units.high * spot.scale + spot.scale - 1);
        return true;
    }

    // The mean is at least n: so each of the three is at least what the others leave over; likewise at most.
    bool compare_alliance(Kind kind, std::int32_t n) {
        const Extent units = held(alliance_of(known.box), kind, n);
        if (units.low > units.high) return false;
        constexpr Milli rounding = 2;
        const Milli least = 3 * whole * units.low - rounding;
        const Milli most = 3 * (whole * units.high + whole) + rounding;
        const Part three[] = {Part::bond, Part::task, Part::goal};
        Milli low = 0, high = 0;
        for (const Part part : three) {
            low += known.box[at(part)].low;
            high += known.box[at(part)].high;
        }
        for (const Part part : three) {
            Extent& extent = known.box[at(part)];
            const Extent was = extent;
            extent.low = static_cast<std::int32_t>(std::max<Milli>(was.low, least - (high - was.high)));
            extent.high = static_cast<std::int32_t>(std::min<Milli>(was.high, most - (low - was.low)));
            if (extent.low > extent.high) return false;
        }
        return true;
    }

    Known& known;
    const Slots& slots;
    const Shape& shape;
};

}  // namespace

BoxFacts::BoxFacts(const Scenario& scenario, const Slots& slots, const Shape& shape)
    : slots_(&slots),
      shape_(shape),
      variables_(scenario.variables.size()),
      visited_(scenario.beats.size(), Extent{0, 1}),
      chosen_(scenario.options.size(), Extent{0, 1}) {
    for (std::size_t i = 0; i < variables_.size(); ++i) {
        variables_[i] = {scenario.variables[i].low, scenario.variables[i].high};
    }
    facts_.variables = variables_;
    facts_.visited = visited_;
    facts_.chosen = chosen_;
    set_any_client(facts_, scenario);
}

const KnownFacts& BoxFacts::of(const Known& known) {
    const auto set = [&](Asked asked, Extent extent) {
        facts_.asked[static_cast<std::size_t>(asked)] = extent;
    };
    const std::vector<Slot>& slots = slots_->all();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const Extent extent = known.box[shape_.slot(i)];
        switch (slots[i].of) {
            case Slot::Of::variable:
                variables_[slots[i].index] = extent;
                break;
            case Slot::Of::visited:
                visited_[slots[i].index] = extent;
                break;
            case Slot::Of::chosen:
                chosen_[slots[i].index] = extent;
                break;
            case Slot::Of::turns:
                set(Asked::turns, extent);
                break;
        }
    }
    for (const Asked asked : {Asked::bond, Asked::task, Asked::goal, Asked::safety, Asked::arousal}) {
        const Extent extent = known.box[spot_of(asked)->at];
        set(asked, {floored(extent.low), floored(extent.high)});
    }
    const auto rupture = static_cast<std::int32_t>(known.rupture);
    const std::int32_t pending = known.pending.has_value();
    set(Asked::alliance, alliance_of(known.box));
    set(Asked::experiencing, known.box[at(Part::experiencing)]);
    set(Asked::corrective_moments, known.box[at(Part::moments)]);
    set(Asked::rupture, {rupture, rupture});
    set(Asked::uptake_pending, {pending, pending});
    return facts_;
}

bool narrow(Known& known, const Condition& condition, bool holds, const Slots& slots, const Shape& shape) {
    if (condition.always()) return holds;
    return Narrowing(known, slots, shape).by(condition.terms, holds);
}

}  // namespace attune
