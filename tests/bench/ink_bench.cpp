// Random play beside inkjs, our side: writes one graph in both formats and takes the same walks through it.
// tests/bench/ink-bench drives both. Layers of beats, four options each, four variables 0–10, one option of
// four with an `if`, three effects each. The words hold letters outside ASCII, so that bytes are counted as
// bytes. All levels are 3–5: no rupture opens, since its lines would not be in the other file.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "dialogue/base/sha256.hpp"
#include "dialogue/record/event_log.hpp"
#include "dialogue/scenario/load.hpp"
#include "dialogue/session/session.hpp"

using namespace attune;

namespace {

constexpr int layers = 60, beats_a_layer = 4, options_a_beat = 4, variables = 4, effects_an_option = 3;

// The same mixing stands in ink_bench.mjs.
std::uint32_t mixed(std::uint32_t x) {
    x ^= x >> 16;
    x *= 0x85ebca6bu;
    x ^= x >> 13;
    x *= 0xc2b2ae35u;
    return x ^ (x >> 16);
}
std::uint32_t pick(std::uint32_t session, std::uint32_t turn) {
    return mixed(mixed(session + 0x9e3779b9u) ^ (turn + 1) * 0x85ebca6bu);
}

struct Draws {
    std::uint32_t state = 20240613;
    int below(int count) { return static_cast<int>(mixed(++state) % static_cast<std::uint32_t>(count)); }
};

std::string sentence(Draws& draws, int words) {
    static constexpr const char* list[] = {"gdzie", "później", "straße", "mañana", "ciężko",  "señal",
                                           "quiet", "window",  "brother", "naïve", "półmrok", "Zürich",
                                           "letter", "evening", "coração", "źródło", "across", "nothing"};
    std::string out = "So";
    for (int i = 0; i < words; ++i) out += std::string(" ") + list[draws.below(18)];
    return out + ".";
}

struct GraphEffect {
    int variable, kind, amount;  // kind 0 sets, 1 adds, 2 takes away
};
struct GraphOption {
    std::string text;
    int gate_variable = -1, gate_least = 0;
    std::vector<GraphEffect> effects;
    int to = 0;  // beat of the next layer
    int levels[3] = {3, 3, 3}, push = 0;
};
struct GraphBeat {
    std::string line;
    std::vector<GraphOption> options;
};

GraphOption drawn_option(Draws& draws, bool gated) {
    GraphOption option{sentence(draws, 6 + draws.below(6)), -1, 0, {}, draws.below(beats_a_layer), {3, 3, 3}, 0};
    if (gated) {
        option.gate_variable = draws.below(variables);
        option.gate_least = 3 + draws.below(5);
    }
    for (int i = 0; i < effects_an_option; ++i) {
        option.effects.push_back({(i + draws.below(2)) % variables, draws.below(3), 1 + draws.below(3)});
    }
    for (int& level : option.levels) level = 3 + draws.below(3);
    option.push = draws.below(3) - 1;
    return option;
}

std::vector<GraphBeat> drawn_graph() {
    Draws draws;
    std::vector<GraphBeat> beats;
    for (int i = 0; i < layers * beats_a_layer; ++i) {
        GraphBeat beat{sentence(draws, 8 + draws.below(8)), {}};
        const int gated = draws.below(options_a_beat);
        for (int k = 0; k < options_a_beat; ++k) beat.options.push_back(drawn_option(draws, k == gated));
        beats.push_back(std::move(beat));
    }
    return beats;
}

std::string beat_id(int beat) { return "b" + std::to_string(beat); }
std::string variable_id(int variable) { return "v" + std::to_string(variable); }

std::string target(std::size_t beat, const GraphOption& option) {
    const int layer = static_cast<int>(beat) / beats_a_layer;
    return layer + 1 == layers ? "done" : beat_id((layer + 1) * beats_a_layer + option.to);
}

std::string ours(const GraphEffect& effect) {
    const char* kinds[] = {" = ", " +", " -"};
    return variable_id(effect.variable) + kinds[effect.kind] + std::to_string(effect.amount);
}

std::string inks(const GraphEffect& effect) {
    const std::string name = variable_id(effect.variable), amount = std::to_string(effect.amount);
    if (effect.kind == 0) return "~ " + name + " = " + amount + "\n";
    if (effect.kind == 1) return "~ " + name + " = MIN(" + name + " + " + amount + ", 10)\n";
    return "~ " + name + " = MAX(" + name + " - " + amount + ", 0)\n";
}

std::string gate(const GraphOption& option) {
    return variable_id(option.gate_variable) + " >= " + std::to_string(option.gate_least);
}

std::string option_json(const GraphBeat& beat, std::size_t b, std::size_t k) {
    const GraphOption& option = beat.options[k];
    std::ostringstream out;
    out << R"({"id":"o)" << k << R"(","text":")" << option.text << R"(","levels":{"empathy":)" << option.levels[0]
        << R"(,"regard":)" << option.levels[1] << R"(,"collaboration":)" << option.levels[2] << R"(},"push":)"
        << option.push << R"(,"skills":["open-question"],"why":"Drawn.",)";
    if (option.gate_variable >= 0) out << R"("if":")" << gate(option) << R"(",)";
    out << R"("effects":[)";
    for (std::size_t i = 0; i < option.effects.size(); ++i) {
        out << (i == 0 ? "\"" : ",\"") << ours(option.effects[i]) << '"';
    }
    out << R"(],"goto":")" << target(b, option) << "\"}";
    return out.str();
}

std::string scenario_json(const std::vector<GraphBeat>& beats) {
    std::ostringstream out;
    out << R"({"format":1,"id":"ink-bench","version":"1","language":"en","title":"Bench","difficulty":"medium",
"content_notes":["none"],"client":{"name":"Ana","pronouns":"she/her","presenting":"Drawn.","expectation":"Drawn.",
"portrait":{"build":"lean","hair":"dark-bob","skin":"olive","clothes":"jumper"},
"when_withdrawn":[{"id":"w1","text":"Withdrawn."}],"when_confronting":[{"id":"k1","text":"Confronting."}],
"repair_options":{"withdrawal":[],"confrontation":[]}},"state":{)";
    for (int v = 0; v < variables; ++v) {
        out << (v == 0 ? "" : ",") << '"' << variable_id(v) << R"(":{"min":0,"max":10,"start":5})";
    }
    out << R"(},"start":"b0","beats":{)";
    for (std::size_t b = 0; b < beats.size(); ++b) {
        const std::string id = beat_id(static_cast<int>(b));
        out << (b == 0 ? "\n" : ",\n") << '"' << id << R"(":{"client":[{"id":")" << id << R"(.1","text":")"
            << beats[b].line << R"("}],"options":[)";
        for (std::size_t k = 0; k < beats[b].options.size(); ++k) {
            out << (k == 0 ? "" : ",") << option_json(beats[b], b, k);
        }
        out << "]}";
    }
    out << "},\n" R"("endings":{"done":{"client":[{"id":"done.1","text":"Zakończone."}],"summary":"Done."}}})" "\n";
    return out.str();
}

std::string ink_text(const std::vector<GraphBeat>& beats) {
    std::ostringstream out;
    for (int v = 0; v < variables; ++v) out << "VAR " << variable_id(v) << " = 5\n";
    out << "-> b0\n";
    for (std::size_t b = 0; b < beats.size(); ++b) {
        out << "=== " << beat_id(static_cast<int>(b)) << " ===\n" << beats[b].line << '\n';
        for (const GraphOption& option : beats[b].options) {
            out << "+ " << (option.gate_variable >= 0 ? "{" + gate(option) + "} " : "") << '[' << option.text
                << "]\n";
            for (const GraphEffect& effect : option.effects) out << inks(effect);
            out << "-> " << target(b, option) << '\n';
        }
    }
    out << "=== done ===\nZakończone.\n-> END\n";
    return out.str();
}

struct Walked {
    std::uint64_t choices = 0, bytes = 0, events = 0, log_bytes = 0;
};

/// What the client says now, a line each, as ink gives it out.
void append_said(std::string& text, const Scenario& scenario, std::span<const Event> events) {
    for (const Event& event : events) {
        if (std::holds_alternative<SaidInRupture>(event)) std::abort();
        if (const Said* said = std::get_if<Said>(&event)) text.append(scenario[said->line].text).append("\n");
    }
}

/// One session; `all`, when given, collects every text.
void walk(Session& session, std::uint32_t number, bool writes, Walked& walked, std::string* all) {
    const Scenario& scenario = session.scenario();
    session.restart(number);
    std::optional<LogWriter> log;
    if (writes) log.emplace(session);
    std::string text;
    append_said(text, scenario, session.events());
    walked.bytes += text.size();
    if (all) *all += text;
    std::vector<OptionIndex> in_file_order;
    for (std::uint32_t turn = 0; !session.over(); ++turn) {
        in_file_order = session.now().offered;
        std::sort(in_file_order.begin(), in_file_order.end());
        const OptionIndex option = in_file_order[pick(number, turn) % in_file_order.size()];
        text.assign(scenario[option].text).append("\n");
        const auto events = session.take(ChooseOption{option, turn * 1000});
        if (!events.ok()) std::abort();
        if (log) walked.log_bytes += log->add(session, *events).size();
        walked.events += events->size();
        append_said(text, scenario, *events);
        walked.bytes += text.size();
        ++walked.choices;
        if (all) *all += text;
    }
}

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

int generate(const std::string& folder) {
    const auto beats = drawn_graph();
    std::ofstream(folder + "/graph.json", std::ios::binary) << scenario_json(beats);
    std::ofstream(folder + "/graph.ink", std::ios::binary) << ink_text(beats);
    return 0;
}

int run(const std::string& folder, std::uint32_t sessions, int repeats, bool writes, bool digest) {
    const std::string path = folder + "/graph.json";
    const Loaded loaded = load_scenario(file_text(path), path);
    for (const Problem& problem : loaded.problems) {
        if (!loaded.scenario) std::fprintf(stderr, "%s\n", describe(problem).c_str());
    }
    if (!loaded.scenario) return 2;
    Session session = Session::start(loaded.scenario, 0);
    Walked walked;
    std::string all;
    const std::clock_t cpu = std::clock();
    const auto start = std::chrono::steady_clock::now();
    for (int repeat = 0; repeat < repeats; ++repeat) {
        for (std::uint32_t s = 0; s < sessions; ++s) walk(session, s, writes, walked, digest ? &all : nullptr);
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const double cpu_seconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    std::printf(R"({"choices":%llu,"bytes":%llu,"events":%llu,"log_bytes":%llu,"seconds":%.6f,"cpu":%.6f,"digest":"%s"})" "\n",
                static_cast<unsigned long long>(walked.choices), static_cast<unsigned long long>(walked.bytes),
                static_cast<unsigned long long>(walked.events),
                static_cast<unsigned long long>(walked.log_bytes), seconds, cpu_seconds,
                digest ? to_hex(sha256(all)).c_str() : "");
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string mode = argc > 2 ? argv[1] : "";
    if (mode == "generate") return generate(argv[2]);
    if (mode == "digest" && argc == 4) return run(argv[2], static_cast<std::uint32_t>(std::atoi(argv[3])), 1, true, true);
    if ((mode == "run" || mode == "write") && argc == 5) {
        return run(argv[2], static_cast<std::uint32_t>(std::atoi(argv[3])), std::atoi(argv[4]), mode == "write",
                   false);
    }
    std::fprintf(stderr,
                 "usage: ink_bench generate FOLDER | digest FOLDER SESSIONS | run FOLDER SESSIONS REPEATS |\n"
                 "       write FOLDER SESSIONS REPEATS\n"
                 "tests/bench/ink-bench calls all three and compares with inkjs.\n");
    return 2;
}
