// A witness taken again with a real Session, and a goal looked for in what happened without coverage.cpp.
#pragma once

#include <algorithm>
#include <memory>

#include "dialogue/explore/answer.hpp"
#include "dialogue/explore/goal.hpp"
#include "dialogue/session/session.hpp"
#include "tests/support/catch.hpp"

namespace attune::test {

inline Session replayed(std::shared_ptr<const Scenario> scenario, const Witness& witness) {
    Session session = Session::start(std::move(scenario), witness.seed);
    for (const OptionIndex move : witness.moves) REQUIRE(session.take(ChooseOption{move, 0}).ok());
    return session;
}

template <class E, class Test>
bool any_event(const Session& session, const Test& test) {
    return std::any_of(session.events().begin(), session.events().end(), [&](const Event& event) {
        const E* found = std::get_if<E>(&event);
        return found && test(*found);
    });
}

inline bool was_said(const Session& session, LineIndex line) {
    return any_event<Said>(session, [&](const Said& e) { return e.line == line; }) ||
           any_event<SaidInRupture>(session, [&](const SaidInRupture& e) { return e.line == line; });
}

inline bool was_offered(const Session& session, OptionIndex option) {
    return any_event<Offered>(session, [&](const Offered& e) {
        return std::find(e.options.begin(), e.options.end(), option) != e.options.end();
    });
}

inline bool went_to(const Session& session, const Target& to) {
    if (const auto* beat = std::get_if<BeatIndex>(&to)) {
        return any_event<BeatEntered>(session, [&](const BeatEntered& e) { return e.beat == *beat; });
    }
    return session.now().ending == std::get<EndingIndex>(to);
}

/// Of an `if`: its side can be told from what followed. Where two branches lead to one place, or an option
/// that holds is no longer among the repair options on offer, this asks less.
inline bool site_shows(const Session& session, const Site& site, bool holds) {
    const Scenario& scenario = session.scenario();
    switch (site.of) {
        case Site::Of::line:
            return !holds || was_said(session, {site.owner});
        case Site::Of::option:
            return !holds || scenario.options[site.owner].place != OptionPlace::beat ||
                   was_offered(session, {site.owner});
        case Site::Of::branch: {
            const bool made =
                any_event<MoveMade>(session, [&](const MoveMade& e) { return e.option.value == site.owner; });
            return made &&
                   (!holds || went_to(session, scenario.options[site.owner].branches[site.branch].to));
        }
        case Site::Of::otherwise:
            break;
    }
    const bool entered =
        any_event<BeatEntered>(session, [&](const BeatEntered& e) { return e.beat.value == site.owner; });
    return entered && (!holds || went_to(session, scenario.beats[site.owner].otherwise[site.branch].to));
}

inline bool shows(const Session& session, const Goals& goals, const Goal& goal) {
    const std::uint32_t i = goal.index;
    const auto opened = [&](Rupture kind) {
        return any_event<RuptureOpened>(session,
                                        [&](const RuptureOpened& e) { return e.start.kind == kind; });
    };
    const auto duty = [&](DutyOutcome outcome) {
        return any_event<DutyDecided>(
            session, [&](const DutyDecided& e) { return e.duty == i && e.outcome == outcome; });
    };
    const auto repaired = [&](Rupture kind) {
        return opened(kind) &&
               any_event<RepairJudged>(session, [](const RepairJudged& e) { return e.progress.repaired; });
    };
    switch (goal.question) {
        case Question::beat_entered:
            return session.now().visited[i] != 0;
        case Question::ending_reached:
            return session.now().ending == EndingIndex{i};
        case Question::option_offered:
            return was_offered(session, {i});
        case Question::line_said:
            return was_said(session, {i});
        case Question::if_holds:
            return site_shows(session, goals.sites()[i], true);
        case Question::if_fails:
            return site_shows(session, goals.sites()[i], false);
        case Question::gates_passed:
            return any_event<GatesJudged>(
                session, [&](const GatesJudged& e) { return e.wound.value == i && e.gates.passed(); });
        case Question::corrective_moment:
            return session.now().client.wounds[i].corrected;
        case Question::mended:
            return any_event<RepairJudged>(session, [](const RepairJudged& e) { return e.progress.mended; });
        case Question::re_enacted:
            return any_event<WoundTouched>(session, [&](const WoundTouched& e) {
                return e.wound.value == i && e.kind == Corrective::re_enactment;
            });
        case Question::withdrawal:
            return opened(Rupture::withdrawal);
        case Question::confrontation:
            return opened(Rupture::confrontation);
        case Question::withdrawal_repaired:
            return repaired(Rupture::withdrawal);
        case Question::confrontation_repaired:
            return repaired(Rupture::confrontation);
        case Question::duty_met:
            return duty(DutyOutcome::met);
        case Question::duty_met_poorly:
            return duty(DutyOutcome::met_poorly);
        case Question::duty_missed:
            return duty(DutyOutcome::missed);
    }
    return false;
}

}  // namespace attune::test
