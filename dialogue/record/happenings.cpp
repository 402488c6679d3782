#include "dialogue/record/happenings.hpp"

#include "dialogue/base/overloaded.hpp"
#include "dialogue/record/words.hpp"

namespace attune {
namespace {

constexpr Milli tension = 6 * whole;

/// One pass over a turn's events; each overload adds at most a sentence or two.
class Teller {
  public:
    Teller(const Scenario& told, std::span<const Event> turn_events)
        : scenario_(told), name_(told.client.name), before_(before_move(turn_events)) {}

    void operator()(const MoveMade& e) { option_ = &scenario_[e.option]; }

    void operator()(const UptakeDecided& e) {
        if (!e.uptake.taken_in) {
            say("It stayed almost a corrective moment: what came next left no room for " + name_ +
                " to take it in.");
        } else if (e.uptake.consolidated) {
            say(name_ +
                " took in a different response once more: a second corrective moment, and the first "
                "holds.");
        } else {
            say(name_ + " took in the different response: a corrective moment.");
        }
    }

    void operator()(const GatesJudged& e) {
        if (e.gates.passed()) {
            say(name_ +
                " was met differently than expected, in touch with it and safe. The next move decides "
                "whether it is taken in.");
        } else if (e.gates.different && !e.gates.already) {
            say("The moment was met differently, but " + linked(closed_gates(scenario_, e.gates, before_)) +
                ".");
        }
    }

    void operator()(const WoundTouched& e) {
        const std::string fear = option_ && !option_->fear.empty() ? ": “" + option_->fear + "”" : ".";
        say(e.kind == Corrective::re_enactment
                ? "It did what " + name_ + " fears" + fear
                : "The painful part was brushed past, a softer form of what " + name_ + " fears" + fear);
    }

    void operator()(const RepairJudged& e) {
        const RepairProgress& repair = e.progress;
        if (repair.explained) say("Explaining closed the steps of repair taken so far.");
        if (!repair.counted.empty()) say("Towards repair, you " + steps(repair.counted) + ".");
        if (repair.mended) {
            say("The rupture was mended, and because you owned your part in what " + name_ +
                " feared, it counts as a corrective moment.");
        } else if (repair.repaired) {
            say("The rupture was mended.");
        }
    }

    void operator()(const Changed& e) {
        const Change& change = e.change;
        if (change.quantity == Quantity::strain) tell_strain(change);
        if (change.quantity == Quantity::arousal) tell_arousal(change);
        if (change.quantity == Quantity::experiencing) tell_depth(change);
    }

    void operator()(const RuptureOpened& e) {
        const std::string how = e.start.kind == Rupture::withdrawal ? " moved away." : " confronted you.";
        if (!e.start.by_trainee) {
            say("A rupture opened over something from outside the room: " + name_ + how);
        } else {
            say("A rupture opened: " + name_ + how);
        }
    }

    template <class Other>
    void operator()(const Other&) {}

    std::vector<std::string> told() && { return std::move(told_); }

  private:
    void say(std::string sentence) { told_.push_back(std::move(sentence)); }

    static std::string steps(EnumSet<RepairStep> counted) {
        std::vector<std::string> words;
        for (std::size_t i = 0; i < count_of<RepairStep>(); ++i) {
            if (counted.has(static_cast<RepairStep>(i)))
                words.push_back(label_of(static_cast<RepairStep>(i)));
        }
        return joined(words);
    }

    static bool has(const Change& change, Cause cause) {
        for (const Contribution& part : change.contributions()) {
            if (part.cause == cause) return true;
        }
        return false;
    }

    void tell_strain(const Change& change) {
        if (has(change, Cause::named_at_once)) say("The slip was named at once, before it could grow.");
        if (has(change, Cause::scripted)) say("Something from outside the room weighs on this moment.");
        if (change.before < tension && change.after >= tension) {
            say("Tension: something is off between " + name_ + " and you.");
        }
    }

    void tell_arousal(const Change& change) {
        const ClientProfile& client = scenario_.client;
        if (has(change, Cause::jolt)) say("The wound was touched.");
        if (change.before <= client.window_high && change.after > client.window_high) {
            say("It became more than " + name_ + " can bear just now.");
        }
        if (change.before >= client.window_low && change.after < client.window_low) {
            say(name_ + " went flat and far off.");
        }
        if (change.before < client.touch() && change.after >= client.touch() &&
            change.after <= client.window_high) {
            say(name_ + " came into touch with it, and it can be borne.");
        }
    }

    void tell_depth(const Change& change) {
        if (change.after == change.before) return;
        say(name_ + (change.after > change.before ? " went a step deeper: " : " went a step further out: ") +
            experiencing_word(change.after) + ".");
    }

    const Scenario& scenario_;
    const std::string& name_;
    const BeforeMove before_;
    const Option* option_ = nullptr;
    std::vector<std::string> told_;
};

}  // namespace

std::vector<std::string> happenings(const Scenario& scenario, std::span<const Event> turn_events) {
    Teller teller(scenario, turn_events);
    for (const Event& event : turn_events) std::visit(teller, event);
    return std::move(teller).told();
}

BeforeMove before_move(std::span<const Event> turn_events) {
    BeforeMove before;
    EnumSet<Quantity> seen;
    for (const Event& event : turn_events) {
        if (std::holds_alternative<RepairJudged>(event)) before.rupture_open = true;
        const auto* changed = std::get_if<Changed>(&event);
        if (!changed || seen.has(changed->change.quantity)) continue;
        seen.add(changed->change.quantity);
        const Milli value = changed->change.before;
        if (changed->change.quantity == Quantity::bond) before.bond = value;
        if (changed->change.quantity == Quantity::safety) before.safety = value;
        if (changed->change.quantity == Quantity::arousal) before.arousal = value;
        if (changed->change.quantity == Quantity::experiencing) before.experiencing = static_cast<int>(value);
    }
    return before;
}

std::vector<std::string> closed_gates(const Scenario& scenario, const Gates& gates,
                                      const BeforeMove& before) {
    const ClientProfile& client = scenario.client;
    std::vector<std::string> closed;
    if (!gates.in_touch) {
        if (before.arousal < client.touch()) {
            closed.push_back("arousal was " + points_text(before.arousal) + " and touch begins at " +
                             points_text(client.touch()));
        }
        if (before.arousal > client.window_high) {
            closed.push_back("arousal was " + points_text(before.arousal + 99) + " and the window ends at " +
                             points_text(client.window_high));
        }
        if (before.experiencing < 3) {
            closed.push_back("depth was " + std::to_string(before.experiencing) + " and 3 is needed");
        }
    }
    if (!gates.safe) {
        if (before.safety < 50 * whole) {
            closed.push_back("safety was " + points_text(before.safety) + " and 50 is needed");
        }
        if (before.bond < 50 * whole) {
            closed.push_back("bond was " + points_text(before.bond) + " and 50 is needed");
        }
        if (before.rupture_open) closed.push_back("a rupture was open");
    }
    return closed;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

std::string linked(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", and ") + part;
    return text;
}

std::string points_text(Milli value) {
    const Milli tenths = value / 100;
    std::string text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
    return text;
}

}  // namespace attune
