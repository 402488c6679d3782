#include <nlohmann/json.hpp>

#include "dialogue/explore/option_key.hpp"
#include "tools/cli/explore_words.hpp"

namespace attune::cli {
namespace {

using nlohmann::ordered_json;

ordered_json json_of(const Scenario& scenario, const Witness& witness) {
    ordered_json moves = ordered_json::array();
    for (const OptionIndex move : witness.moves) {
        const Option& option = scenario[move];
        moves.push_back(option.place == OptionPlace::silence ? "silence" : option.id);
    }
    return {{"seed", witness.seed}, {"moves", std::move(moves)}};
}

ordered_json json_of(const Scenario& scenario, const SessionFigures& s) {
    return {{"alliance", s.summary.alliance},
            {"empathy", s.summary.empathy},
            {"regard", s.summary.regard},
            {"collaboration", s.summary.collaboration},
            {"corrective_moments", s.summary.corrective_moments},
            {"ruptures", s.summary.ruptures},
            {"z", s.outcome.z},
            {"per_cent", s.outcome.per_cent},
            {"turns", s.turns},
            {"ending", s.ending ? ordered_json(scenario[*s.ending].id) : ordered_json(nullptr)},
            {"play", json_of(scenario, s.witness)}};
}

ordered_json json_of(const Explored& e, std::size_t goal) {
    const Answer& answer = e.found.answers[goal];
    ordered_json json = {{"question", name_of(e.goals[goal].question)},
                         {"id", id_of(e.goals, e.scenario, e.goals[goal])},
                         {"can", answer.can},
                         {"how", name_of(answer.how)}};
    if (answer.how == How::sampled) json["samples"] = answer.samples;
    if (answer.witness) {
        json["play"] = json_of(e.scenario, *answer.witness);
        json["shortest"] = answer.shortest;
    }
    return json;
}

ordered_json ways_out(const Explored& e) {
    ordered_json traps = ordered_json::array(), farms = ordered_json::array();
    for (const Trap& trap : e.found.reach.traps) {
        traps.push_back({{"kind", trap.kind == Trap::Kind::nothing_to_say ? "dead-end" : "no-way-out"},
                         {"beat", e.scenario[trap.beat].id},
                         {"states", trap.states},
                         {"certain", trap.reached == Reached::certain}});
        if (trap.witness) traps.back()["play"] = json_of(e.scenario, *trap.witness);
    }
    for (const Farm& farm : e.found.reach.farms) {
        ordered_json round = ordered_json::array();
        for (const OptionIndex option : farm.circle) {
            round.push_back(option_key(e.scenario, option));
        }
        farms.push_back(
            {{"beat", e.scenario[farm.beat].id},
             {"round", std::move(round)},
             {"variable", farm.variable ? ordered_json(e.scenario.variables[farm.variable->value].name)
                                        : ordered_json(nullptr)},
             {"alliance", farm.alliance},
             {"certain", farm.reached == Reached::certain}});
    }
    return {{"traps", std::move(traps)}, {"farms", std::move(farms)}};
}

ordered_json roots(const Explored& e) {
    ordered_json list = ordered_json::array();
    for (const Causes::Root& root : e.roots) {
        ordered_json with = ordered_json::array();
        for (const std::size_t goal : root.with_it) {
            with.push_back(key_of(e.goals, e.scenario, e.goals[goal]));
        }
        list.push_back({{"goal", key_of(e.goals, e.scenario, e.goals[root.goal])},
                        {"words", never_in_words(e, root.goal)},
                        {"how", name_of(e.found.answers[root.goal].how)},
                        {"with_it", std::move(with)}});
    }
    return list;
}

}  // namespace

std::string explore_json(const Explored& e) {
    const Exploration& f = e.found;
    ordered_json answers = ordered_json::array(), regrets = ordered_json::array();
    for (std::size_t i = 0; i < e.goals.size(); ++i) answers.push_back(json_of(e, i));
    for (const Regret& regret : f.best.regrets) {
        regrets.push_back({{"option", option_key(e.scenario, regret.option)},
                           {"beat", e.scenario[regret.beat].id},
                           {"regret", regret.regret}});
    }
    const ordered_json json = {
        {"scenario", e.scenario.id},
        {"sha256", e.scenario.sha256},
        {"sound", is_sound(e)},
        {"searches",
         {{"reach", {{"complete", f.reach.complete}, {"states", f.reach.states}, {"bytes", f.reach.bytes}}},
          {"bounds", {{"complete", f.bounds.complete}, {"boxes", f.bounds.boxes}, {"bytes", f.bounds.bytes}}},
          {"seek",
           {{"complete", f.sought.complete},
            {"random_plays", f.sought.random_plays},
            {"moves", f.sought.moves}}},
          {"best", {{"complete", f.best.complete}}}}},
        {"never", roots(e)},
        {"ways_out", ways_out(e)},
        {"sessions",
         {{"best", json_of(e.scenario, f.best.best)},
          {"worst", json_of(e.scenario, f.best.worst)},
          {"typical", json_of(e.scenario, f.best.typical)},
          {"most_corrective_moments", json_of(e.scenario, f.best.most_moments)}}},
        {"regrets", std::move(regrets)},
        {"answers", std::move(answers)}};
    return json.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace attune::cli
