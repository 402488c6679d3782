#include "game/screens/practice.hpp"

#include "game/access/framing.hpp"
#include "game/screens/page.hpp"
#include "game/screens/spoken_words.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

/// The last gesture of what is being shown: the moment's, or the answer's.
std::optional<Gesture> gesture_of(const std::vector<SpokenLine>& lines) {
    std::optional<Gesture> gesture;
    for (const SpokenLine& line : lines) {
        if (line.gesture != Gesture::none) gesture = line.gesture;
    }
    return gesture;
}

void draw_lines(Ui& ui, const std::vector<SpokenLine>& lines, const std::string& name, TextStyle style) {
    for (const SpokenLine& line : lines) {
        const std::string gesture = gesture_words(line, name);
        if (!gesture.empty()) {
            text(ui, gesture, {.style = TextStyle::italic, .colour = ui.palette().quiet});
        }
        const std::string words = said_words(line);
        if (!words.empty()) text(ui, words, {.style = style});
    }
}

void draw_client(Ui& ui, const PracticeView& view, PracticeState& state) {
    const MomentView& moment = *view.moment;
    const std::vector<SpokenLine>& lines =
        view.feedback && !view.feedback->yours.reply.empty() ? view.feedback->yours.reply : moment.lines;
    const Moving time{view.seconds, ui.preferences().reduced_motion, view.still};
    state.sitter.attend(view.bearing, view.look, gesture_of(lines), time, view.fresh);
    image(ui, "portrait",
          {.description = moment.client_name + ". " + moment.body_words,
           .height = view.feedback            ? 140.0f
                     : narrower_than(ui, 900) ? 180.0f
                                              : 240.0f,
           .paint = [&](ImDrawList& list, const Box& box) {
               state.sitter.draw(list, box, time, true);
               soften_corners(ui, list, box, ui.palette().background, ui.sizes().radius);
           }});
}

void draw_moment(Ui& ui, const PracticeView& view, PracticeState& state) {
    const MomentView& moment = *view.moment;
    std::optional<Columns> columns;
    if (moment.has_client) {
        columns.emplace(ui, std::vector<float>{1.0f, 1.7f}, -1.0f, 260.0f);
        columns->next();
        draw_client(ui, view, state);
        columns->next();
    }
    if (!moment.before.empty()) quiet(ui, moment.before);
    ui.gap(ui.sizes().small_gap);
    if (moment.has_client) quiet(ui, moment.client_name);
    draw_lines(ui, moment.lines, moment.client_name, view.feedback ? TextStyle::body : TextStyle::spoken);
    if (moment.has_client && !view.feedback) quiet(ui, moment.body_words);
}

void draw_answers(Ui& ui, const MomentView& moment, Commands& commands) {
    Group list(ui, Role::list, "answers", "What you may say");
    for (const OfferedAnswer& answer : moment.answers) {
        if (option(ui, std::to_string(answer.key), answer.key, answer.text)) {
            commands.push_back(AnswerMoment{answer.answer});
        }
        ui.gap(ui.sizes().small_gap);
    }
}

void draw_answer(Ui& ui, std::string_view id, std::string_view title, const MomentView& moment,
                 const AnswerView& answer, Colour fill) {
    Panel panel(ui, id, title, fill);
    quiet(ui, title);
    text(ui, answer.you, {.style = TextStyle::strong});
    draw_spoken(ui, moment.client_name, answer.reply);
    ui.gap(ui.sizes().small_gap);
    text(ui, answer.verdict);
    text(ui, answer.why);
    quiet(ui, answer.levels);
    if (!answer.inner.empty()) {
        text(ui, moment.client_name + ", inwardly: " + answer.inner,
             {.style = TextStyle::italic, .colour = ui.palette().quiet});
    }
}

void draw_feedback(Ui& ui, const MomentView& moment, const FeedbackView& feedback) {
    if (feedback.yours_is_best) {
        return draw_answer(ui, "yours", "What you said", moment, feedback.yours, ui.palette().selected);
    }
    Columns columns(ui, {1.0f, 1.0f}, ui.sizes().gap, 360.0f);
    columns.next();
    draw_answer(ui, "yours", "What you said", moment, feedback.yours, 0);
    columns.next();
    draw_answer(ui, "better",
                feedback.yours.showing == Showing::shows ? "Beside it, one that goes further"
                                                         : "Beside it, one that shows the skill",
                moment, feedback.better, ui.palette().selected);
}

/// How hard it was, which leads on. Enter, while nothing has the keyboard, means right.
void draw_ease(Ui& ui, Commands& commands) {
    struct Choice {
        std::string_view id, name, shortcut;
        ImGuiKey key;
        Ease ease;
    };
    constexpr Choice choices[] = {{"too-easy", "Too easy", "E", ImGuiKey_E, Ease::too_easy},
                                  {"right", "Right", "R", ImGuiKey_R, Ease::right},
                                  {"too-hard", "Too hard", "H", ImGuiKey_H, Ease::too_hard}};
    Group group(ui, Role::group, "ease", "How hard was that? Your answer leads to the next moment.");
    text(ui, "How hard was that? Your answer leads to the next moment.", {.style = TextStyle::strong});
    bool first = true;
    for (const Choice& choice : choices) {
        const auto look = choice.ease == Ease::right ? ButtonLook::primary : ButtonLook::plain;
        const bool pressed =
            button(ui, choice.id, choice.name, {.look = look, .beside = !first, .shortcut = choice.shortcut});
        const bool enter = choice.ease == Ease::right && ui.pressed(ImGuiKey_Enter) && ui.focused().empty();
        if (pressed || enter || ui.pressed(choice.key)) commands.push_back(SayEase{choice.ease});
        first = false;
    }
}

void draw_head(Ui& ui, const PracticeView& view) {
    const MomentView& moment = *view.moment;
    heading(ui, capitalised(moment.skill), 1);
    quiet(ui, view.time);
    if (view.feedback) return;  // the room is for what was said
    if (view.first_of_drill) text(ui, moment.title + ". " + moment.summary);
    quiet(ui, "Why this one: " + moment.reason);
    ui.gap(ui.sizes().small_gap);
}

}  // namespace

void draw_practice(Ui& ui, const PracticeView& view, PracticeState& state, Commands& commands) {
    Page page(ui, commands, "practice",
              view.moment ? "Practice: " + view.moment->skill + ", moment " + std::to_string(view.number)
                          : std::string("Practice"),
              {.back = "Leave", .most_width = 1000});
    if (!view.moment) {
        heading(ui, "Practice", 1);
        text(ui, view.nothing);
        return;
    }
    draw_head(ui, view);
    draw_moment(ui, view, state);
    ui.gap();
    if (view.feedback) {
        if (state.told != view.number) ui.say(view.feedback->yours.verdict + " " + view.feedback->yours.why);
        state.told = view.number;
        draw_feedback(ui, *view.moment, *view.feedback);
        ui.gap();
        draw_ease(ui, commands);
    } else {
        draw_answers(ui, *view.moment, commands);
    }
    ui.gap();
    if (!view.keeps) quiet(ui, "Nothing is saved in this sitting.");
    ui.gap();
}

}  // namespace attune::game
