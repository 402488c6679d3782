#include "tools/cli/text_session.hpp"

#include "dialogue/record/debrief_text.hpp"
#include "dialogue/record/overlay_view.hpp"
#include "dialogue/record/session_view.hpp"
#include "dialogue/record/spoken.hpp"

namespace attune::cli {
namespace {

void print_said(Terminal& terminal, const std::vector<SpokenLine>& lines, const ClientProfile& client,
                Feedback feedback) {
    for (const SpokenLine& line : lines) {
        std::string words = line_in_words(line, client);
        const bool marked = feedback == Feedback::full && line.marker != Marker::none;
        if (marked) words += " [" + label_of(line.marker) + "]";
        if (!words.empty()) terminal.line(client.name + ": " + words, 4);
    }
}

std::string joined_list(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) text += (text.empty() ? "" : ", ") + item;
    return text;
}

std::string spoken_approach(const Scenario& scenario) {
    std::string name = scenario.approach ? std::string(name_of(*scenario.approach)) : "none declared";
    return name;
}

}  // namespace

void print_brief(Terminal& terminal, const Scenario& scenario) {
    const ClientProfile& client = scenario.client;
    terminal.heading(scenario.title + " — a session with " + client.name);
    if (!scenario.summary.empty()) terminal.line(scenario.summary);
    terminal.line("Who: " + client.name + (client.age > 0 ? ", " + std::to_string(client.age) : "") + " (" +
                  client.pronouns + "). " + client.presenting);
    if (!scenario.setting.empty()) terminal.line("Setting: " + scenario.setting);
    terminal.line("Approach: " + spoken_approach(scenario) +
                  ". Difficulty: " + std::string(name_of(scenario.difficulty)) + ". About " +
                  std::to_string(scenario.minutes) + " minutes.");
    terminal.line("What comes up: " + joined_list(scenario.content_notes) + ".");
    if (scenario.reviewers.empty()) {
        terminal.line("No reader from this context and no clinician has reviewed this scenario yet.");
    }
    terminal.line(
        "This is practice. It is not therapy, not a diagnosis and no help in a crisis, and its numbers are "
        "not for "
        "grading or selecting anybody.");
}

void print_options(Terminal& terminal, const Session& session) {
    const SessionView view = session_view(session);
    terminal.blank();
    for (const OfferedOption& option : view.options) {
        terminal.line(std::to_string(option.key) + "  " + option.text, 3);
    }
}

void print_moment(Terminal& terminal, const Session& session, Feedback feedback, bool options,
                  const TypedTexts& typed) {
    const SessionView view = session_view(session, typed);
    const ClientProfile& client = session.scenario().client;
    terminal.blank();
    if (!view.your_words.empty()) {
        terminal.line("Turn " + std::to_string(view.turn) + ". You: " + view.your_words, 4);
    }
    print_said(terminal, view.lines, client, feedback);
    if (feedback != Feedback::off) terminal.line(view.body_words);
    if (feedback == Feedback::full && view.turn > 0) {
        terminal.blank();
        for (const std::string& line : overlay_in_words(overlay_view(session))) terminal.line("| " + line, 4);
    }
    if (view.over) return;
    if (options || !session.scenario()[session.now().beat].free) {
        print_options(terminal, session);
    } else {
        terminal.blank();
        terminal.line("Say it in your own words first; o shows the options.");
    }
}

void print_transcript(Terminal& terminal, const Session& session, const TypedTexts& typed) {
    const Scenario& scenario = session.scenario();
    terminal.heading("What has been said so far");
    for (const Event& event : standing(session.events())) {
        if (const auto* made = std::get_if<MoveMade>(&event)) {
            terminal.line("You: " + words_of_move(scenario, *made, typed), 4);
        }
        if (const auto line = line_said(event)) {
            const std::string words =
                line_in_words(spoken(scenario[*line], scenario.client), scenario.client);
            if (!words.empty()) terminal.line(scenario.client.name + ": " + words, 4);
        }
    }
}

void print_help(Terminal& terminal) {
    terminal.heading("Keys");
    for (const char* line : {
             "A number says that option; 0 says nothing, where saying nothing is on offer.",
             "Where the question says so, your own words can be typed: they are rated on this machine, kept "
             "on it, "
             "and can be erased (attune-cli runs).",
             "b takes the last turn back.",
             "t reads out what has been said so far.",
             "o prints the options again; v prints how the alliance stands.",
             "f changes what is shown: full, cues, off.",
             "q leaves. A session left is kept and can be resumed; leaving is never scored.",
         }) {
        terminal.line(line, 2);
    }
}

void print_ending(Terminal& terminal, const Session& session) {
    const SessionView view = session_view(session);
    if (view.ending_summary.empty()) return;
    terminal.heading("The session ends");
    terminal.line(view.ending_summary);
}

void print_debrief(Terminal& terminal, const DebriefView& view) {
    terminal.blank();
    for (const std::string& line : debrief_in_words(view)) terminal.line(line, 2);
}

std::optional<OptionIndex> chosen(const Session& session, const std::string& answer) {
    for (const OfferedOption& option : session_view(session).options) {
        if (answer == std::to_string(option.key) || answer == option.id) return OptionIndex{option.option};
    }
    return std::nullopt;
}

}  // namespace attune::cli
