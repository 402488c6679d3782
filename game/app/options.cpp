#include "game/app/options.hpp"

#include <CLI/CLI.hpp>
#include <map>

namespace attune::game {
namespace {

const std::map<std::string, Shown> screens{
    {"home", Shown::home},         {"before", Shown::before},      {"session", Shown::session},
    {"debrief", Shown::debrief},   {"settings", Shown::settings},  {"accessibility", Shown::accessibility},
    {"progress", Shown::progress}, {"practice", Shown::practice},  {"pause", Shown::pause},
    {"help", Shown::help},         {"portraits", Shown::portraits}};
const std::map<std::string, int> parts{{"short", 0}, {"turns", 1}, {"strain", 2}, {"chair", 3}, {"along", 4}};
const std::map<std::string, FeedbackMode> modes{
    {"full", FeedbackMode::full}, {"cues", FeedbackMode::cues}, {"off", FeedbackMode::off}};

/// "1280x720"; "" when it is one, else what is wrong.
std::string read_size(const std::string& text, int& width, int& height) {
    const auto cross = text.find_first_of("xX");
    const auto number = [](const std::string& digits) {
        if (digits.empty() || digits.size() > 5) return 0;
        if (digits.find_first_not_of("0123456789") != std::string::npos) return 0;
        return std::stoi(digits);
    };
    if (cross != std::string::npos) {
        width = number(text.substr(0, cross));
        height = number(text.substr(cross + 1));
    }
    const bool fits = width >= 640 && width <= 7680 && height >= 360 && height <= 4320;
    return fits ? "" : "--size: '" + text + "' is no size from 640x360 to 7680x4320, such as 1280x720";
}

template <class T>
CLI::Option* add_word(CLI::App& app, const std::string& name, std::optional<T>& into,
                      const std::map<std::string, T>& words, const std::string& help) {
    return app
        .add_option_function<std::string>(
            name, [&into, &words](const std::string& word) { into = words.at(word); }, help)
        ->check(CLI::IsMember(words));
}

}  // namespace

std::variant<Options, int> read_options(int argc, char** argv) {
    Options options;
    CLI::App app{"Attune: sit with a virtual client and practise the working alliance.", "attune"};
    app.set_version_flag("--version", std::string("attune ") + ATTUNE_VERSION);
    std::string size;
    std::optional<int> part;
    app.add_option("--scenario", options.scenario, "a scenario's id, or a file");
    CLI::Option* seed = app.add_option("--seed", options.seed, "the order of the options follows from it");
    app.add_option("--moves", options.moves, "a file of moves to make first, one a line")
        ->check(CLI::ExistingFile);
    add_word(app, "--screen", options.screen, screens, "the screen to open");
    add_word(app, "--part", part, parts, "the part of the debrief to open");
    app.add_option("--turn", options.turn, "the turn of the debrief to open")->check(CLI::Range(1, 9999));
    app.add_option("--size", size, "of the window, such as 1280x720");
    app.add_option("--text-size", options.text_size, "in per cent")->check(CLI::Range(100, 250));
    app.add_option("--data", options.data, "the folder for profiles and sessions");
    app.add_option("--renderer", options.renderer, "own (the default) or gpu")
        ->check(CLI::IsMember({"own", "gpu"}));
    add_word(app, "--feedback", options.feedback, modes, "what is shown during a session");
    app.add_flag("--high-contrast", options.high_contrast, "black on white");
    app.add_flag("--reduced-motion", options.reduced_motion, "the client sits still");
    app.add_option("--screenshot", options.screenshot,
                   "writes a picture of the screen to this file and ends");
    app.add_option("--assets", options.assets, "the folder `assets`")->check(CLI::ExistingDirectory);
    app.add_option("--profile", options.profile, "who is practising");
    try {
        app.parse(argc, argv);
        if (!size.empty()) {
            const std::string wrong = read_size(size, options.width, options.height);
            if (!wrong.empty()) throw CLI::ValidationError(wrong, CLI::ExitCodes::ValidationError);
        }
        const bool plays = !options.moves.empty() || options.screen == Shown::before ||
                           options.screen == Shown::session || options.screen == Shown::debrief ||
                           options.screen == Shown::pause;
        if (plays && options.scenario.empty()) {
            throw CLI::ValidationError("--scenario is needed with --moves and with this --screen",
                                       CLI::ExitCodes::ValidationError);
        }
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    options.seed_given = seed->count() > 0;
    options.part = part.value_or(0);
    return options;
}

}  // namespace attune::game
