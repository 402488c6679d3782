#include "dialogue/record/session_view.hpp"

#include "dialogue/base/overloaded.hpp"
#include "dialogue/record/spoken.hpp"
#include "dialogue/record/words.hpp"

namespace attune {
namespace {

double points(Milli value) { return static_cast<double>(value) / 1000.0; }

std::vector<OfferedOption> offered_options(const Scenario& scenario, const Moment& now) {
    std::vector<OfferedOption> options;
    int key = 1;
    for (const OptionIndex index : now.offered) {
        const Option& option = scenario[index];
        const bool silence = option.place == OptionPlace::silence;
        options.push_back({index.value, silence ? "silence" : option.id,
                           silence ? "Say nothing." : option.text, silence, silence ? 0 : key++});
    }
    return options;
}

/// Where the events since the last move, rewind or beginning start.
std::size_t last_move(const std::vector<Event>& events) {
    std::size_t at = events.size();
    while (at > 0 && !std::holds_alternative<MoveMade>(events[at - 1]) &&
           !std::holds_alternative<RewoundTo>(events[at - 1])) {
        --at;
    }
    return at == 0 ? 0 : at - 1;
}

/// The events that led to the moment the session stands at. After a rewind these are the ones of the turn
/// that stands, not of the one taken back.
std::span<const Event> latest(const std::vector<Event>& events) {
    std::size_t at = last_move(events);
    if (at < events.size() && std::holds_alternative<RewoundTo>(events[at])) {
        const int turn = std::get<RewoundTo>(events[at]).turn;
        return standing_turn(events, at, turn);
    }
    return std::span(events).subspan(at);
}

BodyView body_of(const Scenario& scenario, const Moment& now, std::span<const Event> events) {
    const ClientState& client = now.client;
    BodyView body;
    body.bond = points(client.bond);
    body.safety = points(client.safety);
    body.arousal = points(client.arousal);
    body.window_low = points(scenario.client.window_low);
    body.window_high = points(scenario.client.window_high);
    body.experiencing = client.experiencing;
    body.rupture = client.rupture;
    body.tension = client.rupture == Rupture::none && client.strain >= 6 * whole;
    const bool wounded = !now.ending && scenario[now.beat].wound.has_value();
    body.near_tears = wounded && client.arousal >= scenario.client.touch() && client.experiencing >= 3;
    body.uptake_pending = client.pending.has_value();
    for (const Event& event : events) {
        if (const auto line = line_said(event)) {
            if (scenario[*line].gesture != Gesture::none) body.gesture = scenario[*line].gesture;
        }
    }
    return body;
}

}  // namespace

SessionView session_view(const Session& session, const TypedTexts& typed) {
    const Scenario& scenario = session.scenario();
    const Moment& now = session.now();
    const std::span<const Event> events = latest(session.events());
    SessionView view;
    view.title = scenario.title;
    view.client_name = scenario.client.name;
    view.setting = scenario.setting;
    view.turn = now.turns;
    for (const Event& event : events) {
        if (const auto* made = std::get_if<MoveMade>(&event))
            view.your_words = words_of_move(scenario, *made, typed);
        if (const auto line = line_said(event))
            view.lines.push_back(spoken(scenario[*line], scenario.client));
    }
    view.options = offered_options(scenario, now);
    view.body = body_of(scenario, now, events);
    view.body_words = body_in_words(view.body, scenario.client);
    view.on_wound = !now.ending && scenario[now.beat].wound.has_value();
    view.over = session.over();
    view.left = session.state().left;
    if (now.ending) {
        view.ending_id = scenario[*now.ending].id;
        view.ending_summary = scenario[*now.ending].summary;
    }
    return view;
}

}  // namespace attune
