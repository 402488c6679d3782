// Gauges of the session: arousal in its window, experiencing as seven steps, the light of strain and rupture,
// a list of steps that are ticked off. Each has its number or word and its shape beside its colour.
#pragma once

#include "game/access/widgets.hpp"

namespace attune::game {

struct WindowGauge {
    float value = 40, low = 35, touch = 53, high = 75;  // 0–100
    int trend = 0;
    std::string_view word = {};  // "in the window"
};
void window_gauge(Ui& ui, std::string_view id, std::string_view name, const WindowGauge& gauge);

/// 0–100 with its course so far between name and number.
struct CourseGauge {
    float value = 0;
    std::string_view number = {}, word = {};
    int trend = 0;
    Colour colour = 0;
    bool hatched = false;
    std::span<const float> trace = {};
};
void course_gauge(Ui& ui, std::string_view id, std::string_view name, const CourseGauge& gauge);

/// `at` of `count` steps, with a word for it.
void steps_gauge(Ui& ui, std::string_view id, std::string_view name, int at, int count,
                 std::string_view word);

enum class Signal { calm, uneasy, away, against };
void signal_light(Ui& ui, std::string_view id, std::string_view name, Signal signal, std::string_view word);

enum class Tick { waiting, done, missed };
void tick(Ui& ui, std::string_view words, Tick state, std::string_view detail = {});

/// A line with something at its right edge: "the feeling was named … +4.2". Wraps at the left.
struct Ledger {
    std::string_view words, figure;
    TextStyle style = TextStyle::small;
    Colour colour = 0;  // of the figure
    float indent = 0;   // at 100 %
};
void ledger(Ui& ui, const Ledger& line);

}  // namespace attune::game
