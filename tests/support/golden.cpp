#include "tests/support/golden.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "dialogue/scenario/difficulty.hpp"
#include "tests/support/catch.hpp"

namespace attune::test {

using nlohmann::json;

namespace {

template <class Enum>
EnumSet<Enum> set_from(const json& names) {
    EnumSet<Enum> set;
    for (const json& name : names) set.add(named<Enum>(name.get<std::string>()).value());
    return set;
}

Option option_from(const json& move, BeatIndex home, Target next) {
    Option option;
    option.id = "only";
    option.home = home;
    const auto level = [&](const char* key) { return static_cast<std::uint8_t>(move.value(key, 0)); };
    option.levels = {level("empathy"), level("regard"), level("collaboration"), level("genuineness"),
                     level("corrective")};
    option.push = move.at("push");
    option.skills = set_from<Skill>(move.at("skills"));
    option.repair = set_from<RepairStep>(move.at("repair"));
    option.goal_talk = move.at("goal_talk");
    option.branches = {{{}, next}};
    return option;
}

std::optional<WoundIndex> wound_of(Scenario& scenario, const json& wound) {
    if (wound.is_null()) return std::nullopt;
    const std::string id = wound;
    const auto known = std::find_if(scenario.wounds.begin(), scenario.wounds.end(),
                                    [&](const Wound& w) { return w.id == id; });
    const auto index = static_cast<std::uint32_t>(known - scenario.wounds.begin());
    if (known == scenario.wounds.end()) scenario.wounds.push_back({id, ""});
    return WoundIndex{index};
}

}  // namespace

std::shared_ptr<const Scenario> scenario_of(const json& session) {
    auto scenario = std::make_shared<Scenario>();
    scenario->client = profile_of(named<Difficulty>(session.at("difficulty").get<std::string>()).value());
    scenario->client.trust_rate = session.at("trust_rate");
    scenario->client.withdrawal_share = session.at("withdrawal_share");
    for (const auto& [skill, need] : session.at("needs").items()) {
        scenario->client.needs[static_cast<std::size_t>(named<Skill>(skill).value())] = need;
    }
    const json& turns = session.at("turns");
    for (std::uint32_t i = 0; i < turns.size(); ++i) {
        Beat beat;
        beat.id = turns[i].at("beat");
        beat.wound = wound_of(*scenario, turns[i].at("wound"));
        beat.strain = turns[i].at("scripted_strain").get<Milli>() * whole;
        beat.options = {i, 1};
        scenario->beats.push_back(beat);
        const Target next = i + 1 < turns.size() ? Target{BeatIndex{i + 1}} : Target{EndingIndex{0}};
        scenario->options.push_back(option_from(turns[i].at("move"), {i}, next));
    }
    scenario->endings.push_back({"end", {}, ""});
    return scenario;
}

json golden() {
    std::ifstream file(ATTUNE_SOURCE_DIR "/tests/transcripts/golden-sessions.json");
    return json::parse(file);
}

Session played(const json& session) {
    Session run = Session::start(scenario_of(session), session.at("seed"));
    for (std::uint32_t t = 0; t < session.at("turns").size(); ++t) {
        REQUIRE(run.take(ChooseOption{OptionIndex{t}}).ok());
    }
    return run;
}

}  // namespace attune::test
