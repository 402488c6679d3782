#include "dialogue/explore/reach_changes.hpp"

#include <map>
#include <optional>

#include "dialogue/explore/option_key.hpp"

namespace attune {
namespace {

struct Explored {
    const Scenario& scenario;
    Goals goals;
    Reach reached;
    std::map<std::string, Reached> by_key;

    Explored(const Scenario& s, const Limits& limits)
        : scenario(s), goals(s), reached(reach(s, goals, Space(s), limits)) {
        for (std::size_t i = 0; i < goals.size(); ++i) {
            by_key.emplace(key_of(goals, s, goals[i]), reached.goals[i]);
        }
    }
};

bool is_place(Question question) {
    return question == Question::beat_entered || question == Question::ending_reached;
}

/// An `if` is told of as a whole.
bool is_side(Question question) { return question == Question::if_holds || question == Question::if_fails; }

bool holds_line(const Scenario& s, OptionRange options, LineIndex line) {
    for (std::uint32_t i = 0; i < options.count; ++i) {
        if (s[options[i]].reply.contains(line)) return true;
    }
    return false;
}

/// The beat or ending that an option or line stands in, as a goal's number.
std::optional<std::size_t> place_of(const Explored& e, const Goal& goal) {
    const Scenario& s = e.scenario;
    if (goal.question == Question::option_offered) {
        const Option& option = s.options[goal.index];
        if (at_a_beat(option)) return e.goals.number(Question::beat_entered, option.home.value);
    }
    if (goal.question != Question::line_said) return std::nullopt;
    const LineIndex line{goal.index};
    for (std::uint32_t b = 0; b < s.beats.size(); ++b) {
        const Beat& beat = s.beats[b];
        if (beat.client.contains(line) || holds_line(s, beat.options, line) ||
            holds_line(s, beat.silences, line)) {
            return e.goals.number(Question::beat_entered, b);
        }
    }
    for (std::uint32_t i = 0; i < s.endings.size(); ++i) {
        if (s.endings[i].client.contains(line)) return e.goals.number(Question::ending_reached, i);
    }
    return std::nullopt;
}

std::optional<ReachChange> change_of(const Explored& was, const Explored& is, std::size_t number) {
    const std::string key = key_of(is.goals, is.scenario, is.goals[number]);
    const Reached now = is.reached.goals[number];
    const auto at = was.by_key.find(key);
    if (at == was.by_key.end()) {
        if (now != Reached::never) return std::nullopt;
        return ReachChange{key, true, Reached::never, now};
    }
    if (at->second == now) return std::nullopt;
    return ReachChange{key, false, at->second, now};
}

/// Whether the place it stands in changed in the same way.
bool said_by_its_place(const Explored& was, const Explored& is, std::size_t number,
                       const ReachChange& change) {
    const auto place = place_of(is, is.goals[number]);
    if (!place) return false;
    const auto whole = change_of(was, is, *place);
    return whole && (change.is_new || whole->after == change.after);
}

Sides sides(bool holds, bool fails) {
    if (holds && fails) return Sides::both;
    if (holds) return Sides::always;
    return fails ? Sides::never : Sides::not_looked_at;
}

std::optional<IfChange> if_change(const Explored& was, const Explored& is, std::uint32_t site) {
    const Goal holds{Question::if_holds, site}, fails{Question::if_fails, site};
    const auto now = [&](const Goal& goal) {
        return is.reached.goals[is.goals.number(goal.question, site)] != Reached::never;
    };
    IfChange change{id_of(is.goals, is.scenario, holds), false, Sides::both, sides(now(holds), now(fails))};
    const auto held = was.by_key.find(key_of(is.goals, is.scenario, holds));
    const auto failed = was.by_key.find(key_of(is.goals, is.scenario, fails));
    change.is_new = held == was.by_key.end() || failed == was.by_key.end();
    if (!change.is_new)
        change.before = sides(held->second != Reached::never, failed->second != Reached::never);
    // What is not looked at stands where nothing leads any more; that is said of the place.
    const bool looked_at = change.before != Sides::not_looked_at && change.after != Sides::not_looked_at;
    if (!looked_at || change.before == change.after) return std::nullopt;
    return change;
}

}  // namespace

ReachChanges reach_changes(const Scenario& old_one, const Scenario& new_one, const Limits& limits) {
    const Explored was(old_one, limits);
    if (!was.reached.complete) return {{}, {}, false};
    const Explored is(new_one, limits);
    if (!is.reached.complete) return {{}, {}, false};
    ReachChanges out;
    for (std::size_t i = 0; i < is.goals.size(); ++i) {
        const Question question = is.goals[i].question;
        if (is_side(question)) continue;
        const auto change = change_of(was, is, i);
        if (!change) continue;
        if (!is_place(question) && said_by_its_place(was, is, i, *change)) continue;
        out.changes.push_back(*change);
    }
    for (std::uint32_t site = 0; site < is.goals.sites().size(); ++site) {
        if (auto change = if_change(was, is, site)) out.ifs.push_back(*change);
    }
    return out;
}

std::string_view in_words(Reached reached) {
    switch (reached) {
        case Reached::never:
            return "cannot be reached";
        case Reached::if_client:
            return "can be reached if the client's state allows it";
        case Reached::certain:
            break;
    }
    return "can be reached";
}

std::string_view in_words(Sides sides) {
    switch (sides) {
        case Sides::not_looked_at:
            return "is not looked at";
        case Sides::always:
            return "always holds";
        case Sides::never:
            return "never holds";
        case Sides::both:
            break;
    }
    return "may hold or not";
}

}  // namespace attune
