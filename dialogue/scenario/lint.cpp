// The first warnings: what a scenario may do but hardly means. Only of scenarios without errors.
#include <algorithm>

#include "dialogue/scenario/decoding.hpp"

namespace attune {
namespace {

struct Reached {
    std::vector<bool> beats, endings;
    std::vector<std::uint32_t> next;

    void go(const std::vector<Branch>& branches) {
        for (const Branch& branch : branches) {
            if (const auto* ending = std::get_if<EndingIndex>(&branch.to)) {
                endings[ending->value] = true;
            } else {
                enter(std::get<BeatIndex>(branch.to));
            }
        }
    }
    void enter(BeatIndex beat) {
        if (beats[beat.value]) return;
        beats[beat.value] = true;
        next.push_back(beat.value);
    }
};

Reached walk(const Scenario& scenario) {
    Reached reached;
    reached.beats.resize(scenario.beats.size());
    reached.endings.resize(scenario.endings.size());
    reached.enter(scenario.start);
    while (!reached.next.empty()) {
        const Beat& beat = scenario.beats[reached.next.back()];
        reached.next.pop_back();
        for (const OptionRange range : {beat.options, beat.silences}) {
            for (std::uint32_t i = 0; i < range.count; ++i) reached.go(scenario[range[i]].branches);
        }
        reached.go(beat.otherwise);
    }
    return reached;
}

void lint_reach(const Decoding& decoding) {
    const Reached reached = walk(decoding.scenario);
    const auto report = [&](ValueId value, const char* what) {
        decoding.report_key(
            ProblemCode::beat_unreachable, value,
            "No way leads to the " + std::string(what) + " " + quoted(decoding.tree[value].key) + ".",
            "Lead there by a \"goto\", or remove it.");
    };
    for (std::size_t i = 0; i < reached.beats.size(); ++i) {
        if (!reached.beats[i]) report(decoding.beat_values[i], "beat");
    }
    for (std::size_t i = 0; i < reached.endings.size(); ++i) {
        if (!reached.endings[i]) report(decoding.ending_values[i], "ending");
    }
}

void lint_variables(const Decoding& decoding) {
    const Scenario& scenario = decoding.scenario;
    std::vector<bool> read(scenario.variables.size());
    const auto look = [&](const Condition& condition) {
        for (const Term& term : condition.terms) {
            if (term.kind == Term::Kind::variable) read[static_cast<std::size_t>(term.value)] = true;
        }
    };
    const auto look_at_all = [&](const std::vector<Branch>& branches) {
        for (const Branch& branch : branches) look(branch.when);
    };
    for (const Line& line : scenario.lines) look(line.when);
    for (const Beat& beat : scenario.beats) look_at_all(beat.otherwise);
    for (const Option& option : scenario.options) {
        look(option.when);
        look_at_all(option.branches);
    }
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (read[i]) continue;
        decoding.report_key(ProblemCode::variable_unread, decoding.variable_values[i],
                            "No condition reads the variable " + quoted(scenario.variables[i].name) + ".",
                            "Ask for it in an \"if\", or remove it.");
    }
}

void lint_content_notes(const Decoding& decoding) {
    if (!decoding.scenario.content_notes.empty()) return;
    decoding.report(
        ProblemCode::content_notes_empty, decoding.tree.find(decoding.tree.root(), "content_notes"),
        "The content notes are empty: a trainee is told nothing of what may be hard to meet here.",
        "Name it in a few words each: bereavement, self-harm, dementia.");
}

// The steps that count when these options are taken (model.md §4, §5): explaining oneself clears them.
EnumSet<RepairStep> countable_steps(const Scenario& scenario, OptionRange range) {
    constexpr auto explaining = set_of(Skill::persuade, Skill::confront, Skill::give_information);
    EnumSet<RepairStep> steps;
    for (std::uint32_t i = 0; i < range.count; ++i) {
        const Option& option = scenario[range[i]];
        if (option.levels.empathy < 3 || option.levels.regard < 3) continue;
        if (!option.skills.has_any(explaining)) steps.add_all(option.repair);
    }
    return steps;
}

void lint_repair(const Decoding& decoding) {
    const Scenario& scenario = decoding.scenario;
    constexpr auto reaching = set_of(RepairStep::validate, RepairStep::invite);
    const ValueId client = decoding.tree.find(decoding.tree.root(), "client");
    const ValueId at = decoding.tree.find(client, "repair_options");
    if (!countable_steps(scenario, scenario.client.repair_withdrawal).has_any(reaching)) {
        decoding.report(ProblemCode::rupture_without_repair, at,
                        "No repair option could repair a withdrawal.",
                        "One with \"validate\" or \"invite\", empathy and regard of 3 or more, and without "
                        "explaining.");
    }
    const auto steps = countable_steps(scenario, scenario.client.repair_confrontation);
    if (!steps.has_any(reaching) || !steps.has(RepairStep::own)) {
        decoding.report(ProblemCode::rupture_without_repair, at,
                        "No repair options could repair a confrontation the trainee caused.",
                        "They need \"own\", and \"validate\" or \"invite\", with empathy and regard of 3 or "
                        "more and without explaining.");
    }
}

}  // namespace

void lint(const Decoding& decoding) {
    lint_reach(decoding);
    lint_variables(decoding);
    lint_content_notes(decoding);
    lint_repair(decoding);
}

}  // namespace attune
