// The overlay: how the alliance stands after a turn and what moved it, in words and numbers that add up. A
// pure function of the events. Points are tenths of 0…100; the 1.0–5.0 scale is text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dialogue/record/words.hpp"
#include "dialogue/session/session.hpp"

namespace attune {

struct MeterView {
    std::string name;           // "Bond"
    std::string shown;          // "3.1" of 1.0–5.0 (bond, task, goal, alliance); "46" for safety
    std::string word;           // "weak", "in between", "strong"
    double value = 0;           // 0…100
    int change_tenths = 0;      // on the last turn
    std::vector<double> trace;  // 0…100, after each turn, the start first
};

struct ArousalView {
    double value = 0, low = 35, touch = 53, high = 75, resting = 40;  // 0…100
    int change_tenths = 0;
    std::string word;  // "below the window", "in the window", "in touch", "above the window"
    std::vector<double> trace;
};

struct StepView {
    std::string words;  // "named it", "owned it", …
    bool done = false;
};

enum class Light { calm, tension, withdrawal, confrontation };

struct TensionView {
    Light light = Light::calm;
    std::string word;  // "calm", "tension: something is off", "rupture: moving away", …
    double strain = 0;
    std::vector<StepView> steps;  // while a rupture is open
};

struct GateView {
    std::string words;  // "in touch with it", "safe enough", "met differently", "taken in"
    enum class State { open, closed, waiting } state = State::waiting;
    std::string detail;  // "arousal 47, touch begins at 53"
};

struct OverlayView {
    MeterView bond, task, goal, alliance, safety;
    ArousalView arousal;
    int experiencing = 2;
    std::string experiencing_word;
    TensionView tension;
    std::vector<GateView> gates;         // while a wound beat is on, or uptake is pending; else empty
    std::vector<std::string> happened;   // "A rupture opened: she moved away.", in order, last turn
    std::vector<PrintedChange> changes;  // last turn: bond, task, goal, safety, arousal, strain, experiencing
    std::string why;                     // the author's sentence on the last move
};

OverlayView overlay_view(const Session& session);

/// The overlay as lines of text, for the text mode and the screen reader.
std::vector<std::string> overlay_in_words(const OverlayView& view);

}  // namespace attune
