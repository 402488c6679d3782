#include "tools/cli/simulate_format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

#include "dialogue/explore/option_key.hpp"
#include "tools/cli/terminal.hpp"

namespace attune::cli {
namespace {

constexpr std::size_t width = 100;

std::string fixed(double value, int digits) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << std::fixed << std::setprecision(digits) << value;
    const std::string plain = text.str();
    const bool zero = plain.find_first_of("123456789") == std::string::npos;
    return zero && plain.front() == '-' ? plain.substr(1) : plain;
}

std::string per_cent(double share) { return fixed(100 * share, 0); }

double share(std::int64_t part, std::int64_t of) {
    return of == 0 ? 0 : static_cast<double>(part) / static_cast<double>(of);
}

template <class Shares>
std::string joined(const Shares& counts, std::int64_t of) {
    std::string text;
    for (const std::int64_t count : counts) text += (text.empty() ? "" : "/") + per_cent(share(count, of));
    return text;
}

std::string bands(const SimulationTally& tally) { return joined(tally.bands, 1'000'000 * tally.sessions); }

std::string quartiles(const Distribution& values, double unit, int digits) {
    return fixed(values.quantile(.25) * unit, digits) + " " + fixed(values.quantile(.5) * unit, digits) +
           " " + fixed(values.quantile(.75) * unit, digits);
}

using Row = std::vector<std::string>;

/// The first column to the left, the others to the right, two blanks between.
void write_table(const std::vector<Row>& rows, std::ostream& out) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    }
    for (const Row& row : rows) {
        std::string text = row.front() + std::string(widths.front() - row.front().size(), ' ');
        for (std::size_t i = 1; i < row.size(); ++i)
            text += "  " + std::string(widths[i] - row[i].size(), ' ') + row[i];
        out << text << '\n';
    }
}

template <class Cells>
void write_table(const SimulationReport& report, Row head, Cells cells, std::ostream& out) {
    std::vector<Row> rows = {std::move(head)};
    for (const PlayedPolicy& played : report.played) {
        if (played.tally.sessions == 0) continue;
        Row row = cells(played.tally);
        row.insert(row.begin(), std::string(name_of(played.policy)));
        rows.push_back(std::move(row));
    }
    write_table(rows, out);
}

void write_earnings(const SimulationReport& report, std::ostream& out) {
    out << "\nWhat each earns. Alliance 0 to 100 at the end. Outcome: of 100 clients, significant, "
           "moderate,\n"
           "some, no or a worse change, if a whole therapy went like this session.\n\n";
    write_table(
        report, {"policy", "alliance", "sd", "quartiles", "Z", "sd", "quartiles", "outcome"},
        [](const SimulationTally& t) {
            return Row{fixed(t.alliance.mean() / 100, 1),
                       fixed(t.alliance.sd() / 100, 1),
                       quartiles(t.alliance, .01, 1),
                       fixed(t.z.mean() / 10000, 2),
                       fixed(t.z.sd() / 10000, 2),
                       quartiles(t.z, .0001, 2),
                       bands(t)};
        },
        out);
}

void write_levels(const SimulationReport& report, std::ostream& out) {
    out << "\nMean levels of what was said; corrective moments in a session, and the per cent of sessions\n"
           "with 0, 1, 2, 3 and more; per cent of moves in touch with the pain.\n\n";
    write_table(
        report,
        {"policy", "empathy", "regard", "collab.", "moments", "0/1/2/3+ %", "re-enacted", "in touch %",
         "moves"},
        [](const SimulationTally& t) {
            return Row{fixed(t.per_move(t.empathy), 2),       fixed(t.per_move(t.regard), 2),
                       fixed(t.per_move(t.collaboration), 2), fixed(t.per_session(t.corrective_moments), 2),
                       joined(t.with_corrective, t.sessions), fixed(t.per_session(t.re_enactments), 2),
                       per_cent(t.per_move(t.in_touch)),      fixed(t.per_session(t.moves), 1)};
        },
        out);
}

void write_ruptures(const SimulationReport& report, std::ostream& out) {
    out << "\nPer cent of sessions with a rupture; of those, with scripted ones alone and with none left "
           "open\n"
           "(a dash: there was none). Mended: corrective moments in a session that came of repairing a\n"
           "re-enactment. Per cent of sessions that passed over a duty, or were cut at "
        << longest_session << " moves.\n\n";
    write_table(
        report,
        {"policy", "rupture", "scripted only", "repaired", "mended", "duty missed", "cut", "sessions"},
        [](const SimulationTally& t) {
            const bool any = t.ruptured > 0;
            return Row{per_cent(t.per_session(t.ruptured)),
                       any ? per_cent(share(t.only_scripted, t.ruptured)) : "-",
                       any ? per_cent(share(t.repaired, t.ruptured)) : "-",
                       fixed(t.per_session(t.mended), 2),
                       per_cent(t.per_session(t.duty_missed)),
                       per_cent(t.per_session(t.unfinished)),
                       std::to_string(t.sessions)};
        },
        out);
}

void write_endings(const Scenario& scenario, const SimulationReport& report, std::ostream& out) {
    out << "\nEndings reached, per cent.\n\n";
    for (const PlayedPolicy& played : report.played) {
        if (played.tally.sessions == 0) continue;
        std::string line(name_of(played.policy));
        std::string between = ": ";
        for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
            if (played.tally.endings[i] == 0) continue;
            line += between + scenario.endings[i].id + " " +
                    fixed(100 * played.tally.per_session(played.tally.endings[i]), 0);
            between = ", ";
        }
        out << wrapped(line, width, 2) << '\n';
    }
}

void write_population(const SimulationTally& population, std::ostream& out) {
    if (population.sessions == 0) return;
    out << '\n'
        << wrapped(
               "The population: " + std::to_string(population.sessions) +
                   " sessions, of 100 trainees 4 harmful, 14 weak, 34 average, 30 competent, 14 skilled, 4 "
                   "expert.",
               width)
        << "\n\n";
    std::vector<Row> rows = {{"figure", "here", "literature", "source"}};
    rows.push_back({"outcome, mean of the shares", bands(population), "22/43/27/8", "base rate"});
    rows.push_back({"outcome, drawn for each session", joined(population.drawn, population.sessions),
                    "22/43/27/8", "base rate"});
    rows.push_back({"sessions with a rupture, %", per_cent(population.per_session(population.ruptured)),
                    "40 to 75", "observed"});
    for (const Beside& beside : correlations(population)) {
        rows.push_back({"r of " + beside.what + " with the outcome",
                        beside.here ? fixed(*beside.here, 3) : "-",
                        fixed(beside.there, beside.what == "alliance" ? 3 : 2), beside.source});
    }
    write_table(rows, out);
    out << '\n'
        << wrapped(
               "This is consistency, not validation. The outcome is drawn by a rule that was built from "
               "these "
               "figures; that they come out again says that scenario and rule fit each other, not that the "
               "model is true of people. Repair compares sessions with a rupture in which none was left open "
               "with the others.",
               width)
        << '\n';
}

void write_criterion(const Criterion& criterion, std::ostream& out) {
    const std::string kept = criterion.passed ? "  holds: " : "  fails: ";
    out << wrapped(kept + describe(criterion) + ".", width, 9) << '\n';
}

std::int64_t fewest(const SimulationReport& report) {
    std::int64_t least = report.played.empty() ? 0 : report.played.front().tally.sessions;
    for (const PlayedPolicy& played : report.played) least = std::min(least, played.tally.sessions);
    return least;
}

void write_verdict(const SimulationReport& report, std::ostream& out) {
    const std::vector<Criterion> all = criteria(report.played);
    out << '\n';
    if (report.stopped) {
        out << "Stopped before the end: what is printed rests on " << fewest(report) << " of " << report.runs
            << " sessions or more for each policy.\n";
    }
    if (all.empty()) {
        out << wrapped(
                   "Verdict: none. It compares policies with random and expert, and better trainees with "
                   "worse ones; of those played here there are not enough.",
                   width)
            << '\n';
        return;
    }
    for (const Criterion& criterion : all) write_criterion(criterion, out);
    const auto failed = std::count_if(all.begin(), all.end(), [](const Criterion& c) { return !c.passed; });
    out << "\nVerdict: " << (failed == 0 ? "passed, " : "not passed, ")
        << all.size() - static_cast<std::size_t>(failed) << " of " << all.size() << " criteria hold.\n";
}

const SimulationTally* population_of(const SimulationReport& report) {
    for (const PlayedPolicy& played : report.played) {
        if (played.policy == Policy::population) return &played.tally;
    }
    return nullptr;
}

nlohmann::json json_of(const Distribution& values, double unit) {
    return {{"mean", values.mean() * unit},
            {"sd", values.sd() * unit},
            {"quartiles",
             {values.quantile(.25) * unit, values.quantile(.5) * unit, values.quantile(.75) * unit}}};
}

std::string id_of(const Scenario& scenario, const Target& target) {
    if (const auto* beat = std::get_if<BeatIndex>(&target)) return scenario[*beat].id;
    return scenario[std::get<EndingIndex>(target)].id;
}

nlohmann::json taken_of(const Scenario& scenario, const SimulationTally& tally) {
    auto options = nlohmann::json::array();
    for (std::size_t i = 0; i < tally.taken.size(); ++i) {
        if (tally.taken[i] == 0) continue;
        const Option& option = scenario.options[i];
        const bool at_beat = at_a_beat(option);
        nlohmann::json entry = {{"option", option.id}, {"times", tally.taken[i]}};
        entry["beat"] = at_beat ? nlohmann::json(scenario[option.home].id) : nlohmann::json(nullptr);
        entry["to"] = nlohmann::json::object();
        for (const Passage& passage : tally.options[i])
            entry["to"][id_of(scenario, passage.to)] = passage.times;
        options.push_back(std::move(entry));
    }
    return options;
}

nlohmann::json json_of(const Scenario& scenario, const PlayedPolicy& played) {
    const SimulationTally& t = played.tally;
    nlohmann::json endings = nlohmann::json::object();
    for (std::size_t i = 0; i < t.endings.size(); ++i) endings[scenario.endings[i].id] = t.endings[i];
    nlohmann::json shares = nlohmann::json::array();
    for (const std::int64_t band : t.bands) shares.push_back(share(band, 1'000'000 * t.sessions));
    return {{"policy", name_of(played.policy)},
            {"sessions", t.sessions},
            {"moves", t.moves},
            {"unfinished", t.unfinished},
            {"alliance", json_of(t.alliance, .01)},
            {"z", json_of(t.z, .0001)},
            {"empathy", t.per_move(t.empathy)},
            {"regard", t.per_move(t.regard)},
            {"collaboration", t.per_move(t.collaboration)},
            {"in_touch", t.per_move(t.in_touch)},
            {"corrective_moments", t.per_session(t.corrective_moments)},
            {"sessions_with_corrective_moments", t.with_corrective},
            {"re_enactments", t.per_session(t.re_enactments)},
            {"mended", t.per_session(t.mended)},
            {"ruptured", t.ruptured},
            {"only_scripted", t.only_scripted},
            {"repaired", t.repaired},
            {"duty_missed", t.duty_missed},
            {"endings", endings},
            {"outcome", shares},
            {"outcome_drawn", t.drawn},
            {"taken", taken_of(scenario, t)}};
}

nlohmann::json json_of(const Criterion& criterion) {
    return {{"passed", criterion.passed},
            {"policy", name_of(criterion.policy)},
            {"against", name_of(criterion.against)},
            {"value", criterion.value},
            {"bound", criterion.bound},
            {"what", describe(criterion)}};
}

}  // namespace

void write_text(const Scenario& scenario, const SimulationReport& report, std::ostream& out) {
    out << wrapped("Simulation of " + scenario.id + " " + scenario.version + ": " +
                       std::to_string(report.runs) + " sessions for each policy, seeds from " +
                       std::to_string(report.seed) + ".",
                   width)
        << '\n';
    write_earnings(report, out);
    write_levels(report, out);
    write_ruptures(report, out);
    write_endings(scenario, report, out);
    if (const SimulationTally* population = population_of(report)) write_population(*population, out);
    write_verdict(report, out);
}

void write_json(const Scenario& scenario, const SimulationReport& report, std::ostream& out) {
    const std::vector<Criterion> all = criteria(report.played);
    nlohmann::json root = {{"scenario", scenario.id},
                           {"version", scenario.version},
                           {"sha256", scenario.sha256},
                           {"runs", report.runs},
                           {"seed", report.seed},
                           {"stopped", report.stopped},
                           {"passed", all.empty() ? nlohmann::json(nullptr) : nlohmann::json(passed(all))},
                           {"note", "consistency, not validation"}};
    root["policies"] = nlohmann::json::array();
    for (const PlayedPolicy& played : report.played) root["policies"].push_back(json_of(scenario, played));
    root["criteria"] = nlohmann::json::array();
    for (const Criterion& criterion : all) root["criteria"].push_back(json_of(criterion));
    if (const SimulationTally* population = population_of(report)) {
        root["correlations"] = nlohmann::json::array();
        for (const Beside& beside : correlations(*population)) {
            root["correlations"].push_back(
                {{"of", beside.what},
                 {"here", beside.here ? nlohmann::json(*beside.here) : nlohmann::json(nullptr)},
                 {"literature", beside.there},
                 {"source", beside.source}});
        }
    }
    out << root.dump(2) << '\n';
}

}  // namespace attune::cli
