// The widgets. Each draws itself, leaves its mark and says what was done to it. `id` need only differ among
// siblings; names and texts may hold anything, "##" and "%" too. Nothing is ever cut: text wraps, boxes grow.
#pragma once

#include "game/access/ui.hpp"

namespace attune::game {

// --- Text.
struct TextLook {
    TextStyle style = TextStyle::body;
    Colour colour = 0;  // 0: the theme's text
    Align align = Align::left;
    float width = 0.0f;  // 0: all there is, at most the reading width
    Role role = Role::text;
};
void text(Ui& ui, std::string_view words, const TextLook& look = {});
void quiet(Ui& ui, std::string_view words);                   // small and quiet
void heading(Ui& ui, std::string_view words, int level = 2);  // 1: the screen's title
/// The client's words.
void utterance(Ui& ui, std::string_view who, std::string_view words);
void bullet(Ui& ui, std::string_view words);
void rule(Ui& ui);  // a soft line

// --- Things to press.
enum class ButtonLook { plain, primary, bare, danger };
struct Button {
    ButtonLook look = ButtonLook::plain;
    bool enabled = true;
    float width = 0.0f;                 // 0: as wide as its text
    bool beside = false;                // goes beside the last thing where it fits, else below it
    std::string_view shortcut = {};     // shown beside it and spoken: "P"
    std::string_view description = {};  // spoken after the name
};
bool button(Ui& ui, std::string_view id, std::string_view name, const Button& options = {});
bool link(Ui& ui, std::string_view id, std::string_view name);
/// How wide a button will be.
float button_width(const Ui& ui, std::string_view name, const Button& options = {});

struct CardLine {
    std::string_view words;
    TextStyle style = TextStyle::body;
    Colour colour = 0;
    float gap = 0.0f;  // above it, at 100 %
};
/// A picture drawn by hand inside a box; what it shows is said in words.
struct Picture {
    std::string_view description = {};
    float width = 0.0f, height = 0.0f;  // at 100 %; width 0: all there is
    std::function<void(ImDrawList&, const Box&)> paint = nullptr;
};
struct Card {
    std::string_view name = {};  // spoken; empty: the lines, one after another
    std::span<const CardLine> lines = {};
    Picture picture = {};  // above the lines, or at the left
    bool picture_left = false;
    int number = 0;  // 1–9: a badge, and the key that presses it
    bool enabled = true;
    bool selected = false;
    float width = 0.0f;         // 0: all there is
    float least_height = 0.0f;  // in pixels, so that neighbours can be alike
};
/// A whole card as one button.
bool card(Ui& ui, std::string_view id, const Card& card);
float card_height(const Ui& ui, const Card& card, float width);
/// A numbered choice: a card with one text. The number's key presses it.
bool option(Ui& ui, std::string_view id, int number, std::string_view words, bool enabled = true,
            float least_height = 0.0f);

// --- Choosing and setting.
bool checkbox(Ui& ui, std::string_view id, std::string_view name, bool& on,
              std::string_view description = {});
/// One of several, below one another or (if they fit) beside. Arrows change it. True when changed.
bool radio_group(Ui& ui, std::string_view id, std::string_view name, std::span<const std::string_view> names,
                 int& chosen, bool beside = false, bool show_name = true);
struct Slider {
    int least = 0, most = 100, step = 1;
    std::string_view unit = {};  // " %"
    float width = 0.0f;
};
bool slider(Ui& ui, std::string_view id, std::string_view name, int& value, const Slider& options);
bool tabs(Ui& ui, std::string_view id, std::string_view name, std::span<const std::string_view> names,
          int& chosen);
struct Field {
    std::string_view hint = {};
    float width = 0.0f;
    int lines = 1;
    std::size_t most_bytes = 4000;
    bool sends = false;            // of several lines: Enter sends, Shift and Enter begins a new line
    std::string_view recall = {};  // what the arrow up brings back into an empty field
    bool enabled = true;
};
/// True when Enter was pressed in it (one line, or `sends`), or the text changed (several lines).
bool field(Ui& ui, std::string_view id, std::string_view name, std::string& words, const Field& options = {});

// --- Showing.
struct Meter {
    float value = 0.0f, least = 0.0f, most = 1.0f;
    std::string_view number = {};       // "3.4"
    std::string_view word = {};         // "forming"
    int trend = 0;                      // −1 ▼, 0, 1 ▲ since the last turn
    Colour colour = 0;                  // 0: the accent
    bool hatched = false;               // a second way to tell two meters apart
    std::span<const float> trace = {};  // the session so far, oldest first, drawn behind
};
void meter(Ui& ui, std::string_view id, std::string_view name, const Meter& meter);
void progress(Ui& ui, std::string_view id, std::string_view name, float part);
void image(Ui& ui, std::string_view id, const Picture& picture);
/// A word in a rounded box: "Medium", "14 min". Flows: goes beside the last badge if it fits.
void badge(Ui& ui, std::string_view words, Colour colour = 0, bool first = false);

// --- Tables: Group table(ui, Role::table, …); then rows. Shares of the width for each cell.
struct TableRow {
    std::span<const std::string_view> cells = {};
    std::span<const float> shares = {};
    std::span<const std::string_view> heads = {};  // spoken with the cells: "Bond: 3.4; …"
    bool head = false;
    bool striped = false;
};
void table_row(Ui& ui, std::string_view id, const TableRow& row);
/// The same as a button; selected rows are marked.
bool table_row_button(Ui& ui, std::string_view id, const TableRow& row, bool selected = false);

}  // namespace attune::game
