// Two versions of a scenario: each small edit is named, and nothing else.
#include <algorithm>

#include "dialogue/explore/reach_changes.hpp"
#include "dialogue/explore/scenario_diff.hpp"
#include "dialogue/explore/score_changes.hpp"
#include "tests/explore/written.hpp"

using namespace attune;
using namespace attune::test;

namespace {

using Json = nlohmann::ordered_json;

template <class Change>
std::vector<Edit> after_change(Change change) {
    const Json before = small_json();
    Json json = before;
    change(json);
    return edits(*loaded(before), *loaded(json));
}

Edit changed(std::string of, std::string id, std::string member, std::string before, std::string after) {
    return {Edit::Kind::changed, std::move(of),     std::move(id),
            std::move(member),   std::move(before), std::move(after)};
}

}  // namespace

TEST_CASE("a scenario does not differ from itself") {
    CHECK(after_change([](Json&) {}).empty());
    const auto s = scenario_at("assets/scenarios/halina-verbatim.json");
    CHECK(edits(*s, *s).empty());
}

TEST_CASE("each small edit is named, and nothing else") {
    CHECK(after_change([](Json& j) { j["title"] = "Less"; }) ==
          std::vector<Edit>{changed("scenario", "small", "title", "Small", "Less")});
    CHECK(after_change([](Json& j) { j["client"]["resting"] = 42; }) ==
          std::vector<Edit>{changed("client", "client", "resting", "40", "42")});
    CHECK(after_change([](Json& j) {
              j["client"]["needs"] = {{"advise", -0.4}};
          }) == std::vector<Edit>{changed("client", "client", "needs", "", "advise -0.4")});
    CHECK(after_change([](Json& j) { j["beats"]["door"]["client"][0]["text"] = "I nearly came."; }) ==
          std::vector<Edit>{changed("line", "door.1", "text", "I nearly did not come.", "I nearly came.")});
    CHECK(after_change([](Json& j) { j["beats"]["car"]["client"][1]["do"] = "nod"; }) ==
          std::vector<Edit>{changed("line", "car.2", "do", "look-down", "nod")});
    CHECK(after_change([](Json& j) { j["beats"]["door"]["options"][0]["levels"]["empathy"] = 5; }) ==
          std::vector<Edit>{changed("option", "door.sit", "empathy", "3", "5")});
    CHECK(after_change([](Json& j) { j["beats"]["door"]["options"][0]["push"] = -1; }) ==
          std::vector<Edit>{changed("option", "door.sit", "push", "0", "-1")});
    CHECK(after_change([](Json& j) {
              j["beats"]["door"]["options"][0]["skills"] = {"silence", "summary"};
          }) == std::vector<Edit>{
                    changed("option", "door.sit", "skills", "simple-reflection", "summary, silence")});
    CHECK(after_change([](Json& j) { j["beats"]["door"]["options"][0]["effects"][1] = "doors +2"; }) ==
          std::vector<Edit>{changed("option", "door.sit", "effects", "told = true; doors +1; mood = calm",
                                    "told = true; doors +2; mood = calm")});
    CHECK(after_change([](Json& j) { j["beats"]["door"]["options"][1]["goto"] = "end_talk"; }) ==
          std::vector<Edit>{changed("option", "door.coat", "goto", "car", "end_talk")});
    CHECK(after_change([](Json& j) { j["beats"]["door"]["options"][1]["if"] = "told"; }) ==
          std::vector<Edit>{changed("option", "door.coat", "if", "", "told")});
    CHECK(after_change([](Json& j) { j["beats"]["door"]["strain"] = 4; }) ==
          std::vector<Edit>{changed("beat", "door", "strain", "0", "4")});
    CHECK(after_change([](Json& j) { j["duties"][0]["within_turns"] = 3; }) ==
          std::vector<Edit>{changed("duty", "ask", "within_turns", "2", "3")});
    CHECK(after_change([](Json& j) { j["state"]["doors"]["max"] = 4; }) ==
          std::vector<Edit>{changed("variable", "doors", "range", "0 to 3", "0 to 4")});
    CHECK(after_change([](Json& j) { j["endings"]["leaves"]["summary"] = "She left."; }) ==
          std::vector<Edit>{
              changed("ending", "leaves", "summary", "She left by the door she came in by.", "She left.")});
}

TEST_CASE("what was added or removed is named with what it says") {
    const auto added = after_change([](Json& j) {
        Json option = j["beats"]["door"]["options"][1];
        option["id"] = "tea";
        option["text"] = "Tea?";
        j["beats"]["door"]["options"].push_back(option);
    });
    CHECK(added == std::vector<Edit>{{Edit::Kind::added, "option", "door.tea", "", "", "Tea?"}});
    const auto removed = after_change([](Json& j) { j["beats"]["car"]["client"].erase(1); });
    CHECK(removed == std::vector<Edit>{{Edit::Kind::removed, "line", "car.2", "", "", ""}});
    const auto variable = after_change([](Json& j) { j["state"]["late"] = false; });
    CHECK(variable == std::vector<Edit>{{Edit::Kind::added, "variable", "late", "", "", "true or false"}});
    const auto beat = after_change([](Json& j) {
        j["beats"]["hall"] = j["beats"]["end_talk"];
        j["beats"]["hall"]["client"][0]["id"] = "hall.1";
        j["beats"]["end_talk"]["options"][0]["goto"] = "hall";
    });
    const auto is = [&](Edit::Kind kind, std::string_view of, std::string_view id) {
        return std::any_of(beat.begin(), beat.end(),
                           [&](const Edit& e) { return e.kind == kind && e.of == of && e.id == id; });
    };
    CHECK(beat.size() == 4);
    CHECK(is(Edit::Kind::added, "beat", "hall"));
    CHECK(is(Edit::Kind::added, "line", "hall.1"));
    CHECK(is(Edit::Kind::added, "option", "hall.time"));
    CHECK(is(Edit::Kind::changed, "option", "end_talk.time"));
}

TEST_CASE("an option of the same id and words at another beat has moved") {
    const auto moved = after_change([](Json& j) {
        Json option = j["beats"]["door"]["options"][1];
        option["goto"] = "leaves";
        j["beats"]["door"]["options"].erase(1);
        j["beats"]["end_talk"]["options"].push_back(option);
    });
    CHECK(moved == std::vector<Edit>{{Edit::Kind::moved, "option", "end_talk.coat", "", "door", "end_talk"},
                                     changed("option", "end_talk.coat", "goto", "car", "leaves")});
    const auto other_words = after_change([](Json& j) {
        Json option = j["beats"]["door"]["options"][1];
        option["goto"] = "leaves";
        option["text"] = "Other words.";
        j["beats"]["door"]["options"].erase(1);
        j["beats"]["end_talk"]["options"].push_back(option);
    });
    REQUIRE(other_words.size() == 2);
    CHECK(other_words[0].kind == Edit::Kind::added);
    CHECK(other_words[1].kind == Edit::Kind::removed);
}

TEST_CASE("another order of options is named once") {
    const auto swapped = after_change(
        [](Json& j) { std::swap(j["beats"]["door"]["options"][0], j["beats"]["door"]["options"][1]); });
    CHECK(swapped ==
          std::vector<Edit>{changed("beat", "door", "order", "door.1, sit, coat", "door.1, coat, sit")});
}

TEST_CASE("changed texts are marked word by word") {
    CHECK(marked("I said so once", "I heard so once") == "I [-said-]{+heard+} so once");
    CHECK(marked("one two", "one two three") == "one two {+three+}");
    CHECK(marked("one two three", "two three") == "[-one-] two three");
    CHECK(marked("same", "same") == "same");
    CHECK(marked("", "new words") == "{+new words+}");
    CHECK(marked("old words", "") == "[-old words-]");
}

TEST_CASE("levels lowered where everybody comes by move the alliance of everybody") {
    Json json = small_json();
    for (auto& option : json["beats"]["door"]["options"]) option["levels"]["regard"] = 1;
    const auto before = loaded(small_json()), after = loaded(json);
    const ScoreChanges changes = score_changes(*before, *after, {});
    REQUIRE(changes.complete);
    for (const Policy policy : compared_policies) {
        const auto at = std::find_if(changes.moved.begin(), changes.moved.end(), [&](const ScoreChange& c) {
            return c.policy == policy && c.score == Score::alliance;
        });
        REQUIRE(at != changes.moved.end());
        CHECK(at->after < at->before);
        CHECK(at->before - at->after > enough * at->error);
    }
    const ScoreChanges back = score_changes(*after, *before, {});
    REQUIRE(back.moved.size() == changes.moved.size());
    CHECK(back.moved.front().before == changes.moved.front().after);
}

TEST_CASE("an edit of words moves no score") {
    Json json = small_json();
    json["beats"]["door"]["options"][0]["text"] =
        "It is a long way, to come for this. Much longer than most.";
    json["beats"]["car"]["client"][0]["text"] = "I sat there.";
    const auto before = loaded(small_json()), after = loaded(json);
    const ScoreChanges changes = score_changes(*before, *after, {});
    CHECK(changes.complete);
    CHECK(changes.moved.empty());
}

TEST_CASE("an edit where nobody comes moves no score") {
    Json json = small_json();
    json["beats"]["alone"] = json["beats"]["end_talk"];
    json["beats"]["alone"]["client"][0]["id"] = "alone.1";
    const auto before = loaded(json);
    json["beats"]["alone"]["options"][0]["levels"]["empathy"] = 1;
    CHECK(score_changes(*before, *loaded(json), {}).moved.empty());
}

TEST_CASE("scores compared in part are not told") {
    const auto before = loaded(small_json());
    Limits limits;
    limits.time_is_up = [] { return true; };
    const ScoreChanges changes = score_changes(*before, *before, limits);
    CHECK_FALSE(changes.complete);
    CHECK(changes.moved.empty());
}

TEST_CASE("an if is told of when it comes to hold always or never, and when it no longer does") {
    const auto with_if = [](std::string_view condition) {
        Json json = small_json();
        json["beats"]["car"]["client"][0]["if"] = condition;
        return loaded(json);
    };
    const auto both = with_if("told"), always = with_if("told or not told"),
               never = with_if("mood = wary and told");
    const auto ifs = [](const auto& a, const auto& b) { return reach_changes(*a, *b, {}).ifs; };
    CHECK(ifs(both, both).empty());
    CHECK(ifs(both, with_if("not told")).empty());
    CHECK(ifs(both, always) == std::vector<IfChange>{{"car.1", false, Sides::both, Sides::always}});
    CHECK(ifs(both, never) == std::vector<IfChange>{{"car.1", false, Sides::both, Sides::never}});
    CHECK(ifs(never, always) == std::vector<IfChange>{{"car.1", false, Sides::never, Sides::always}});
    CHECK(ifs(always, both) == std::vector<IfChange>{{"car.1", false, Sides::always, Sides::both}});
    Json json = small_json();
    json["beats"]["car"]["client"][0].erase("if");
    CHECK(ifs(loaded(json), always) == std::vector<IfChange>{{"car.1", true, Sides::both, Sides::always}});
}
