#include "game/screens/session.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "dialogue/record/words.hpp"
#include "game/access/framing.hpp"
#include "game/access/reveal.hpp"
#include "game/overlay/overlay.hpp"
#include "game/screens/page.hpp"
#include "game/screens/session_layout.hpp"
#include "game/screens/spoken_words.hpp"
#include "game/screens/transcript.hpp"
#include "game/screens/typing.hpp"
#include "game/text/pace.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

Heard heard_now(const Ui& ui, const StageView& view) {
    std::vector<PacedLine> lines;
    for (const SpokenLine& line : view.session->lines) lines.push_back({line.text, line.pause_ms});
    Pace pace;
    pace.words_per_minute = view.voice.words_per_minute;
    const bool at_once = view.all_heard || view.still || ui.preferences().reduced_motion;
    pace.percent = at_once ? 0 : view.voice.percent;
    // Somebody who has drawn back takes longer to answer.
    if (view.bearing.rupture == Rupture::withdrawal) pace.lead_ms += 900;
    return heard_after(lines, view.heard_ms, pace);
}

/// The gesture that is going on: that of the last line that has begun and has one.
std::optional<Gesture> gesture_now(const StageView& view, const Heard& heard) {
    std::optional<Gesture> gesture;
    const auto& lines = view.session->lines;
    for (std::size_t i = 0; i < lines.size() && (i < heard.line || (i == heard.line && heard.started)); ++i) {
        if (lines[i].gesture != Gesture::none) gesture = lines[i].gesture;
    }
    return gesture;
}

struct BarButton {
    std::string_view id, name, shortcut;
    bool dispensable = false;  // its key works all the same
};

Button look_of(const BarButton& entry, bool with_key) {
    return {.look = ButtonLook::bare, .shortcut = with_key ? entry.shortcut : std::string_view{}};
}

void draw_bar(Ui& ui, const StageView& view, const Box& box, StageState& state, Commands& commands) {
    const std::string shown = "Shown: " + std::string(words_of(view.feedback));
    const BarButton entries[] = {{"feedback", shown, "F4"},
                                 {"transcript", "Transcript", "T", true},
                                 {"pause", "Pause", "P"},
                                 {"leave", "Leave", "Esc"}};
    const auto width_of = [&](bool keys, bool all) {
        float width = 0;
        for (const BarButton& entry : entries) {
            if (!all && entry.dispensable) continue;
            width += button_width(ui, entry.name, look_of(entry, keys)) + ui.sizes().small_gap;
        }
        return width;
    };
    const bool keys = width_of(true, true) + ui.scaled(200) <= box.width();
    const bool all = keys || width_of(false, true) <= box.width();
    const float room = box.width() - width_of(keys, all) - ui.sizes().gap;
    Region bar(ui, "bar", "Session", box);
    const std::string& name = view.session->client_name;
    const std::string title = name + " \u00B7 " + view.session->title;
    const float y = ui.y();
    const bool whole = ui.measure(TextStyle::strong, title).width <= room;
    if (whole || ui.measure(TextStyle::strong, name).width <= room) {
        ImGui::SetCursorScreenPos(
            {box.x0, y + std::floor((box.height() - ui.fonts().line(TextStyle::strong)) / 2)});
        text(ui, whole ? title : name, {.style = TextStyle::strong, .width = room, .role = Role::heading});
    }
    ImGui::SetCursorScreenPos({box.x1 - width_of(keys, all) + ui.sizes().small_gap, y});
    bool first = true;
    for (const BarButton& entry : entries) {
        if (!all && entry.dispensable) continue;
        if (!first) ui.beside(ui.sizes().small_gap);
        first = false;
        if (!button(ui, entry.id, entry.name, look_of(entry, keys))) continue;
        if (entry.id == "feedback") {
            commands.push_back(
                SetFeedback{static_cast<FeedbackMode>((static_cast<int>(view.feedback) + 1) % 3)});
        }
        if (entry.id == "transcript") state.transcript = true;
        if (entry.id == "pause") commands.push_back(Pause{true});
        if (entry.id == "leave") state.leaving = true;
    }
}

void draw_client(Ui& ui, const StageView& view, const Heard& heard, const StageLayout& at,
                 StageState& state) {
    const Box& box = at.portrait;
    const Moving time{view.seconds, ui.preferences().reduced_motion, view.still};
    Bearing bearing = view.bearing;
    bearing.speaking = heard.started && !heard.done;
    state.sitter.attend(bearing, view.look, gesture_now(view, heard), time, view.fresh);
    Region region(ui, "client", view.session->client_name, box);
    image(ui, "portrait",
          {.description = view.session->client_name + ". " + view.session->body_words,
           .width = box.width() / ui.sizes().scale,
           .height = box.height() / ui.sizes().scale,
           .paint = [&](ImDrawList& list, const Box& frame) {
               state.sitter.draw(list, frame, time, at.compact);
               soften_corners(ui, list, frame, ui.palette().background, ui.sizes().radius);
           }});
}

void draw_lines(Ui& ui, const StageView& view, const Heard& heard, bool compact) {
    const TextStyle style = compact ? TextStyle::body : TextStyle::spoken;
    const auto& lines = view.session->lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool begun = i < heard.line || (i == heard.line && heard.started);
        const std::string gesture = gesture_words(lines[i], view.session->client_name);
        revealing(ui, gesture, begun ? gesture.size() : 0,
                  {.style = TextStyle::italic, .colour = ui.palette().quiet});
        const std::string words = said_words(lines[i]);
        const std::size_t shown = i < heard.line ? words.size() : i == heard.line && begun ? heard.bytes : 0;
        revealing(ui, words, shown >= lines[i].text.size() ? words.size() : shown, {.style = style});
        ui.gap(ui.sizes().small_gap);
    }
}

void draw_words(Ui& ui, const StageView& view, const Heard& heard, const StageLayout& at) {
    const SessionView& session = *view.session;
    const RegionLook look{.card = true, .scrolls = true, .pad = at.compact ? ui.sizes().gap : -1.0f};
    Region region(ui, "words", "What is said", at.words, look);
    const bool first = session.your_words.empty();
    if (at.compact) {
        quiet(ui, first ? session.setting : "You: " + session.your_words);
        ui.gap(ui.sizes().small_gap);
    } else {
        quiet(ui, first ? session.setting : std::string("You"));
        if (!first) text(ui, session.your_words, {.colour = ui.palette().quiet});
        ui.gap();
        quiet(ui, session.client_name);
    }
    draw_lines(ui, view, heard, at.compact);
    if (!heard.done) ImGui::SetScrollHereY(1.0f);
}

/// In Cues, what the body does in words: a description, not a reading.
void draw_caption(Ui& ui, const StageView& view, const Box& box) {
    Region region(ui, "body", "What the body shows", box);
    text(ui, view.session->body_words,
         {.style = TextStyle::small, .colour = ui.palette().quiet, .width = box.width()});
}

/// Says it, or asks first what is foreseen.
void choose(const StageView& view, std::uint32_t option, StageState& state, Commands& commands) {
    if (view.predict) {
        state.foreseeing = option;
    } else {
        commands.push_back(Say{option});
    }
}

void draw_silence(Ui& ui, const StageView& view, const OfferedOption& silence, bool enabled,
                  StageState& state, Commands& commands) {
    const bool pressed = button(ui, "0", "Say nothing", {.enabled = enabled, .width = 0, .shortcut = "0"});
    const bool key = ui.pressed(ImGuiKey_0) || ui.pressed(ImGuiKey_Keypad0);
    if (enabled && (pressed || key)) choose(view, silence.option, state, commands);
}

void draw_options(Ui& ui, const StageView& view, const StageLayout& at, bool enabled, StageState& state,
                  Commands& commands) {
    const auto& options = view.session->options;
    const auto columns = static_cast<std::size_t>(at.option_columns);
    const float gap = ui.sizes().small_gap;
    Region region(ui, "options", "What you may say", at.options, {.scrolls = true});
    const float width =
        std::floor((ui.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    for (std::size_t i = 0; i < options.size();) {
        if (options[i].silence) {
            draw_silence(ui, view, options[i++], enabled, state, commands);
            continue;
        }
        const float height = option_row_height(ui, options, i, at.option_columns, width);
        Columns row(ui, std::vector<float>(columns, 1.0f), gap);
        for (std::size_t k = 0; k < columns && i < options.size() && !options[i].silence; ++k, ++i) {
            row.next();
            if (option(ui, std::to_string(options[i].key), options[i].key, options[i].text, enabled,
                       height)) {
                choose(view, options[i].option, state, commands);
            }
        }
    }
}

/// Typed first: the options come when something was typed, or when they are asked for.
void draw_typed_first(Ui& ui, const StageView& view, const Box& box, bool enabled, StageState& state) {
    Region region(ui, "typed-first", "Say it in your own words first", box);
    quiet(ui, "Say it in your own words first. What you type is rated on this computer and stays on it.");
    const bool tried = !view.typing->words.empty();
    if (button(ui, "show", "Show the options",
               {.look = ButtonLook::bare, .enabled = enabled, .shortcut = "O"}) ||
        tried || (enabled && ui.pressed(ImGuiKey_O))) {
        state.options_on = view.session->turn;
    }
}

/// What the last typed reply was heard as.
void draw_typed_rating(Ui& ui, const StageView& view) {
    if (view.typing == nullptr || view.typing->words.size() < 2) return;
    heading(ui, "What you typed", 3);
    for (const std::string& line : view.typing->words) quiet(ui, line);
    ui.gap();
}

void draw_end(Ui& ui, const StageView& view, const Box& box, bool enabled, Commands& commands) {
    Region region(ui, "end", "The end of the session", box, {.card = true, .scrolls = true});
    text(ui, "The session has come to its end.", {.style = TextStyle::strong});
    text(ui, view.session->ending_summary);
    ui.gap(ui.sizes().small_gap);
    if (button(ui, "debrief", "On to the debrief",
               {.look = ButtonLook::primary, .enabled = enabled, .shortcut = "Enter"})) {
        commands.push_back(SeeDebrief{});
    } else if (enabled && ui.pressed(ImGuiKey_Enter) && ui.focused().empty()) {
        commands.push_back(SeeDebrief{});
    }
}

void draw_strip(Ui& ui, const StageView& view, const Box& box, StageState& state) {
    Region region(ui, "strip", "Overlay", box);
    const std::string words = overlay_strip(*view.overlay);
    if (button(ui, "open", words, {.width = box.width(), .description = "opens the overlay, key V"})) {
        state.overlay_open = true;
    }
}

void draw_overlay_dialog(Ui& ui, const StageView& view, StageState& state) {
    Dialog dialog(ui, "overlay", "Overlay", 640);
    if (button(ui, "close", "Close", {.shortcut = "Esc"}) || ui.pressed(ImGuiKey_Escape)) {
        state.overlay_open = false;
    }
    draw_overlay(ui, *view.overlay);
}

void draw_leaving(Ui& ui, StageState& state, Commands& commands) {
    Dialog dialog(ui, "leaving", "Leave the session?");
    heading(ui, "Leave the session?", 2);
    text(ui, "Leaving is not scored. What was said so far stays as it is.");
    ui.gap();
    const float width = ui.width();
    if (button(ui, "go-on", "Go on with the session", {.look = ButtonLook::primary, .width = width}) ||
        ui.pressed(ImGuiKey_Escape)) {
        state.leaving = false;
    }
    if (button(ui, "keep", "Keep it for later", {.width = width})) commands.push_back(KeepForLater{});
    if (button(ui, "end", "End here and see the debrief", {.width = width})) commands.push_back(EndHere{});
}

void draw_foreseeing(Ui& ui, const StageView& view, StageState& state, Commands& commands) {
    constexpr std::array keys{ImGuiKey_C, ImGuiKey_S, ImGuiKey_F};
    constexpr std::array<std::string_view, 3> shortcuts{"C", "S", "F"};
    Dialog dialog(ui, "foreseeing", "Where will it leave " + view.session->client_name + "?");
    heading(ui, "Where will it leave " + view.session->client_name + "?", 2);
    const float width = ui.width();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto direction = static_cast<Direction>(i);
        const bool pressed = button(ui, shortcuts[i], capitalised(label_of(direction)),
                                    {.width = width, .shortcut = shortcuts[i]});
        if (!pressed && !ui.pressed(keys[i])) continue;
        commands.push_back(Predict{direction});
        commands.push_back(Say{*state.foreseeing});
        state.foreseeing.reset();
        return;
    }
    if (button(ui, "back", "Say something else", {.look = ButtonLook::bare, .shortcut = "Esc"}) ||
        ui.pressed(ImGuiKey_Escape)) {
        state.foreseeing.reset();
    }
}

void draw_feeling(Ui& ui, const StageView& view, StageState& state, Commands& commands) {
    Dialog dialog(ui, "feeling", "What is happening in you?");
    heading(ui, "What is happening in you?", 2);
    quiet(ui, "Never scored. The debrief lays it beside what you did next.");
    const float width = ui.width();
    for (std::size_t i = 0; i < count_of<Feeling>(); ++i) {
        const auto feeling = static_cast<Feeling>(i);
        const std::string key = std::to_string(i + 1);
        const bool pressed =
            button(ui, key, capitalised(label_of(feeling)), {.width = width, .shortcut = key});
        if (pressed || ui.pressed(static_cast<ImGuiKey>(ImGuiKey_1 + static_cast<int>(i)))) {
            commands.push_back(Felt{feeling});
            state.felt_on = view.session->turn;
            return;
        }
    }
    if (button(ui, "leave-out", "Leave it out", {.look = ButtonLook::bare, .shortcut = "Esc"}) ||
        ui.pressed(ImGuiKey_Escape)) {
        state.felt_on = view.session->turn;
    }
}

/// Keys that work while nothing lies over the session.
void read_keys(Ui& ui, const StageView& view, const Heard& heard, StageState& state, Commands& commands) {
    const bool any_digit = [&] {
        for (int i = 0; i < 10; ++i) {
            if (ui.pressed(static_cast<ImGuiKey>(ImGuiKey_0 + i))) return true;
        }
        return false;
    }();
    if (!heard.done && (ui.pressed(ImGuiKey_Space) || ui.pressed(ImGuiKey_Enter) ||
                        ui.pressed(ImGuiKey_KeypadEnter) || any_digit || ImGui::IsMouseClicked(0))) {
        commands.push_back(HearAll{});
    }
    if (ui.pressed(ImGuiKey_W) && view.free) ui.type_in("session/typing/words");
    if (ui.pressed(ImGuiKey_P)) commands.push_back(Pause{true});
    if (ui.pressed(ImGuiKey_T)) state.transcript = true;
    if (ui.pressed(ImGuiKey_V) && view.feedback == FeedbackMode::full) state.overlay_open = true;
    if (ui.pressed(ImGuiKey_Escape)) state.leaving = true;
    const bool wants_options = view.free && view.typed_first && state.options_on != view.session->turn;
    if (ui.pressed(ImGuiKey_F4) || (ui.pressed(ImGuiKey_O) && !wants_options)) {
        commands.push_back(SetFeedback{static_cast<FeedbackMode>((static_cast<int>(view.feedback) + 1) % 3)});
    }
    if (ui.pressed(ImGuiKey_Backspace) && view.session->turn > 0) commands.push_back(StepBackOne{});
}

}  // namespace

void draw_session(Ui& ui, const StageView& view, StageState& state, Commands& commands) {
    const Heard heard = heard_now(ui, view);
    if (state.felt_on != view.session->turn) state.felt_on = -1;  // gone on or back: may be asked again
    const bool asks_feeling = view.feeling_moment && heard.done && state.felt_on != view.session->turn;
    const bool covered = state.leaving || state.transcript || state.overlay_open ||
                         state.foreseeing.has_value() || asks_about_typing(view) || asks_feeling;
    if (!covered) read_keys(ui, view, heard, state, commands);
    {
        Screen screen(ui, "session", "Session with " + view.session->client_name);
        const StageLayout at = lay_out_stage(ui, view);
        draw_bar(ui, view, at.bar, state, commands);
        if (!at.strip.empty()) draw_strip(ui, view, at.strip, state);
        draw_client(ui, view, heard, at, state);
        if (!at.caption.empty()) draw_caption(ui, view, at.caption);
        draw_words(ui, view, heard, at);
        if (view.session->over) {
            draw_end(ui, view, at.options, heard.done && !covered, commands);
        } else {
            const bool enabled = heard.done && !covered;
            const bool wait = view.free && view.typed_first && state.options_on != view.session->turn;
            wait ? draw_typed_first(ui, view, at.options, enabled, state)
                 : draw_options(ui, view, at, enabled, state, commands);
            if (!at.typing.empty()) draw_typing(ui, view, at.typing, enabled, state, commands);
        }
        if (!at.overlay.empty()) {
            Region overlay(ui, "overlay", "Overlay", at.overlay, {.card = true, .scrolls = true});
            draw_typed_rating(ui, view);
            draw_overlay(ui, *view.overlay);
        }
    }
    // What was opened in this frame comes in the next: the key that opened it must not close it.
    if (!covered) return;
    if (state.overlay_open) {
        draw_overlay_dialog(ui, view, state);
    } else if (state.transcript) {
        if (draw_transcript(ui, view)) state.transcript = false;
    } else if (state.leaving) {
        draw_leaving(ui, state, commands);
    } else if (asks_about_typing(view)) {
        draw_typing_question(ui, view, state, commands);
    } else if (state.foreseeing) {
        draw_foreseeing(ui, view, state, commands);
    } else {
        draw_feeling(ui, view, state, commands);
    }
}

void draw_pause(Ui& ui, Commands& commands) {
    Screen screen(ui, "pause", "Paused");
    const Box all = ui.screen();
    Region body(ui, "body", "Paused", all, {.scrolls = true, .pad = 0});
    ui.gap(all.height() * 0.36f);
    Centred column(ui, 420);
    heading(ui, "Paused", 1);
    text(ui, "The clock stands still. Take the time you need.");
    ui.gap();
    if (button(ui, "go-on", "Go on", {.look = ButtonLook::primary, .shortcut = "P"}) ||
        ui.pressed(ImGuiKey_P) || ui.pressed(ImGuiKey_Escape)) {
        commands.push_back(Pause{false});
    }
}

}  // namespace attune::game
