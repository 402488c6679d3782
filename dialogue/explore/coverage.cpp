#include "dialogue/explore/coverage.hpp"

#include <algorithm>

#include "dialogue/base/overloaded.hpp"

namespace attune {
namespace {

/// What of a turn comes before the client speaks: conditions are looked at after all of it.
bool before_speech(const Event& event) {
    return std::visit(
        overloaded{[](const UptakeDecided&) { return true; }, [](const GatesJudged&) { return true; },
                   [](const WoundTouched&) { return true; }, [](const RepairJudged&) { return true; },
                   [](const Changed&) { return true; }, [](const RuptureOpened&) { return true; },
                   [](const DutyDecided&) { return true; }, [](const VariableSet&) { return true; },
                   [](const auto&) { return false; }},
        event);
}

/// Folds events and marks what they met. Follows session/engine.cpp and offer.cpp in what is looked at when.
class Coverer {
  public:
    Coverer(const Scenario& scenario, const Goals& goals, SessionState& state, std::vector<std::size_t>& met)
        : scenario_(scenario), goals_(goals), state_(state), met_(met) {}

    void see(const Event& event) {
        if (due_ != Due::nothing && !before_speech(event)) judge();
        mark(event);
        apply(state_, event, scenario_);
        if (std::holds_alternative<EndingReached>(event)) {
            const EndingIndex ending = std::get<EndingReached>(event).ending;
            judge_lines(scenario_[ending].client, facts_of(state_.now));
        }
    }

  private:
    enum class Due : std::uint8_t { nothing, move, entering };

    void meet(Question question, std::uint32_t index = 0) { met_.push_back(goals_.number(question, index)); }

    void mark(const Event& event) {
        std::visit(
            overloaded{[&](const MoveMade& e) {
                           due_ = Due::move;
                           move_ = e.option;
                       },
                       [&](const BeatEntered& e) {
                           due_ = Due::entering;
                           meet(Question::beat_entered, e.beat.value);
                       },
                       [&](const EndingReached& e) { meet(Question::ending_reached, e.ending.value); },
                       [&](const Said& e) { meet(Question::line_said, e.line.value); },
                       [&](const SaidInRupture& e) { meet(Question::line_said, e.line.value); },
                       [&](const Offered& e) { mark(e); }, [&](const UptakeDecided& e) { mark(e); },
                       [&](const GatesJudged& e) { mark(e); }, [&](const WoundTouched& e) { mark(e); },
                       [&](const RepairJudged& e) { mark(e); }, [&](const RuptureOpened& e) { mark(e); },
                       [&](const DutyDecided& e) { mark(e); }, [](const auto&) {}},
            event);
    }
    void mark(const Offered& e) {
        for (const OptionIndex option : e.options) meet(Question::option_offered, option.value);
    }
    void mark(const UptakeDecided& e) {
        if (e.uptake.taken_in) meet(Question::corrective_moment, e.uptake.wound.value);
    }
    void mark(const GatesJudged& e) {
        if (e.gates.passed()) meet(Question::gates_passed, e.wound.value);
    }
    void mark(const WoundTouched& e) {
        if (e.kind == Corrective::re_enactment) meet(Question::re_enacted, e.wound.value);
    }
    void mark(const RepairJudged& e) {
        const bool withdrawn = state_.now.client.rupture == Rupture::withdrawal;
        if (e.progress.mended) meet(Question::mended);
        if (e.progress.repaired) {
            meet(withdrawn ? Question::withdrawal_repaired : Question::confrontation_repaired);
        }
    }
    void mark(const RuptureOpened& e) {
        meet(e.start.kind == Rupture::withdrawal ? Question::withdrawal : Question::confrontation);
    }
    void mark(const DutyDecided& e) {
        const Question asked[] = {Question::duty_met, Question::duty_met_poorly, Question::duty_missed};
        meet(asked[static_cast<std::size_t>(e.outcome)], e.duty);
    }

    void judge() {
        const Due due = due_;
        due_ = Due::nothing;
        const Facts facts = facts_of(state_.now);
        if (due == Due::move) {
            const Option& option = scenario_[move_];
            judge_lines(option.reply, facts);
            if (option.branches.empty()) return judge_offer(facts);
            return judge_branches(option.branches, goals_.first_site_of_branches(move_), facts);
        }
        const BeatIndex entered = state_.now.beat;
        const Beat& beat = scenario_[entered];
        judge_beat_lines(beat.client, facts);
        if (!beat.otherwise.empty() && !judge_visible(beat.options, facts).any) {
            return judge_branches(beat.otherwise, goals_.first_site_of_otherwise(entered), facts);
        }
        judge_offer(facts);
    }

    bool judge_site(std::uint32_t site, const Condition& when, const Facts& facts) {
        const bool yes = holds(when, facts);
        if (site != Goals::no_site) meet(yes ? Question::if_holds : Question::if_fails, site);
        return yes;
    }
    void judge_line(LineIndex line, const Facts& facts) {
        judge_site(goals_.site_of_line(line), scenario_[line].when, facts);
    }
    void judge_lines(LineRange lines, const Facts& facts) {
        for (std::uint32_t i = 0; i < lines.count; ++i) judge_line(lines[i], facts);
    }
    void judge_beat_lines(LineRange lines, const Facts& facts) {
        const bool open = state_.now.client.rupture != Rupture::none;
        for (std::uint32_t i = 0; i < lines.count; ++i) {
            if (!open || scenario_[lines[i]].when.mentions_rupture) judge_line(lines[i], facts);
        }
    }
    void judge_branches(const std::vector<Branch>& branches, std::uint32_t first, const Facts& facts) {
        for (std::uint32_t i = 0; i + 1 < branches.size(); ++i) {
            if (judge_site(first + i, branches[i].when, facts)) return;
        }
    }

    struct Seen {
        bool any = false;
        bool repair = false;
    };
    /// An option said once already is not looked at again.
    bool judge_option(OptionIndex option, const Facts& facts) {
        if (scenario_[option].once && state_.now.chosen[option.value]) return false;
        return judge_site(goals_.site_of_option(option), scenario_[option].when, facts);
    }
    Seen judge_visible(OptionRange options, const Facts& facts) {
        Seen seen;
        for (std::uint32_t i = 0; i < options.count; ++i) {
            if (!judge_option(options[i], facts)) continue;
            seen.any = true;
            seen.repair = seen.repair || !scenario_[options[i]].repair.empty();
        }
        return seen;
    }
    void judge_offer(const Facts& facts) {
        const Beat& beat = scenario_[state_.now.beat];
        const Seen seen = judge_visible(beat.options, facts);
        const Rupture rupture = state_.now.client.rupture;
        if (rupture != Rupture::none && !seen.repair) {
            const ClientProfile& client = scenario_.client;
            judge_visible(
                rupture == Rupture::withdrawal ? client.repair_withdrawal : client.repair_confrontation,
                facts);
        }
        for (std::uint32_t i = 0; i < beat.silences.count; ++i) {
            if (judge_option(beat.silences[i], facts)) return;
        }
    }

    const Scenario& scenario_;
    const Goals& goals_;
    SessionState& state_;
    std::vector<std::size_t>& met_;
    Due due_ = Due::nothing;
    OptionIndex move_;
};

}  // namespace

void cover_on(const Scenario& scenario, const Goals& goals, SessionState& state,
              std::span<const Event> events, std::vector<std::size_t>& met) {
    Coverer coverer(scenario, goals, state, met);
    for (const Event& event : events) coverer.see(event);
}

void cover(const Scenario& scenario, const Goals& goals, const SessionState& before,
           std::span<const Event> events, std::vector<bool>& met) {
    SessionState state = before;
    std::vector<std::size_t> numbers;
    cover_on(scenario, goals, state, events, numbers);
    for (const std::size_t number : numbers) met[number] = true;
}

}  // namespace attune
