// How long `check` takes on a scenario of 1,000 beats (1.2 MB): loaded, its ways searched, every finder run,
// each finding given its place. The plain load stands beside it in the same run. Target: under 100 ms.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "dialogue/explore/lint.hpp"

using namespace attune;

namespace {

constexpr int beats = 1000;
constexpr int rounds = 21;

std::string id_of(int beat) { return beat < beats ? std::to_string(beat).insert(0, 1, 'b') : "end"; }

std::string option(int beat, int number) {
    constexpr const char* texts[] = {"It sounds as if that evening has stayed with you.",
                                     "Anybody would have gone home by then, you did well.",
                                     "So you waited, and nobody thought to ring you up."};
    constexpr const char* levels[] = {R"("empathy": 4, "regard": 4)", R"("empathy": 2, "regard": 4)",
                                      R"("empathy": 4, "regard": 2)"};
    const bool wound = beat % 4 == 2 && beat < beats - 4;
    const std::string corrective =
        wound ? ", \"corrective\": " + std::string(number == 0 ? "4" : "2") : std::string();
    const char* const extra = number == 1   ? R"*(, "if": "told and doors > 1 or not visited(b0)")*"
                              : number == 2 ? R"*(, "effects": ["doors +1", "told = true"])*"
                                            : "";
    // Every seventh beat can be passed over, so that the ways are many.
    const int next = number == 2 && beat % 7 == 3 ? beat + 2 : beat + 1;
    return R"*(        {"id": "o)*" + std::to_string(number) + R"*(", "text": ")*" + texts[number] +
           R"*(",
          "levels": {)*" +
           levels[number] + R"*(, "collaboration": 3)*" + corrective + "}" +
           (wound ? R"*(, "fear": "Being looked through.")*" : "") +
           R"*(, "push": 1, "skills": ["complex-reflection"],
          "why": "One step under the words, as a guess.", "goto": ")*" +
           id_of(std::min(next, beats)) + "\"" + extra + "}";
}

std::string beat(int number) {
    const std::string id = id_of(number);
    const bool wound = number % 4 == 2 && number < beats - 4;
    std::string text = "    \"" + id + "\": {\n" +
                       (wound ? "      \"wound\": {\"id\": \"w" + std::to_string(number) + "\"},\n" : "") +
                       R"*(      "client": [{"id": ")*" + id +
                       R"*(.1", "text": "I came home, and the light was on, as if somebody had waited."},
        {"id": ")*" + id +
                       R"*(.2", "if": "rupture = none and bond >= 40", "text": "Nobody had, of course."}],
      "options": [
)*";
    for (int i = 0; i < 3; ++i) text += option(number, i) + (i < 2 ? ",\n" : "\n");
    return text + "      ]}";
}

std::string scenario() {
    std::string text = R"({
  "format": 1, "id": "large", "version": "1", "language": "en", "title": "Large", "difficulty": "medium",
  "content_notes": ["none"], "start": "b0", "state": {"told": false, "doors": {"min": 0, "max": 9, "start": 0}},
  "client": {"name": "Ana", "pronouns": "she/her", "presenting": "A death.", "expectation": "People leave.",
    "portrait": {"build": "lean", "hair": "dark-bob", "skin": "olive", "clothes": "jumper"},
    "when_withdrawn": [{"id": "w", "text": "Fine."}], "when_confronting": [{"id": "k", "text": "Is it?"}],
    "repair_options": {}},
  "duties": [{"id": "ask", "cues": ["b1.1"], "met_by": ["b2.o0"], "within_turns": 3, "missed": "Not asked."}],
  "beats": {
)";
    for (int i = 0; i < beats; ++i) text += beat(i) + (i + 1 < beats ? ",\n" : "\n");
    return text + R"(  },
  "endings": {"end": {"client": [{"id": "e", "text": "Thursday."}], "summary": "It ended."}}
})";
}

template <class Work>
std::vector<double> timed(Work&& work) {
    std::vector<double> ms;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t start = std::clock();
        work();
        ms.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::sort(ms.begin(), ms.end());
    return ms;
}

void print(const char* what, const std::vector<double>& ms) {
    std::printf("%-34s median %6.2f ms, fastest %6.2f, slowest %6.2f\n", what, ms[ms.size() / 2], ms.front(),
                ms.back());
}

}  // namespace

int main() {
    const std::string text = scenario();
    const Loaded loaded = load_scenario(text, "large.json");
    if (loaded.scenario == nullptr || loaded.scenario->beats.size() != beats) {
        std::fprintf(stderr, "the generated scenario does not load: %s\n",
                     loaded.problems.empty() ? "" : describe(loaded.problems[0]).c_str());
        return 1;
    }
    std::printf("%d beats, %zu options, %zu bytes, %d rounds\n", beats, loaded.scenario->options.size(),
                text.size(), rounds);
    std::size_t found = 0;
    const auto load = timed([&] { found += load_scenario(text, "large.json").scenario->lines.size(); });
    std::vector<Problem> problems;
    const auto whole = timed([&] {
        const Loaded again = load_scenario(text, "large.json");
        problems = lint_scenario(again, text, "large.json");
    });
    std::vector<Finding> findings;
    const auto ways = timed([&] { find_ways(*loaded.scenario, quick_limits(), findings); });
    const auto model = timed([&] { find_model(*loaded.scenario, findings); });
    const auto give_aways = timed([&] { find_give_aways(*loaded.scenario, findings); });
    const auto prose = timed([&] { find_prose(*loaded.scenario, findings); });
    print("load_scenario alone", load);
    print("check: load and every finder", whole);
    print("  ways through (1xx)", ways);
    print("  the client model (2xx)", model);
    print("  what gives the best away (3xx)", give_aways);
    print("  the words (4xx)", prose);
    const auto cut = std::count_if(problems.begin(), problems.end(),
                                   [](const Problem& problem) { return problem.code == "L109"; });
    std::printf("%zu findings listed; the search of ways was %s\n", problems.size(),
                cut > 0 ? "cut short" : "complete");
    const bool in_time = whole[whole.size() / 2] < 100.0;
    std::printf("%s (%zu)\n", in_time ? "under 100 ms" : "NOT under 100 ms", found + findings.size());
    return in_time ? 0 : 1;
}
