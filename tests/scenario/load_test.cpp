// What the loader makes of a sound scenario, and where it says a problem is.
#include <algorithm>

#include "dialogue/base/sha256.hpp"
#include "tests/scenario/sources.hpp"
#include "tests/support/catch.hpp"

using namespace attune;
using namespace attune::test;

namespace {

template <class Table>
const auto& by_id(const Table& table, std::string_view id) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.id == id; });
    INFO(id);
    REQUIRE(found != table.end());
    return *found;
}

const Option& option_of(const Scenario& scenario, std::string_view beat, std::string_view id) {
    const Beat& home = by_id(scenario.beats, beat);
    for (const OptionRange range : {home.options, home.silences}) {
        for (std::uint32_t i = 0; i < range.count; ++i) {
            if (scenario[range[i]].id == id) return scenario[range[i]];
        }
    }
    FAIL("no option " << beat << "." << id);
    return scenario.options[0];
}

void same(const Scenario& a, const Scenario& b) {
    CHECK(a.id == b.id);
    CHECK(a.skills == b.skills);
    CHECK(a.content_notes == b.content_notes);
    CHECK(a.supervisor == b.supervisor);
    CHECK(a.client == b.client);
    CHECK(a.variables == b.variables);
    CHECK(a.wounds == b.wounds);
    CHECK(a.duties == b.duties);
    CHECK(a.beats == b.beats);
    CHECK(a.endings == b.endings);
    CHECK(a.lines == b.lines);
    CHECK(a.options == b.options);
    CHECK(a.start == b.start);
    CHECK(a.canonical == b.canonical);
    CHECK(a.sha256 == b.sha256);
}

}  // namespace

TEST_CASE("the small client loads with everything an author wrote") {
    const auto scenario = loaded(owen());
    CHECK(scenario->id == "owen-mornings");
    CHECK(scenario->approach == Approach::person_centred);
    CHECK(scenario->minutes == 6);
    CHECK(scenario->beats.size() == 6);
    CHECK(scenario->endings.size() == 2);
    CHECK(scenario->content_notes == std::vector<std::string>{"dementia", "passive suicidal thoughts"});
    CHECK((*scenario)[scenario->start].id == "tuesday");

    const Option& look = option_of(*scenario, "bath", "look");
    CHECK(look.levels == Levels{4, 5, 3, 4, 5});
    CHECK(look.fear == "That you look, and it changes.");
    CHECK(look.skills == set_of(Skill::immediacy));
    REQUIRE(look.branches.size() == 1);
    CHECK((*scenario)[std::get<BeatIndex>(look.branches[0].to)].id == "asks");

    const Line& third = by_id(scenario->lines, "three.3");
    CHECK(third.when.text == "slip_owned");
    CHECK(third.delivery == "almost a smile");
    CHECK(by_id(scenario->lines, "bath.2").cut);
    CHECK(by_id(scenario->lines, "coat.1").gesture == Gesture::stand_up);
    CHECK(by_id(scenario->lines, "w2").marker == Marker::changing_subject);
}

TEST_CASE("numbers of the file become thousandths without floating point") {
    const ClientProfile client = loaded(owen())->client;
    CHECK(client.window_low == 35000);
    CHECK(client.window_high == 75000);
    CHECK(client.resting == 42000);
    CHECK(client.withdrawal_share == 700);
    CHECK(client.needs[static_cast<std::size_t>(Skill::affirmation)] == -800);
    CHECK(client.needs[static_cast<std::size_t>(Skill::silence)] == 400);
    CHECK(client.needs[static_cast<std::size_t>(Skill::advise)] == 0);
}

TEST_CASE("the difficulty gives what the client does not say") {
    const auto start = R"("start": {"bond": 52.125, "experiencing": 3}, "when_withdrawn")";
    const auto easy = loaded(with(small_scenario(), "\"medium\"", "\"easy\""))->client;
    CHECK(easy.bond == 55000);
    CHECK(easy.safety == 50000);
    CHECK(easy.window_low == 30000);
    CHECK(easy.experiencing == 3);
    const auto hard = loaded(with(small_scenario(), "\"medium\"", "\"hard\""))->client;
    CHECK(hard.bond == 35000);
    CHECK(hard.jolt == 5000);
    CHECK(hard.window_high == 68000);
    const auto given = loaded(with(small_scenario(), "\"when_withdrawn\"", start))->client;
    CHECK(given.bond == 52125);
    CHECK(given.experiencing == 3);
    CHECK(given.task == 45000);
    CHECK(given.trust_rate == 1000);
}

TEST_CASE("every range of the flat tables is the run of its own beat") {
    const auto scenario = loaded(owen());
    for (std::uint32_t i = 0; i < scenario->beats.size(); ++i) {
        const Beat& beat = scenario->beats[i];
        for (const OptionRange range : {beat.options, beat.silences}) {
            for (std::uint32_t j = 0; j < range.count; ++j) {
                const Option& option = (*scenario)[range[j]];
                CHECK(option.home.value == i);
                CHECK((option.place == OptionPlace::silence) == (range == beat.silences && range.count > 0));
                CHECK(option.branches.size() >= 1);
                CHECK(option.branches.back().when.always());
            }
        }
    }
    const OptionRange repair = scenario->client.repair_withdrawal;
    REQUIRE(repair.count == 1);
    CHECK((*scenario)[repair[0]].place == OptionPlace::repair_withdrawal);
    CHECK((*scenario)[repair[0]].branches.empty());
}

TEST_CASE("duties point at their cues and at the options that meet them") {
    const auto scenario = loaded(owen());
    REQUIRE(scenario->duties.size() == 1);
    const Duty& duty = scenario->duties[0];
    REQUIRE(duty.cues.size() == 2);
    CHECK((*scenario)[duty.cues[0]].id == "bath.2");
    REQUIRE(duty.met_by.size() == 2);
    CHECK(&(*scenario)[duty.met_by[1]] == &option_of(*scenario, "coat", "plain"));
    CHECK((*scenario)[duty.met_poorly_by[0]].id == "form");
    CHECK(duty.within_turns == 3);
}

TEST_CASE(
    "a supervisor's note, a service page and what another rater gave are read where an author wrote them") {
    std::string text =
        with(owen(), "\"start\": \"tuesday\"",
             "\"supervisor\": {\"teaches\": [\"Staying.\"], \"questions\": [\"Where?\", \"When?\"]}, "
             "\"start\": \"tuesday\"");
    text = with(std::move(text), "\"within_turns\": 3",
                "\"within_turns\": 3, \"service\": \"thoughts-of-dying\"");
    text = with(std::move(text), "\"levels\":", "\"other_rater\": {\"regard\": 2}, \"levels\":");
    const auto scenario = loaded(text);
    CHECK(scenario->supervisor.teaches == std::vector<std::string>{"Staying."});
    CHECK(scenario->supervisor.questions.size() == 2);
    CHECK(scenario->duties[0].service == "thoughts-of-dying");
    const auto differs = [](const Option& option) { return option.other_rater.regard == 2; };
    CHECK(std::count_if(scenario->options.begin(), scenario->options.end(), differs) == 1);
    same(*scenario, *loaded(scenario->canonical));
}

TEST_CASE("a scenario read from its canonical form is the same scenario") {
    for (const std::string& text : {owen(), small_scenario()}) {
        const auto once = loaded(text);
        const auto twice = loaded(once->canonical);
        same(*once, *twice);
        CHECK(once->sha256 == to_hex(sha256(once->canonical)));
    }
}

TEST_CASE("the fingerprint depends on what a scenario says and not on how it is written") {
    const auto once = loaded(small_scenario());
    CHECK(loaded(with(small_scenario(), "\"push\": 0", "\"push\": 0.00e1"))->sha256 == once->sha256);
    CHECK(loaded(with(small_scenario(), "\"title\"", "\"//\": \"why\", \"title\""))->sha256 == once->sha256);
    CHECK(loaded(with(small_scenario(), "nearly", "n\\u0065arly"))->sha256 == once->sha256);
    CHECK(loaded(with(small_scenario(), "nearly", "almost"))->sha256 != once->sha256);
    CHECK(loaded(with(small_scenario(), "\"push\": 0", "\"push\": 1"))->sha256 != once->sha256);
}

TEST_CASE("the canonical form is sorted, spaceless and free of comments") {
    const auto text = with(small_scenario(), "\"jumper\"", "\"jumper\", \"//\": \"hers\", \"age\": 4.10e1");
    const std::string canonical = loaded(text)->canonical;
    CHECK(
        canonical.find(
            R"("portrait":{"age":41,"build":"lean","clothes":"jumper","hair":"dark-bob","skin":"olive"})") !=
        std::string::npos);
    CHECK(canonical.find('\n') == std::string::npos);
    CHECK(canonical.find("hers") == std::string::npos);
}

TEST_CASE("a byte order mark and CRLF are accepted and change nothing") {
    const auto plain = loaded(owen());
    CHECK(loaded("\xEF\xBB\xBF" + owen())->sha256 == plain->sha256);
    std::string crlf;
    for (const char c : owen()) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(loaded(crlf)->sha256 == plain->sha256);
    CHECK(problem_of("\xEF\xBB\xBF{\r\n \"fromat\": 1}", "S012").where.line == 2);
}

TEST_CASE("format signs and hashes are legal in every text and stay as they stand") {
    std::string text = owen();
    std::size_t changed = 0;
    for (const std::string_view key :
         {"text", "why", "inner", "note", "summary", "title", "fear", "presenting"}) {
        const std::string from = "\"" + std::string(key) + "\": \"";
        for (std::size_t at = text.find(from); at != std::string::npos;
             at = text.find(from, at + from.size())) {
            text.insert(at + from.size(), "%n%s##");
            ++changed;
        }
    }
    CHECK(changed > 100);
    const auto scenario = loaded(text);
    CHECK(scenario->title == "%n%s##Mornings");
    CHECK(by_id(scenario->lines, "is.1").text == "%n%s##Is.");
}

TEST_CASE("a problem says where it is, in lines, characters and as a pointer") {
    const Problem problem = problem_of(file_text("tests/broken/S012-unknown-key.json"), "S012");
    CHECK(problem.where.pointer == "/beats/door/otherwhise");
    CHECK(problem.where.column == 7);
    CHECK(problem.hint == "Did you mean \"otherwise\"?");
    const Problem after_umlauts = problem_of("{\"//\": \"äöü€😀\", \"x~/y\": 1}", "S012");
    CHECK(after_umlauts.where.line == 1);
    CHECK(after_umlauts.where.column == 17);
    CHECK(after_umlauts.where.pointer == "/x~0~1y");
}

TEST_CASE("all problems of a file are reported, in its order") {
    std::string text = with(small_scenario(), "\"push\": 0", "\"push\": 7");
    text = with(text, "\"goto\": \"end_talk\"", "\"goto\": \"end_walk\"");
    text = with(text, "\"format\": 1,", "\"format\": 1, \"colour\": 2,");
    CHECK(codes_of(text) == std::vector<std::string>{"S012", "S015", "S026"});
    const Loaded found = load_scenario(text, "test.json");
    CHECK(found.scenario == nullptr);
    CHECK(
        std::is_sorted(found.problems.begin(), found.problems.end(), [](const Problem& a, const Problem& b) {
            return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
        }));
}

TEST_CASE("a warning does not keep a scenario from being played") {
    const Loaded found = load_scenario(file_text("tests/broken/S052-unread.json"), "x.json");
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].severity == Problem::Severity::warning);
    CHECK(found.scenario != nullptr);
    CHECK_FALSE(has_error(found.problems));
}

TEST_CASE("a problem is described with its place, its number and its hint") {
    const Problem problem{
        "S012", Problem::Severity::error, {"a.json", 3, 7, "/beats"}, "Something.", "One\ntwo"};
    CHECK(describe(problem) == "a.json:3:7: error S012: Something. (at /beats)\n    One\n    two");
    const Problem whole_file{"S001", Problem::Severity::warning, {"a.json", 0, 0, ""}, "Something.", ""};
    CHECK(describe(whole_file) == "a.json: warning S001: Something.");
}

TEST_CASE("more problems than a person reads are counted") {
    const Loaded found = load_scenario(file_text("tests/broken/S056-many-problems.json"), "x.json");
    REQUIRE(found.problems.size() == 201);
    CHECK(found.problems.back().what == "and 30 more");
}

TEST_CASE("a silence is an option without a text, and its id is its own in the beat") {
    const auto silence =
        R"("silence": [{"id": "wait", "levels": {"empathy": 3, "regard": 4, "collaboration": 3},
        "push": 0, "skills": ["silence"], "why": "She is not finished.", "goto": "car"}], "options")";
    const auto scenario = loaded(with(small_scenario(), "\"options\"", silence));
    const Option& wait = option_of(*scenario, "door", "wait");
    CHECK(wait.place == OptionPlace::silence);
    CHECK(wait.text.empty());
    const auto named_twice = with(std::string(silence), "\"wait\"", "\"sit\"");
    CHECK(codes_of(with(small_scenario(), "\"options\"", named_twice)) == std::vector<std::string>{"S019"});
    const auto spoken = with(std::string(silence), "\"push\"", "\"text\": \"Hm.\", \"push\"");
    CHECK(codes_of(with(small_scenario(), "\"options\"", spoken)) == std::vector<std::string>{"S012"});
}

TEST_CASE("a jump may depend on what happened, and ends without a condition") {
    const auto list = R"("goto": [{"if": "told and rupture = none", "to": "leaves"}, {"to": "end_talk"}])";
    const auto scenario = loaded(with(small_scenario(), "\"goto\": \"car\"", list));
    const Option& sit = option_of(*scenario, "door", "sit");
    REQUIRE(sit.branches.size() == 2);
    CHECK(sit.branches[0].when.mentions_rupture);
    CHECK(std::holds_alternative<EndingIndex>(sit.branches[0].to));
    CHECK(sit.branches[1].when.always());
}
