#include "tools/cli/practice_text.hpp"

namespace attune::cli {
namespace {

void print_client(Terminal& terminal, const MomentView& moment, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) terminal.line(moment.client_name + ": " + line, 4);
}

void print_answer(Terminal& terminal, const MomentView& moment, const AnswerView& answer) {
    print_client(terminal, moment, answer.words);
    terminal.line("| " + answer.verdict, 4);
    terminal.line("| Why: " + answer.why, 4);
    terminal.line("| " + answer.levels, 4);
    if (!answer.inner.empty()) terminal.line("| " + moment.client_name + ", inwardly: " + answer.inner, 4);
}

}  // namespace

void print_answers(Terminal& terminal, const MomentView& moment) {
    terminal.blank();
    for (const OfferedAnswer& answer : moment.answers) {
        terminal.line(std::to_string(answer.key) + " " + answer.text, 2);
    }
}

void print_moment(Terminal& terminal, const PracticeRound& round) {
    const MomentView& moment = *round.moment();
    terminal.heading("Moment " + std::to_string(round.done() + 1) + ": " + moment.skill);
    if (round.begins_a_drill()) terminal.line(moment.title + ". " + moment.summary);
    terminal.line("Why this one: " + moment.reason);
    terminal.blank();
    if (!moment.before.empty()) terminal.line("Before: " + moment.before);
    print_client(terminal, moment, moment.words);
    if (!moment.body_words.empty()) terminal.line(moment.body_words);
    print_answers(terminal, moment);
}

void print_feedback(Terminal& terminal, const PracticeRound& round) {
    const MomentView& moment = *round.moment();
    const FeedbackView& feedback = *round.feedback();
    terminal.blank();
    terminal.line("You: " + feedback.yours.you, 4);
    print_answer(terminal, moment, feedback.yours);
    if (feedback.yours_is_best) return;
    terminal.blank();
    terminal.line(feedback.yours.showing == Showing::shows ? "Beside it, one that goes further:"
                                                           : "Beside it, one that shows the skill:");
    terminal.line("You might say: " + feedback.better.you, 4);
    print_answer(terminal, moment, feedback.better);
}

void print_practice_help(Terminal& terminal) {
    terminal.line("1 to 4 say one of the answers. o shows them again, m the whole moment.", 2);
    terminal.line("After an answer: e it was too easy, r right, h too hard. Enter means right.", 2);
    terminal.line("q leaves, at any time. Each answer is kept as soon as it is given.", 2);
}

void print_progress(Terminal& terminal, const DrillLibrary& library, const PracticeProgress& progress,
                    const std::string& whose) {
    terminal.line("What " + whose + " practised:");
    if (progress.done == 0) {
        terminal.line("  Nothing yet.");
    } else {
        terminal.line("  " + std::to_string(progress.done) + (progress.done == 1 ? " answer" : " answers") +
                          " on " + std::to_string(progress.days) + (progress.days == 1 ? " day" : " days") +
                          ", the skill shown in " + std::to_string(progress.shown) + ".",
                      2);
    }
    terminal.blank();
    for (const SkillProgress& skill : progress.skills) {
        terminal.line(progress_in_words(skill), 2);
        if (!skill.days.empty()) terminal.line("  " + course_in_words(skill), 2);
    }
    terminal.blank();
    terminal.line(next_in_words(library, progress.next));
}

}  // namespace attune::cli
