// How many moves a second the engine takes: three golden move lists of the first client in a loop, every
// event with its contributions and the log line built in memory, the final state checked each time. The
// baseline in the same run is the client model alone, without events, log or offers.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "dialogue/record/event_log.hpp"
#include "dialogue/scenario/load.hpp"
#include "dialogue/session/moves_file.hpp"

using namespace attune;

namespace {

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) {
        std::fprintf(stderr, "%s cannot be read\n", path.c_str());
        std::exit(2);
    }
    return std::move(text).str();
}

struct List {
    std::string name;
    std::vector<Move> moves;
    SessionState end;
    std::string last_line;
};

constexpr std::uint64_t seed = 7;

List list_of(const std::shared_ptr<const Scenario>& scenario, const std::string& path) {
    List list{path.substr(path.find_last_of('/') + 1), {}, {}, {}};
    Session session = Session::start(scenario, seed);
    const std::string text = file_text(path);
    for (const MoveLine& line : parse_moves(text, path).value()) {
        const Move move = move_of(line, session, path).value();
        if (!session.take(move).ok()) std::exit(2);
        list.moves.push_back(move);
    }
    list.end = session.state();
    list.last_line = log_lines(session).back();
    return list;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Rate {
    double moves_a_second;
    std::size_t bytes_a_session;
};

Rate whole_engine(const std::shared_ptr<const Scenario>& scenario, const std::vector<List>& lists,
                  int rounds) {
    std::size_t moves = 0, bytes = 0;
    Session session = Session::start(scenario, seed);
    const auto start = std::chrono::steady_clock::now();
    for (int round = 0; round < rounds; ++round) {
        for (const List& list : lists) {
            session.restart(seed);
            LogWriter writer(session);
            std::size_t size = 0;
            std::string last;
            for (const Move& move : list.moves) {
                const auto events = session.take(move);
                const std::string& line = writer.add(session, *events);
                size += line.size();
                if (&move == &list.moves.back()) last = line;
            }
            moves += list.moves.size();
            bytes = std::max(bytes, size);
            if (!(session.state() == list.end) || last != list.last_line) {
                std::fprintf(stderr, "%s ended elsewhere\n", list.name.c_str());
                std::exit(1);
            }
        }
    }
    return {static_cast<double>(moves) / seconds_since(start), bytes};
}

double model_alone(const Scenario& scenario, const std::vector<List>& lists, int rounds) {
    Response response;
    Milli sum = 0;
    std::size_t moves = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int round = 0; round < rounds; ++round) {
        for (const List& list : lists) {
            for (std::size_t i = 0; i < list.end.past.size(); ++i) {
                const Moment& moment = list.end.past[i];
                const OptionIndex option = moment.offered.front();
                respond(scenario.client, moment.client, heard(scenario[option], scenario[moment.beat].wound),
                        seed, moment.turns + 1, response);
                sum += response.changes.front().after;
                ++moves;
            }
        }
    }
    const double rate = static_cast<double>(moves) / seconds_since(start);
    if (sum == 0) std::printf("\n");
    return rate;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> files(argv + 1, argv + argc);
    if (files.empty()) {
        files.push_back(ATTUNE_SOURCE_DIR "/assets/scenarios/halina-verbatim.json");
        for (const char* name : {"skilled", "poor", "rupture-and-repair"}) {
            files.push_back(ATTUNE_SOURCE_DIR "/tests/transcripts/halina-verbatim/" + std::string(name) + ".moves");
        }
    }
    if (files.size() < 2) {
        std::fprintf(stderr,
                     "usage: engine_bench [SCENARIO MOVES...]; without, the first client and three lists\n");
        return 2;
    }
    const Loaded loaded = load_scenario(file_text(files[0]), files[0]);
    if (!loaded.scenario) {
        std::fprintf(stderr, "%s has problems\n", files[0].c_str());
        return 2;
    }
    std::vector<List> lists;
    for (std::size_t i = 1; i < files.size(); ++i) lists.push_back(list_of(loaded.scenario, files[i]));
    const int rounds = std::getenv("ROUNDS") ? std::atoi(std::getenv("ROUNDS")) : 2000;
    for (int repeat = 0; repeat < 5; ++repeat) {
        const Rate engine = whole_engine(loaded.scenario, lists, rounds);
        const double model = model_alone(*loaded.scenario, lists, rounds);
        std::printf(
            "take with events and log line: %.0f moves a second; the model alone: %.0f; log of a session: "
            "%zu bytes after its scenario\n",
            engine.moves_a_second, model, engine.bytes_a_session);
    }
    return 0;
}
