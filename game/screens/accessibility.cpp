#include <array>
#include <utility>

#include "game/screens/page.hpp"
#include "game/screens/settings.hpp"

namespace attune::game {
namespace {

void draw_keys(Ui& ui) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 15> keys{{
        {"Tab, Shift+Tab", "to the next or the last thing on the screen"},
        {"Arrows", "to the nearest thing that way, or along a slider"},
        {"Enter, Space", "press it; in a session, hear all of the client's words at once"},
        {"1 to 9, 0", "say the option of this number; 0 says nothing"},
        {"E, R, H", "in practice: it was too easy, right, too hard"},
        {"T", "the transcript so far"},
        {"V", "the overlay on its own"},
        {"F4 or O", "how much is shown: Full, Cues, Off"},
        {"P", "pause, to a neutral screen"},
        {"Backspace", "take back one turn"},
        {"Esc", "back, or leave the session"},
        {"F1", "help for the screen you are on"},
        {"F2", "this page"},
        {"F11", "full screen"},
        {"Ctrl + and Ctrl \u2212", "larger and smaller text"},
    }};
    constexpr std::array<std::string_view, 2> heads{"Key", "What it does"};
    const std::array<float, 2> shares{1.0f, 2.6f};
    Group table(ui, Role::table, "keys", "Keys");
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::array<std::string_view, 2> cells{keys[i].first, keys[i].second};
        table_row(ui, keys[i].first,
                  {.cells = cells, .shares = shares, .heads = heads, .striped = i % 2 == 0});
    }
}

}  // namespace

void draw_accessibility(Ui& ui, const SettingsView& view, Commands& commands) {
    Page page(ui, commands, "accessibility", "Accessibility", {.most_width = 760});
    heading(ui, "Accessibility", 1);
    ui.gap();
    Preferences preferences = view.preferences;
    bool changed = slider(ui, "text", "Text size", preferences.text_percent,
                          {.least = least_text_percent, .most = most_text_percent, .step = 10, .unit = " %"});
    ui.gap(ui.sizes().small_gap);
    changed |= checkbox(ui, "contrast", "High contrast", preferences.high_contrast,
                        "Black on white, strong outlines, a thicker ring around what has the keyboard.");
    changed |= checkbox(ui, "motion", "Reduced motion", preferences.reduced_motion,
                        "The client sits still and changes at once; their words are there at once.");
    if (changed) commands.push_back(SetPreferences{preferences});
    ui.gap();
    heading(ui, "With a screen reader", 2);
    text(ui,
         "The whole session is there as text in a terminal, with nothing left out that this window shows:");
    text(ui, "attune-cli play assets/scenarios/\u2026", {.style = TextStyle::strong});
    text(ui, "attune-cli practice", {.style = TextStyle::strong});
    ui.gap();
    heading(ui, "Everything by keyboard", 2);
    draw_keys(ui);
    ui.gap();
}

}  // namespace attune::game
