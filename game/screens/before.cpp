#include "game/screens/before.hpp"

#include <array>

#include "game/access/framing.hpp"
#include "game/screens/page.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

void fact(Ui& ui, std::string_view label, const std::string& words) {
    if (words.empty()) return;
    Columns columns(ui, {1.0f, 3.4f}, ui.sizes().gap, 100.0f);
    columns.next();
    ui.gap(ui.sizes().small_gap);
    quiet(ui, label);
    columns.next();
    text(ui, words);
}

/// Entries may hold commas themselves.
std::string joined(const std::vector<std::string>& items) {
    std::string words;
    for (const std::string& item : items) words += (words.empty() ? "" : "; ") + item;
    return words;
}

void draw_who(Ui& ui, const ClientCard& client) {
    const std::string who = client.name + (client.age.empty() ? "" : ", " + client.age);
    heading(ui, who, 1);
    text(ui, client.title, {.style = TextStyle::italic, .colour = ui.palette().quiet});
    ui.gap(ui.sizes().small_gap);
    text(ui, client.presenting);
    fact(ui, "Where you are", client.setting);
    fact(ui, "Your approach", client.approach);
    fact(ui, "How long", client.difficulty + " · " + client.minutes);
    fact(ui, "It practises", capitalised(list_words(client.skills)));
    fact(ui, "It touches on", capitalised(joined(client.content_notes)));
    fact(ui, "Reviewed", client.reviewed);
}

void draw_choice(Ui& ui, const BeforeView& view, BeforeState& state, Commands& commands) {
    constexpr std::array modes{FeedbackMode::full, FeedbackMode::cues, FeedbackMode::off};
    std::array<std::string_view, 3> names;
    for (std::size_t i = 0; i < modes.size(); ++i) names[i] = words_of(modes[i]);
    int chosen = state.feedback >= 0 ? state.feedback : static_cast<int>(view.client.offered);
    Panel panel(ui, "choice", "How much to show");
    if (radio_group(ui, "feedback", "How much is shown while you talk", names, chosen, true)) {
        state.feedback = chosen;
    }
    const FeedbackMode mode = modes[static_cast<std::size_t>(chosen)];
    quiet(ui, explanation_of(mode));
    if (!view.client.offered_because.empty()) quiet(ui, view.client.offered_because);
    quiet(ui, "You can change it at any time with F4. The debrief shows everything.");
    ui.gap(ui.sizes().small_gap);
    bool predict = state.predict < 0 ? view.predict : state.predict > 0;
    bool feelings = state.feelings < 0 ? view.feelings : state.feelings > 0;
    if (checkbox(ui, "predict", "Predict each answer before you see it", predict,
                 "Closer, the same or further. The debrief shows how well you read this person.")) {
        state.predict = predict ? 1 : 0;
    }
    if (checkbox(ui, "feelings", "Note at a few moments what is happening in you", feelings,
                 "Never scored. The debrief lays it beside what you did.")) {
        state.feelings = feelings ? 1 : 0;
    }
    bool typed_first = state.typed_first < 0 ? view.typed_first : state.typed_first > 0;
    if (checkbox(
            ui, "typed-first", "Where you can type, show the options only afterwards", typed_first,
            "At some moments you can say it your own way; it is rated on this computer and stays on it.")) {
        state.typed_first = typed_first ? 1 : 0;
    }
    ui.gap(ui.sizes().small_gap);
    if (view.keeps) {
        quiet(ui, "Each turn is saved under " + view.profile + ", on this computer alone, in " +
                      view.data_folder +
                      ". You can pause, leave or delete it at any time; leaving is not scored.");
    } else {
        quiet(ui, "Nothing of this session is saved. It is gone when Attune closes.");
    }
    ui.gap();
    const std::string begin = "Begin with " + view.client.name;
    if (button(ui, "begin", begin, {.look = ButtonLook::primary, .shortcut = "Enter"}) ||
        (ui.pressed(ImGuiKey_Enter) && ui.focused().empty())) {
        commands.push_back(BeginSession{view.client.on_shelf, mode, predict, feelings, typed_first});
    }
}

}  // namespace

void draw_before(Ui& ui, const BeforeView& view, BeforeState& state, Commands& commands) {
    Page page(ui, commands, "before", "Before you begin: " + view.client.name,
              {.back = "Back to the clients", .most_width = 1080});
    Columns columns(ui, {1.0f, 1.65f}, -1.0f, 280.0f);
    columns.next();
    image(ui, "portrait",
          {.description = view.client.name + " in their chair",
           .height = columns.stacked() ? 240.0f : 400.0f,
           .paint = [&](ImDrawList& list, const Box& box) {
               draw_head(list, box, view.client.look, view.client.at_rest);
               soften_corners(ui, list, box, ui.palette().background, ui.sizes().radius);
           }});
    columns.next();
    draw_who(ui, view.client);
    ui.gap();
    draw_choice(ui, view, state, commands);
    ui.gap();
}

}  // namespace attune::game
