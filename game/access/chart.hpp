// A line over the turns of a session, 0–100, whose points can be pressed: by mouse, by Tab, by arrows. A band
// may lie behind it (the window of tolerance).
#pragma once

#include "game/access/widgets.hpp"

namespace attune::game {

struct ChartPoint {
    float value = 0;
    std::string spoken;   // "Turn 3: 2.9"; pressed like a button of this name
    bool marked = false;  // with a ring: a rupture, a corrective moment; said in `spoken` too
};
struct ChartBand {
    float low = 0, high = 0;
    std::string_view name;
    bool hatched = false;
};
struct ChartLine {
    std::span<const ChartPoint> points;  // evenly spaced; the first is the start, before any turn
    std::span<const ChartBand> bands = {};
    std::span<const std::pair<float, std::string_view>> scale = {};  // labels at the left
    Colour colour = 0;
    float least = 0, most = 100;  // what the height stands for
    float height = 170;           // at 100 %
    int selected = -1;            // a point
    bool works = true;
};
/// The point that was pressed, or −1. Point 0 cannot be pressed.
int chart(Ui& ui, std::string_view id, std::string_view name, const ChartLine& line);

}  // namespace attune::game
