// Small scenarios written by tests: beats with as many ways as wanted, and texts that try to break out.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "dialogue/scenario/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

namespace attune::test {

inline nlohmann::ordered_json small_json() {
    return nlohmann::ordered_json::parse(source_text("tests/scenario/small.json"));
}

inline std::shared_ptr<const Scenario> loaded(const nlohmann::ordered_json& json) {
    const Loaded result = load_scenario(json.dump(), "written");
    for (const Problem& problem : result.problems) {
        if (problem.severity == Problem::Severity::error) INFO(describe(problem));
        CHECK(problem.severity != Problem::Severity::error);
    }
    REQUIRE(result.scenario);
    return result.scenario;
}

/// Beat b0, then rows of three; each leads to some of the next row, now and then far down or back up.
inline nlohmann::ordered_json many_beats(int count) {
    nlohmann::ordered_json json = small_json();
    const nlohmann::ordered_json option = json["beats"]["door"]["options"][1];
    json["beats"] = nlohmann::ordered_json::object();
    json.erase("duties");
    json.erase("state");
    json["start"] = "b0";
    for (int i = 0; i < count; ++i) {
        nlohmann::ordered_json options = nlohmann::ordered_json::array();
        const auto lead = [&](int to) {
            nlohmann::ordered_json o = option;
            o["id"] = "o" + std::to_string(options.size());
            o["goto"] = to < count ? "b" + std::to_string(to) : "leaves";
            options.push_back(o);
        };
        const int next = 1 + (i + 2) / 3 * 3;
        lead(next + i % 3);
        lead(next + (i + 1) % 3);
        if (i % 7 == 3) lead(i + 14);
        if (i % 11 == 5) lead(i / 2);
        if (i % 4 == 0) lead(next + (i + 2) % 3);
        const std::string id = "b" + std::to_string(i);
        json["beats"][id] = {
            {"client",
             {{{"id", id + ".1"}, {"text", "This is said in beat " + std::to_string(i) + ", slowly."}}}},
            {"options", options}};
    }
    return json;
}

inline const std::string hostile = "</text></svg><script>alert(\"%n%s\")</script> & 'so' \\ \" ]]> <!--";

/// Every text there is tries to be something else.
inline std::shared_ptr<const Scenario> hostile_scenario() {
    nlohmann::ordered_json json = small_json();
    json["title"] = hostile;
    json["summary"] = hostile;
    json["setting"] = hostile;
    json["authors"] = {hostile};
    json["content_notes"] = {hostile};
    json["version"] = "1.0.0";
    json["client"]["name"] = "<b>&\"%s";
    json["client"]["presenting"] = hostile;
    json["client"]["when_withdrawn"][0]["text"] = hostile;
    json["beats"]["car"]["wound"] = {{"id", "spring"}, {"text", hostile}};
    json["duties"][0]["missed"] = hostile;
    json["endings"]["leaves"]["summary"] = hostile;
    json["endings"]["leaves"]["client"][0]["text"] = hostile;
    auto& door = json["beats"]["door"];
    door["client"][0]["text"] = hostile;
    door["options"][0]["text"] = hostile;
    door["options"][0]["why"] = hostile;
    door["options"][0]["inner"] = hostile;
    door["options"][0]["heard_as"] = hostile;
    return loaded(json);
}

}  // namespace attune::test
