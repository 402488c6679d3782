#include "dialogue/record/two_people.hpp"

#include <algorithm>
#include <cmath>

#include "dialogue/client/respond.hpp"
#include "dialogue/record/debrief_course.hpp"
#include "dialogue/record/happenings.hpp"
#include "dialogue/record/words.hpp"

namespace attune {
namespace {

constexpr Milli felt_from = 500;  // half a point, on either side

/// Bond and safety together, in one step, with nothing of a wound in it, nor of what was opened just before.
Milli effect(const ClientProfile& client, const Moment& before, const Option& option, std::uint64_t seed) {
    Heard move = heard(option, std::nullopt);
    move.levels.corrective = 0;
    ClientState state = before.client;
    state.pending.reset();
    Response response;
    respond(client, state, move, seed, before.turns + 1, response);
    Milli sum = 0;
    for (const Change& change : response.changes) {
        if (change.quantity == Quantity::bond || change.quantity == Quantity::safety) sum += change.applied();
    }
    return sum;
}

/// At the same place in each one's own window.
Moment as_with(const Moment& before, const ClientProfile& from, const ClientProfile& to) {
    Moment moment = before;
    const Milli span = std::max<Milli>(1, from.window_high - from.window_low);
    const Milli share = (before.client.arousal - from.window_low) * 1000 / span;
    const Milli arousal = to.window_low + share * (to.window_high - to.window_low) / 1000;
    moment.client.arousal = static_cast<std::int32_t>(std::clamp<Milli>(arousal, 0, 100'000));
    return moment;
}

int in_tenths(Milli value) { return static_cast<int>(std::lround(static_cast<double>(value) / 100.0)); }

std::string need(Milli value) { return signed_points(in_tenths(value)); }

bool reverse_of(Milli here, Milli there) {
    return (here >= felt_from && there <= -felt_from) || (here <= -felt_from && there >= felt_from);
}

/// The skills of `option` whose needs pull the way the effect went with the other, the widest apart first.
std::vector<std::string> needs_apart(const Option& option, const ClientProfile& here,
                                     const ClientProfile& there, bool worse_there) {
    std::vector<std::size_t> skills;
    const auto apart = [&](std::size_t skill) {
        return worse_there ? here.needs[skill] - there.needs[skill] : there.needs[skill] - here.needs[skill];
    };
    for (std::size_t i = 0; i < count_of<Skill>(); ++i) {
        if (option.skills.has(static_cast<Skill>(i)) && apart(i) > 0) skills.push_back(i);
    }
    std::stable_sort(skills.begin(), skills.end(),
                     [&](std::size_t a, std::size_t b) { return apart(a) > apart(b); });
    std::vector<std::string> words;
    for (const std::size_t i : skills) {
        words.push_back(label_of(static_cast<Skill>(i)) + " is " + need(here.needs[i]) + " for " + here.name +
                        " and " + need(there.needs[i]) + " for " + there.name);
    }
    return words;
}

/// Nothing but the needs exchanged: whether they alone turn the effect round.
bool by_needs_alone(const ClientProfile& here, const ClientProfile& there, const Moment& before,
                    const Option& option, std::uint64_t seed) {
    ClientProfile exchanged = here;
    exchanged.needs = there.needs;
    return reverse_of(effect(here, before, option, seed), effect(exchanged, before, option, seed));
}

}  // namespace

std::optional<TwoPeopleView> two_people(const Scenario& scenario, const std::vector<Event>& events,
                                        std::span<const std::shared_ptr<const Scenario>> library) {
    const Course course = course_of(scenario, events);
    std::optional<TwoPeopleView> found;
    Milli widest = 0;
    for (const StandingTurn& turn : course.turns) {
        const Option& option = scenario[turn.option];
        if (option.place == OptionPlace::silence) continue;
        const Moment& before = course.before(turn);
        if (before.client.rupture != Rupture::none) continue;
        const Milli here = effect(scenario.client, before, option, course.end.seed);
        for (const auto& other : library) {
            if (!other || other->id == scenario.id) continue;
            const Moment moment = as_with(before, scenario.client, other->client);
            const Milli there = effect(other->client, moment, option, course.end.seed);
            if (!reverse_of(here, there) || std::abs(here - there) <= widest) continue;
            if (!by_needs_alone(scenario.client, other->client, before, option, course.end.seed)) continue;
            widest = std::abs(here - there);
            std::vector<std::string> needs =
                needs_apart(option, scenario.client, other->client, there < here);
            found = TwoPeopleView{turn.number,     option.text,      scenario.client.name, other->client.name,
                                  in_tenths(here), in_tenths(there), std::move(needs),     {}};
        }
    }
    if (found) {
        found->words = "It moved " + found->here + " by " + signed_points(found->here_tenths) +
                       " (bond and safety together). Said to " + found->there +
                       " at the same moment: " + signed_points(found->there_tenths) +
                       ". What makes the difference: " + joined(found->needs) + ".";
    }
    return found;
}

}  // namespace attune
