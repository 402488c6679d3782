// The exact search. (1) 1,000 beats, four variables 0–10, four options a beat: target under 2 s and 256 MiB,
// traps and witnesses included; baselines in the same run: the same search with a hash set, and a plain
// breadth-first search in a std::unordered_set of whole states, on 12 beats. (2) A dead end in one
// of about 10,000 states, 20 seeds. (3) Scenarios with known truth: precision and recall by kind.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "dialogue/explore/reach.hpp"
#include "tests/support/generated.hpp"
#include "tests/support/plain_search.hpp"

using namespace attune;

namespace {

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double process_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double mebibytes(std::size_t bytes) { return static_cast<double>(bytes) / (1 << 20); }

bool speed() {
    const auto scenario = test::large(1000, 1, false);
    const Goals goals(scenario);
    bool good = true;
    for (int round = 0; round < 5; ++round) {
        const double processor = process_seconds();
        const auto start = std::chrono::steady_clock::now();
        const Space space(scenario);
        const Reach found = reach(scenario, goals, space, {});
        const double took = seconds_since(start), used = process_seconds() - processor;
        std::printf(
            "bitmaps:  %.1f million states, %.1f million steps, %.2f s (%.2f s of processor), %.0f MiB, "
            "%.1f million states a second\n",
            static_cast<double>(found.states) / 1e6, static_cast<double>(found.steps) / 1e6, took, used,
            mebibytes(found.bytes), static_cast<double>(found.states) / 1e6 / used);
        good = good && found.complete && found.dense && used < 2.0 && mebibytes(found.bytes) < 256;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("largest the process was: %ld MiB\n", usage.ru_maxrss / 1024);
    Limits roomy;
    roomy.bytes = std::size_t{2} << 30;
    double processor = process_seconds();
    const Reach hashed = finite::reach_hashed(scenario, goals, Space(scenario), roomy);
    std::printf("hash set: %.1f million states, %.2f s of processor, %.0f MiB\n",
                static_cast<double>(hashed.states) / 1e6, process_seconds() - processor,
                mebibytes(hashed.bytes));
    const auto part = test::large(12, 1, false);
    const Goals fewer(part);
    processor = process_seconds();
    const test::Plain plain = test::plain_search(part, fewer, false);
    std::printf("plain:    %.1f million states of 12 beats, %.2f s of processor\n",
                static_cast<double>(plain.states) / 1e6, process_seconds() - processor);
    return good;
}

bool dead_ends() {
    int found_all = 0, alarms = 0;
    double per_state = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto scenario = test::large(200, seed, true);
        const Goals goals(scenario);
        const Reach found = reach(scenario, goals, Space(scenario), {});
        const bool right = found.traps.size() == 1 && found.traps[0].kind == Trap::Kind::nothing_to_say &&
                           found.traps[0].reached == Reached::certain;
        found_all += right ? 1 : 0;
        alarms += static_cast<int>(found.traps.size()) - (right ? 1 : 0);
        per_state = static_cast<double>(found.states) / 200;
    }
    std::printf("a dead end in one of about %.0f states of its beat: found in %d of 20, other alarms %d\n",
                per_state, found_all, alarms);
    return found_all == 20 && alarms == 0;
}

bool known_truth() {
    using test::Defect;
    constexpr std::uint64_t each = 60;
    constexpr std::array<const char*, 7> names = {"sound",         "dead end",    "no way out", "orphan beat",
                                                  "contradiction", "always true", "farm"};
    std::array<int, 7> hit{}, missed{}, false_alarm{};
    for (std::size_t defect = 0; defect < names.size(); ++defect) {
        for (std::uint64_t seed = 0; seed < each; ++seed) {
            const test::Known known = test::known(static_cast<Defect>(defect), 1000 * defect + seed);
            const Goals goals(known.scenario);
            const Reach found = reach(known.scenario, goals, Space(known.scenario), {});
            bool seen = false;
            for (const test::Alarm& alarm : test::alarms(known.scenario, goals, found)) {
                const bool right = alarm == test::Alarm{known.defect, known.beat} && !seen;
                seen = seen || right;
                if (!right) ++false_alarm[static_cast<std::size_t>(alarm.defect)];
            }
            if (defect > 0) ++(seen ? hit : missed)[defect];
        }
    }
    bool good = true;
    std::printf("%zu scenarios with known truth, %llu of them sound\n", names.size() * each,
                static_cast<unsigned long long>(each));
    for (std::size_t i = 1; i < names.size(); ++i) {
        const int told = hit[i] + false_alarm[i];
        std::printf("  %-14s precision %.3f, recall %.3f\n", names[i],
                    told == 0 ? 0.0 : double(hit[i]) / told, double(hit[i]) / (hit[i] + missed[i]));
        good = good && missed[i] == 0 && false_alarm[i] == 0;
    }
    return good;
}

}  // namespace

int main() {
    std::setvbuf(stdout, nullptr, _IOLBF, 1024);
    const bool fast = speed(), exact = dead_ends(), true_to_it = known_truth();
    std::printf("%s, %s, %s\n", fast ? "in time" : "NOT in time",
                exact ? "every dead end" : "NOT every dead end",
                true_to_it ? "all defects and no other" : "NOT all defects, or others");
    return fast && exact && true_to_it ? 0 : 1;
}
