#include <span>

#include "game/screens/page.hpp"
#include "game/screens/settings.hpp"

namespace attune::game {
namespace {

struct Help {
    std::string_view title;
    std::span<const std::string_view> lines;
};

constexpr std::string_view home_lines[] = {
    "Each card is a client. Choose one to read who they are before anything begins.",
    "An open session is offered at the top, to go on with.",
    "Drop a scenario file on the window to open it.",
    "Your name at the top right changes who is practising.",
};
constexpr std::string_view before_lines[] = {
    "Nothing has begun yet; going back leaves no trace.",
    "You may predict each answer before you see it, and note at a few moments what is happening in you; "
    "neither "
    "is scored.",
    "Full shows numbers and reasons as you talk, Cues only what a person in the room would see, Off keeps "
    "everything for the debrief.",
};
constexpr std::string_view session_lines[] = {
    "1 to 9 says the option of that number, 0 says nothing.",
    "Space or Enter shows all of the client's words at once.",
    "F4 changes how much is shown: Full, Cues, Off.",
    "T opens the transcript, V the overlay on its own.",
    "P pauses to a neutral screen. Esc leaves; leaving is not scored.",
    "Backspace takes back one turn. The debrief says that it was taken again.",
};
constexpr std::string_view debrief_lines[] = {
    "You rate yourself before you see any number.",
    "Choose a point of the curve to read that turn.",
    "The hour can be read a second time from the client's chair.",
    "A moment can be taken again: a new session begins there, and this debrief stays as it is.",
    "No number here is a verdict on you.",
};
constexpr std::string_view practice_lines[] = {
    "1 to 4 says the answer of that number. What it showed, and why, comes at once.",
    "E it was too easy, R right, H too hard: the next moment moves a step.",
    "A moment that fell short comes back in a varied form, and on a later day.",
    "Esc leaves at any time. Each answer is kept as soon as it is given.",
};
constexpr std::string_view other_lines[] = {
    "Everything can be reached with Tab and pressed with Enter.",
    "What you change is kept at once.",
    "Esc goes back.",
};

Help help_for(Place place) {
    switch (place) {
        case Place::home:
            return {"Help: Home", home_lines};
        case Place::before:
            return {"Help: Before you begin", before_lines};
        case Place::session:
            return {"Help: Session", session_lines};
        case Place::debrief:
            return {"Help: Debrief", debrief_lines};
        case Place::settings:
            return {"Help: Settings", other_lines};
        case Place::accessibility:
            return {"Help: Accessibility", other_lines};
        case Place::portraits:
            return {"Help: Portraits", other_lines};
        case Place::progress:
            return {"Help: Progress", other_lines};
        case Place::practice:
            return {"Help: Practice", practice_lines};
    }
    return {"Help", other_lines};
}

}  // namespace

void draw_help(Ui& ui, Place place, Commands& commands) {
    const Help help = help_for(place);
    Dialog dialog(ui, "help", help.title, 640);
    heading(ui, help.title, 2);
    for (const std::string_view line : help.lines) bullet(ui, line);
    ui.gap(ui.sizes().small_gap);
    quiet(ui, "F2 accessibility and all keys \u00B7 F11 full screen \u00B7 Ctrl + and Ctrl \u2212 text size");
    ui.gap();
    if (button(ui, "close", "Close", {.look = ButtonLook::primary, .shortcut = "Esc"}) ||
        ui.pressed(ImGuiKey_Escape)) {
        commands.push_back(ShowHelp{false});
    }
}

}  // namespace attune::game
