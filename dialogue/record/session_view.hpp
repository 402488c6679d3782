// What the session screen and the text mode show now: what was just said, what can be said, how the client
// sits there. A plain value; no screen reads the session itself.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "dialogue/scenario/vocabulary.hpp"
#include "dialogue/session/session.hpp"

namespace attune {

struct SpokenLine {
    std::string id;
    std::string text;      // may be empty with a gesture
    std::string delivery;  // "brisk"
    Gesture gesture = Gesture::none;
    std::string gesture_words;  // "looks down": the note where the author gave one
    bool noted = false;         // gesture_words is the author's own sentence
    int pause_ms = 0;
    bool cut = false;
    Marker marker = Marker::none;
};

struct OfferedOption {
    std::uint32_t option = 0;  // OptionIndex.value
    std::string id;
    std::string text;  // for silence: "Say nothing."
    bool silence = false;
    int key = 1;  // 1–9; silence 0
};

/// What the body shows; the portrait and the text mode are driven by this.
struct BodyView {
    double bond = 50, safety = 50, arousal = 40;  // 0…100
    double window_low = 35, window_high = 75;
    int experiencing = 2;
    Rupture rupture = Rupture::none;
    bool tension = false;     // strain ≥ 6
    bool near_tears = false;  // on a wound, in touch or above, deep enough
    bool uptake_pending = false;
    Gesture gesture = Gesture::none;  // the last one shown
};

struct SessionView {
    std::string title, client_name, setting;
    int turn = 0;            // completed moves
    std::string your_words;  // of the last move; empty before the first; "You say nothing." for silence
    std::vector<SpokenLine> lines;  // the client's answer and what follows, since the last move
    std::vector<OfferedOption> options;
    BodyView body;
    std::string body_words;  // "She looks past you; her breathing is quick."
    bool on_wound = false;
    bool over = false;
    bool left = false;
    std::string ending_id, ending_summary;
};

/// What the trainee typed, by the hash in the log. It lies outside the log and may be gone.
using TypedTexts = std::map<std::string, std::string>;

SessionView session_view(const Session& session, const TypedTexts& typed = {});

/// The body in words, for the text mode and the screen reader; the same facts the portrait draws.
std::string body_in_words(const BodyView& body, const ClientProfile& client);

}  // namespace attune
