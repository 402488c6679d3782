#include "dialogue/session/feeling_moment.hpp"

namespace attune {
namespace {

/// What was come to so far on the turns that stand.
struct Met {
    std::vector<bool> wounds, beats;
    int moments = 0;
    bool here = false;  // the client's latest words are such a moment
};

void come_to(Met& met, const Scenario& scenario, BeatIndex place) {
    const Beat& beat = scenario[place];
    const bool first_of_wound = beat.wound && !met.wounds[beat.wound->value];
    const bool asked_for = beat.feeling && !met.beats[place.value];
    met.beats[place.value] = true;
    if (beat.wound) met.wounds[beat.wound->value] = true;
    if (first_of_wound || asked_for) met.here = ++met.moments <= most_feeling_moments;
}

}  // namespace

bool is_feeling_moment(const Session& session) {
    if (session.over() || session.now().turns == 0) return false;
    const Scenario& scenario = session.scenario();
    Met met{std::vector<bool>(scenario.wounds.size()), std::vector<bool>(scenario.beats.size())};
    std::vector<Met> before;  // each standing move
    bool noted = false;
    for (const Event& event : session.events()) {
        if (std::holds_alternative<MoveMade>(event)) {
            before.push_back(met);
            met.here = noted = false;
        } else if (const auto* rewound = std::get_if<RewoundTo>(&event)) {
            // What was taken back takes its notes along, so it is asked again.
            met = before[static_cast<std::size_t>(rewound->turn)];
            before.resize(static_cast<std::size_t>(rewound->turn));
            noted = false;
        } else if (std::holds_alternative<FeelingNoted>(event)) {
            noted = true;
        } else if (const auto* entered = std::get_if<BeatEntered>(&event)) {
            come_to(met, scenario, entered->beat);
        }
    }
    return met.here && !noted;
}

}  // namespace attune
