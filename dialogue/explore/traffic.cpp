#include "dialogue/explore/generator.hpp"
#include "dialogue/explore/graph.hpp"
#include "dialogue/session/engine.hpp"
#include "dialogue/session/session.hpp"

namespace attune {
namespace {

constexpr int longest_session = 400;  // moves; a circle that never ends is left there

/// Follows one session from place to place.
struct Walk {
    const Graph& graph;
    Traffic& traffic;
    std::vector<bool> entered;
    std::optional<PlaceIndex> at;

    void come_to(PlaceIndex place) {
        if (at) {
            if (const auto way = graph.between(*at, place)) ++traffic.taken[way->value];
        }
        if (!entered[place.value]) ++traffic.entered[place.value];
        entered[place.value] = true;
        at = place;
    }

    void follow(const std::vector<Event>& events) {
        for (const Event& event : events) {
            if (const auto* beat = std::get_if<BeatEntered>(&event)) come_to(graph.place(beat->beat));
            if (const auto* end = std::get_if<EndingReached>(&event)) come_to(graph.place(end->ending));
        }
    }
};

void play(const Scenario& scenario, Walk& walk, std::uint64_t seed, Generator& draw) {
    Engine engine(scenario, OfferOrder::file);
    SessionState state;
    state.keeps_past = false;
    std::vector<Event> events;
    engine.begin(state, seed, rules_version, events);
    walk.follow(events);
    for (int move = 0; move < longest_session && !state.now.ending; ++move) {
        const auto& offered = state.now.offered;
        if (offered.empty()) return;
        events.clear();
        engine.take(state, OptionIndex(offered[draw.below(offered.size())]), 0, events);
        walk.follow(events);
    }
}

}  // namespace

Traffic random_traffic(const Scenario& scenario, const Graph& graph, std::uint64_t sessions,
                       std::uint64_t seed) {
    Traffic traffic{"random play", sessions, {}, {}};
    traffic.entered.resize(graph.places());
    traffic.taken.resize(graph.ways.size());
    for (std::uint64_t i = 0; i < sessions; ++i) {
        Generator draw{seed + i};
        const std::uint64_t session_seed = draw.next();
        Walk walk{graph, traffic, std::vector<bool>(graph.places()), std::nullopt};
        play(scenario, walk, session_seed, draw);
    }
    return traffic;
}

}  // namespace attune
