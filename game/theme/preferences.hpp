// What a person chose about seeing: the size of text, contrast, motion.
#pragma once

namespace attune::game {

struct Preferences {
    int text_percent = 100;  // 100–250
    bool high_contrast = false;
    bool reduced_motion = false;
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

inline constexpr int least_text_percent = 100, most_text_percent = 250;

}  // namespace attune::game
