#include "game/screens/settings.hpp"

#include <array>

#include "game/screens/page.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

void draw_seeing(Ui& ui, const SettingsView& view, Commands& commands) {
    heading(ui, "Seeing", 2);
    Preferences preferences = view.preferences;
    if (slider(ui, "text", "Text size", preferences.text_percent,
               {.least = least_text_percent, .most = most_text_percent, .step = 10, .unit = " %"})) {
        commands.push_back(SetPreferences{preferences});
    }
    bool full = view.full_screen;
    if (checkbox(ui, "full-screen", "Full screen", full, "F11")) commands.push_back(SetFullScreen{full});
    bool gpu = view.gpu;
    if (checkbox(
            ui, "gpu", "Draw with the graphics card", gpu,
            "From the next start on. Without it Attune draws by itself and looks the same everywhere.")) {
        commands.push_back(SetRenderer{gpu});
    }
    if (button(ui, "accessibility", "Contrast, motion and more", {.shortcut = "F2"})) {
        commands.push_back(GoTo{Place::accessibility});
    }
    ui.gap();
}

void draw_sessions(Ui& ui, const SettingsView& view, Commands& commands) {
    heading(ui, "Sessions", 2);
    constexpr std::array<std::string_view, 3> modes{"Full", "Cues", "Off"};
    int mode = static_cast<int>(view.feedback);
    if (radio_group(ui, "feedback", "Shown during a session, to begin with", modes, mode, true)) {
        commands.push_back(SetFeedback{static_cast<FeedbackMode>(mode)});
    }
    quiet(ui, explanation_of(view.feedback));
    ui.gap(ui.sizes().small_gap);
    constexpr std::array<std::string_view, 4> paces{"At once", "Slower", "As they speak", "Faster"};
    constexpr std::array<int, 4> percents{0, 70, 100, 160};
    int pace = 2;
    for (std::size_t i = 0; i < percents.size(); ++i) {
        if (percents[i] == view.pace_percent) pace = static_cast<int>(i);
    }
    if (radio_group(ui, "pace", "How the client's words appear", paces, pace, true)) {
        commands.push_back(SetPace{percents[static_cast<std::size_t>(pace)]});
    }
    ui.gap();
}

void draw_profile(Ui& ui, const ProfileLine& profile, SettingsState& state, Commands& commands) {
    const std::string id = std::to_string(profile.id);
    Panel panel(ui, "profile-" + id, profile.name);
    text(ui, profile.name + (profile.current ? " \u00B7 chosen now" : "") + " \u00B7 " +
                 count_words(profile.runs, "session"));
    if (state.renaming == profile.id) {
        const bool entered = field(ui, "name", "New name or code", state.new_name, {.most_bytes = 200});
        const bool named = state.new_name.find_first_not_of(' ') != std::string::npos;
        if ((button(ui, "keep", "Rename", {.look = ButtonLook::primary, .enabled = named}) || entered) &&
            named) {
            commands.push_back(RenameProfile{profile.id, state.new_name});
            state.renaming = 0;
        }
        ui.beside();
        if (button(ui, "leave", "Leave it")) state.renaming = 0;
        return;
    }
    if (!profile.guest) {
        if (button(ui, "rename", "Rename")) {
            state.renaming = profile.id;
            state.new_name = profile.name;
        }
        ui.beside();
    }
    if (button(ui, "delete", "Delete", {.look = ButtonLook::danger})) state.deleting = profile.id;
}

void draw_data(Ui& ui, const SettingsView& view, SettingsState& state, Commands& commands) {
    heading(ui, "Your data", 2);
    if (view.keeps) {
        text(ui, "Everything lies on this computer, in:");
        text(ui, view.data_folder, {.style = TextStyle::strong});
        quiet(ui, "Nothing is sent anywhere.");
    } else {
        text(ui, "Nothing is saved in this sitting.");
    }
    ui.gap(ui.sizes().small_gap);
    for (const ProfileLine& profile : view.profiles) draw_profile(ui, profile, state, commands);
    ui.gap(ui.sizes().small_gap);
    const bool any = view.runs > 0;
    if (button(ui, "delete-runs", "Delete all my sessions", {.look = ButtonLook::danger, .enabled = any})) {
        state.deleting_runs = true;
    }
    if (button(ui, "erase-typed", "Erase what I typed", {.look = ButtonLook::danger, .enabled = any})) {
        state.erasing_typed = true;
    }
    quiet(ui,
          "Your own words in sessions. They never leave this computer and are in no export unless you put "
          "them there; erased, the sessions and their ratings stand.");
    ui.gap();
}

void draw_questions(Ui& ui, const SettingsView& view, SettingsState& state, Commands& commands) {
    bool yes = false;
    if (state.deleting != 0) {
        std::string name, sessions;
        for (const ProfileLine& profile : view.profiles) {
            if (profile.id != state.deleting) continue;
            name = profile.name;
            sessions = count_words(profile.runs, "session");
        }
        const std::string words =
            name + ", " + sessions + " and all settings are deleted for good. They cannot be brought back.";
        if (!ask(ui, {"delete", "Delete this profile?", words, "Delete for good", "Keep it", true}, yes))
            return;
        if (yes) commands.push_back(DeleteProfile{state.deleting});
        state.deleting = 0;
    } else if (state.deleting_runs) {
        const std::string words = "All " + count_words(view.runs, "session") +
                                  " of this profile are deleted for good. They cannot be brought back.";
        if (!ask(ui, {"delete", "Delete all your sessions?", words, "Delete for good", "Keep them", true},
                 yes)) {
            return;
        }
        if (yes) commands.push_back(DeleteAllRuns{});
        state.deleting_runs = false;
    } else if (state.erasing_typed) {
        if (!ask(ui,
                 {"erase", "Erase what you typed?",
                  "All your own words are erased for good. The sessions and their ratings stand.",
                  "Erase for good", "Keep them", true},
                 yes)) {
            return;
        }
        if (yes) commands.push_back(EraseTyped{});
        state.erasing_typed = false;
    }
}

}  // namespace

void draw_settings(Ui& ui, const SettingsView& view, SettingsState& state, std::string_view notice,
                   Commands& commands) {
    {
        const bool covered = state.deleting != 0 || state.deleting_runs || state.erasing_typed;
        Page page(ui, commands, "settings", "Settings", {.most_width = 720, .covered = covered});
        heading(ui, "Settings", 1);
        ui.gap();
        if (!notice.empty()) notice_bar(ui, notice, commands);
        draw_seeing(ui, view, commands);
        draw_sessions(ui, view, commands);
        draw_data(ui, view, state, commands);
        quiet(ui, "Attune " + view.version + ", free software under the MIT licence.");
        ui.gap();
    }
    draw_questions(ui, view, state, commands);
}

}  // namespace attune::game
