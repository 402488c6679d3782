#include "game/app/portray.hpp"

namespace attune::game {

Look look_of(const Scenario& scenario) { return look_of(scenario.client, scenario.id); }

Look look_of(const ClientProfile& client, std::string_view who) {
    const PortraitKeys& keys = client.portrait;
    Look look;
    look.build = keys.build;
    look.hair = keys.hair;
    look.skin = keys.skin;
    look.clothes = keys.clothes;
    look.glasses = keys.glasses;
    look.age = keys.age;
    look.individual = individual_of(who);
    return look;
}

Bearing bearing_of(const BodyView& body) {
    Bearing bearing;
    bearing.bond = static_cast<float>(body.bond) / 100.0f;
    bearing.safety = static_cast<float>(body.safety) / 100.0f;
    bearing.arousal = static_cast<float>(body.arousal);
    bearing.window_low = static_cast<float>(body.window_low);
    bearing.window_high = static_cast<float>(body.window_high);
    bearing.experiencing = body.experiencing;
    bearing.rupture = body.rupture;
    bearing.tension = body.tension;
    bearing.near_tears = body.near_tears;
    return bearing;
}

Bearing bearing_at_rest(const ClientProfile& client) {
    BodyView body;
    const auto points = [](Milli value) { return static_cast<double>(value) / 1000.0; };
    body.bond = points(client.bond);
    body.safety = points(client.safety);
    body.arousal = points(client.arousal);
    body.window_low = points(client.window_low);
    body.window_high = points(client.window_high);
    body.experiencing = client.experiencing;
    return bearing_of(body);
}

}  // namespace attune::game
