#include "game/screens/spoken_words.hpp"

#include "game/access/widgets.hpp"
#include "game/text/wording.hpp"

namespace attune::game {

std::string gesture_words(const SpokenLine& line, const std::string& client) {
    std::string words;
    if (!line.gesture_words.empty()) {
        words = line.noted ? capitalised(line.gesture_words) : client + " " + line.gesture_words;
    }
    if (!line.delivery.empty()) words += (words.empty() ? "" : " \u00B7 ") + line.delivery;
    return words;
}

std::string said_words(const SpokenLine& line) { return line.text + (line.cut ? "\u2014" : ""); }

void draw_spoken(Ui& ui, const std::string& client, const std::vector<SpokenLine>& lines) {
    if (lines.empty()) return;
    quiet(ui, client);
    for (const SpokenLine& line : lines) {
        text(ui, gesture_words(line, client), {.style = TextStyle::italic, .colour = ui.palette().quiet});
        text(ui, said_words(line));
    }
    ui.gap(ui.sizes().small_gap);
}

}  // namespace attune::game
