// How long a scenario of 1,000 beats (1 MB) takes to load: read, checked, compiled, canonical form and
// fingerprint included. The baseline in the same run is nlohmann's plain parse into its own tree, which
// checks nothing. Target: under 50 ms.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "dialogue/scenario/load.hpp"

using namespace attune;

namespace {

constexpr int beats = 1000;
constexpr int rounds = 21;

std::string option(int beat, int number) {
    const std::string next = beat + 1 < beats ? std::to_string(beat + 1).insert(0, 1, 'b') : "end";
    const char* const extra =
        number == 1 ? R"*(, "if": "told and doors > 1 or not visited(b0)", "effects": ["doors +1"])*" : "";
    return R"*(        {"id": "o)*" + std::to_string(number) +
           R"*(", "text": "It sounds as if that evening has stayed with you.",
          "levels": {"empathy": 4, "regard": 4, "collaboration": 3}, "push": 1, "skills": ["complex-reflection"],
          "why": "One step under the words, as a guess.", "goto": ")*" +
           next + "\"" + extra + "}";
}

std::string beat(int number) {
    const std::string id = std::to_string(number).insert(0, 1, 'b');
    std::string text = "    \"" + id + R"*(": {
      "client": [{"id": ")*" +
                       id + R"*(.1", "text": "I came home, and the light was on, as if somebody had waited."},
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
    const Loaded first = load_scenario(text, "large.json");
    if (first.scenario == nullptr || first.scenario->beats.size() != beats) {
        std::fprintf(stderr, "the generated scenario does not load: %s\n",
                     first.problems.empty() ? "" : describe(first.problems[0]).c_str());
        return 1;
    }
    std::printf("%d beats, %zu options, %zu bytes, %d rounds\n", beats, first.scenario->options.size(),
                text.size(), rounds);
    std::size_t members = 0;
    const auto plain = timed([&] { members += nlohmann::json::parse(text).size(); });
    const auto ours = timed([&] { members += load_scenario(text, "large.json").scenario->lines.size(); });
    print("nlohmann's plain parse", plain);
    print("load_scenario, everything", ours);
    const bool in_time = ours[ours.size() / 2] < 50.0;
    std::printf("%s (%zu)\n", in_time ? "under 50 ms" : "NOT under 50 ms", members);
    return in_time ? 0 : 1;
}
