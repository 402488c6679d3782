#include "dialogue/session/tally.hpp"

namespace attune {

void Tally::open(std::span<const Event> events) {
    for (const Event& event : events) {
        if (const auto* touched = std::get_if<WoundTouched>(&event)) {
            re_enactments += touched->kind == Corrective::re_enactment;
        }
        if (const auto* opened = std::get_if<RuptureOpened>(&event)) {
            ++ruptures;
            by_trainee = by_trainee || opened->start.by_trainee;
        }
    }
}

void Tally::add(const Scenario& scenario, const ClientState& client, OptionIndex index,
                std::span<const Event> events) {
    const Option& option = scenario[index];
    ++moves;
    empathy += option.levels.empathy;
    regard += option.levels.regard;
    collaboration += option.levels.collaboration;
    on += option.stance == Stance::on;
    off += option.stance == Stance::off;
    in_touch += client.arousal >= scenario.client.touch();
    open(events);
}

SessionSummary Tally::summary(const Scenario& scenario, const ClientState& end) const {
    SessionSummary s;
    // the exact mean: rounded to the thousandth it would move Z in the sixth place
    s.alliance = static_cast<double>(end.bond + end.task + end.goal) / static_cast<double>(3 * whole);
    s.corrective_moments = end.corrective_moments;
    s.rupture_open = end.rupture != Rupture::none;
    s.re_enactments = re_enactments;
    s.ruptures = ruptures;
    s.rupture_by_trainee = by_trainee;
    if (moves > 0) {
        const double n = moves;
        s.empathy = empathy / n;
        s.regard = regard / n;
        s.collaboration = collaboration / n;
        s.touch_share = in_touch / n;
    }
    s.stance_declared = scenario.approach.has_value() && on + off > 0;
    if (on + off > 0) s.stance_share = static_cast<double>(on) / (on + off);
    return s;
}

}  // namespace attune
