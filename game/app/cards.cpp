#include "game/app/cards.hpp"

#include <algorithm>

#include "dialogue/drills/moment_view.hpp"
#include "dialogue/record/feedback.hpp"
#include "dialogue/record/words.hpp"
#include "game/app/portray.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

/// "person-centred" keeps its hyphen.
std::string approach_words(const std::optional<Approach>& approach) {
    return approach ? capitalised(name_of(*approach)) : std::string{};
}

std::string reviewed_words(const std::vector<std::string>& reviewers) {
    if (reviewers.empty())
        return "Nobody has reviewed this client yet: not a clinician, nor anyone who has lived it.";
    return "Reviewed by " + list_words(reviewers) + ".";
}

std::string scale_words(const RunSummary& summary) { return one_decimal(summary.alliance_tenths / 10.0); }

std::string moments_words(int moments) {
    return moments == 0 ? "no corrective moment" : count_words(moments, "corrective moment");
}

void add_runs(ClientCard& card, const std::string& scenario_id, const std::vector<KeptRun>& runs,
              std::int64_t unix_ms) {
    const KeptRun* last = nullptr;
    const KeptRun* best = nullptr;
    for (const KeptRun& run : runs) {  // the newest first
        if (run.run.start.scenario_id != scenario_id || !run.summary || run.summary->left) continue;
        if (last == nullptr) last = &run;
        if (best == nullptr || run.summary->alliance_tenths > best->summary->alliance_tenths) best = &run;
    }
    if (last == nullptr) return;
    card.last = "Last met " + day_words(last->run.updated_ms, unix_ms) + ": alliance " +
                scale_words(*last->summary) + ", " + moments_words(last->summary->corrective_moments) + ".";
    if (best != last) {
        card.best = "Strongest alliance so far: " + scale_words(*best->summary) + ", " +
                    day_words(best->run.updated_ms, unix_ms) + ".";
    }
}

/// After two good runs of a client in one mode the next is offered (model.md §8): alliance 3.5 or more and no
/// duty passed over. The figure is a design decision of ours.
void offer_mode(ClientCard& card, const std::string& scenario_id, const std::vector<KeptRun>& runs,
                FeedbackMode usual) {
    card.offered = usual;
    if (usual == FeedbackMode::off) return;
    int good = 0;
    for (const KeptRun& run : runs) {
        if (run.run.start.scenario_id != scenario_id || !run.summary || run.summary->left) continue;
        if (mode_of(run.run.start.feedback) != usual) continue;
        if (run.summary->alliance_tenths >= 35 && !run.summary->duty_missed) ++good;
    }
    if (good < 2) return;
    card.offered = usual == FeedbackMode::full ? FeedbackMode::cues : FeedbackMode::off;
    card.offered_because =
        "You have met " + card.name + " twice with a good alliance, so less is shown to begin with.";
}

}  // namespace

FeedbackMode mode_of(std::string_view name) { return named<FeedbackMode>(name).value_or(FeedbackMode::full); }

std::string_view name_of_mode(FeedbackMode mode) { return name_of(mode); }

std::vector<ProblemLine> problem_lines(const std::vector<Problem>& problems) {
    std::vector<ProblemLine> lines;
    for (const Problem& problem : problems) {
        ProblemLine line{
            problem.code, problem.severity == Problem::Severity::error, {}, problem.what, problem.hint};
        if (problem.where.line > 0) {
            line.where = "line " + std::to_string(problem.where.line) + ", column " +
                         std::to_string(problem.where.column);
        }
        if (!problem.where.pointer.empty()) {
            line.where += (line.where.empty() ? "" : ", ") + problem.where.pointer;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

ClientCard card_of(const Shelved& shelved, std::size_t on_shelf, const std::vector<KeptRun>& runs,
                   FeedbackMode usual, std::int64_t unix_ms) {
    ClientCard card;
    card.on_shelf = on_shelf;
    card.file = shelved.file;
    card.problems = problem_lines(shelved.problems);
    card.broken = shelved.scenario == nullptr;
    if (card.broken) return card;
    const Scenario& scenario = *shelved.scenario;
    card.title = scenario.title;
    card.name = scenario.client.name;
    if (scenario.client.age > 0) card.age = std::to_string(scenario.client.age);
    card.presenting = scenario.client.presenting;
    card.difficulty = capitalised(name_of(scenario.difficulty));
    card.minutes = "about " + count_words(scenario.minutes, "minute");
    card.setting = scenario.setting;
    card.approach = approach_words(scenario.approach);
    card.reviewed = reviewed_words(scenario.reviewers);
    for (std::size_t i = 0; i < count_of<Skill>(); ++i) {
        if (scenario.skills.has(static_cast<Skill>(i)))
            card.skills.push_back(label_of(static_cast<Skill>(i)));
    }
    card.content_notes = scenario.content_notes;
    card.look = look_of(scenario);
    card.at_rest = bearing_at_rest(scenario.client);
    add_runs(card, scenario.id, runs, unix_ms);
    offer_mode(card, scenario.id, runs, usual);
    return card;
}

std::string client_of(const store::Run& run, const std::vector<Shelved>& shelf) {
    for (const Shelved& shelved : shelf) {
        if (shelved.scenario && shelved.scenario->id == run.start.scenario_id)
            return shelved.scenario->client.name;
    }
    return run.start.scenario_title;
}

OpenRun open_run_of(const store::Run& run, const std::vector<Shelved>& shelf, std::int64_t unix_ms) {
    OpenRun open;
    open.run = run.id.value;
    open.client = client_of(run, shelf);
    open.title = run.start.scenario_title;
    open.when = day_words(run.updated_ms, unix_ms) + ", after " + count_words(run.turns, "move");
    const bool same = std::any_of(shelf.begin(), shelf.end(), [&](const Shelved& shelved) {
        return shelved.scenario && shelved.scenario->sha256 == run.start.scenario_sha256;
    });
    if (!same) {
        open.changed =
            "The scenario has changed since, or is gone. The session kept its own copy and goes on as it "
            "began.";
    }
    return open;
}

RunLine line_of(const KeptRun& kept, const std::string& client, std::int64_t unix_ms) {
    RunLine line;
    line.run = kept.run.id.value;
    line.client = client + " \u00B7 " + kept.run.start.scenario_title;
    line.date = capitalised(day_words(kept.run.updated_ms, unix_ms));
    line.open = kept.run.state == store::RunState::open;
    line.turns =
        kept.summary ? count_words(kept.summary->turns, "turn") : count_words(kept.run.turns, "move");
    line.state = line.open ? "open" : kept.run.state == store::RunState::left ? "ended by you" : "to its end";
    if (!kept.summary) return line;
    const RunSummary& summary = *kept.summary;
    line.alliance = "Alliance " + scale_words(summary) + " at the end,";
    line.corrective = moments_words(summary.corrective_moments) + ".";
    if (summary.own_empathy && summary.own_regard) {
        line.rated = "Empathy: yours " + std::to_string(*summary.own_empathy) + ", mean " +
                     one_decimal(summary.empathy) + ". Regard: yours " + std::to_string(*summary.own_regard) +
                     ", mean " + one_decimal(summary.regard) + ".";
    }
    return line;
}

std::vector<ProfileLine> profile_lines(Archive& archive) {
    std::vector<ProfileLine> lines;
    for (const store::Profile& profile : archive.profiles()) {
        lines.push_back({profile.id.value, profile.name, profile.guest, profile.id == archive.profile().id,
                         archive.runs_of(profile.id)});
    }
    return lines;
}

PortraitsView portraits_of(const std::vector<Shelved>& shelf) {
    PortraitsView view;
    for (const Shelved& shelved : shelf) {
        if (!shelved.scenario) continue;
        const ClientProfile& client = shelved.scenario->client;
        const Bearing rest = bearing_at_rest(client);
        std::vector<Seated> row;
        for (std::size_t i = 0; i < count_of<Mood>(); ++i) {
            const auto mood = static_cast<Mood>(i);
            Seated seated{client.name, std::string(name_of(mood)), look_of(*shelved.scenario),
                          bearing_of(body_in(mood))};
            seated.bearing.window_low = rest.window_low;
            seated.bearing.window_high = rest.window_high;
            row.push_back(std::move(seated));
        }
        view.people.push_back(std::move(row));
    }
    return view;
}

}  // namespace attune::game
