#include "game/app/opening.hpp"

#include <chrono>
#include <random>

#include "dialogue/session/moves_file.hpp"
#include "dialogue/store/data_dir.hpp"
#include "game/platform/paths.hpp"

namespace attune::game {
namespace {

// The date on pictures, so that they are the same on every day: 22 November 2026.
constexpr std::int64_t picture_date_ms = 1'795'305'600'000;
constexpr std::uintmax_t most_moves_bytes = 1u << 20u;

std::filesystem::path path_of(const std::string& utf8) {
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

Result<std::size_t> find_scenario(App& app, const std::string& asked) {
    if (const auto found = app.on_shelf(asked)) return *found;
    std::error_code trouble;
    if (std::filesystem::is_regular_file(path_of(asked), trouble)) {
        if (const Result<> opened = app.open_file(asked); !opened) return opened.error();
        if (app.place() == Place::before) return app.meeting();
        return Error{"The scenario " + asked + " has errors.", "Nothing was changed.",
                     "attune-cli check " + asked + " lists them."};
    }
    std::string ids;
    for (const Shelved& shelved : app.shelf()) {
        if (shelved.scenario) ids += (ids.empty() ? "" : ", ") + shelved.scenario->id;
    }
    return Error{"There is no scenario '" + asked + "'.", "Nothing was changed.", "There is: " + ids + "."};
}

Result<> play(App& app, const std::string& file) {
    const Result<std::string> text = read_text(path_of(file), most_moves_bytes);
    if (!text) return text.error();
    const Result<std::vector<MoveLine>> moves = parse_moves(*text, file);
    if (!moves) return moves.error();
    for (const MoveLine& line : *moves) {
        const Result<Move> move = move_of(line, app.sitting()->session(), file);
        if (!move) return move.error();
        if (const Result<> made = app.move(*move); !made) return made;
        app.sitting()->hear_all();
    }
    return Nothing{};
}

}  // namespace

std::int64_t steady_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::int64_t date_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Result<AppSetup> setup_for(const Options& options) {
    AppSetup setup;
    setup.still = !options.screenshot.empty();
    std::string assets = options.assets;
    if (assets.empty()) {
        const Result<std::string> found = assets_dir();
        if (!found) return found.error();
        assets = *found;
    }
    setup.scenarios = path_of(assets) / "scenarios";
    setup.drills = path_of(assets) / "drills";
    if (!options.data.empty()) {
        setup.data = path_of(options.data);
    } else if (!setup.still) {
        const auto folder = store::default_data_dir();
        if (!folder) return folder.error();
        setup.data = *folder;
    }
    setup.profile = options.profile;
    setup.feedback = options.feedback;
    if (setup.still) {
        setup.clock_ms = [] { return std::int64_t{0}; };
        setup.unix_ms = [] { return picture_date_ms; };
    } else {
        setup.clock_ms = steady_ms;
        setup.unix_ms = date_ms;
    }
    if (options.seed_given || setup.still) {
        setup.seed = [seed = options.seed] { return seed; };
    } else {
        setup.seed = [] {
            std::random_device device;
            return static_cast<std::uint64_t>(device()) % 1'000'000u;
        };
    }
    return setup;
}

Result<> open_as_asked(App& app, const Options& options) {
    const Shown shown = options.screen.value_or(options.scenario.empty() ? Shown::home
                                                : options.moves.empty()  ? Shown::before
                                                                         : Shown::session);
    if (!options.scenario.empty()) {
        const Result<std::size_t> found = find_scenario(app, options.scenario);
        if (!found) return found.error();
        if (shown == Shown::before) {
            app.ask(MeetClient{*found});
        } else {
            const auto feedback = options.feedback.value_or(FeedbackMode::full);
            if (const Result<> begun = app.begin(*found, feedback, options.seed); !begun) return begun;
            if (!options.moves.empty()) {
                if (const Result<> played = play(app, options.moves); !played) return played;
            }
        }
    }
    switch (shown) {
        case Shown::home:
            app.ask(GoTo{Place::home});
            break;
        case Shown::before:
        case Shown::session:
            break;
        case Shown::debrief:
            app.ask(app.sitting()->session().over() ? Command{SeeDebrief{}} : Command{EndHere{}});
            break;
        case Shown::settings:
            app.ask(GoTo{Place::settings});
            break;
        case Shown::accessibility:
            app.ask(GoTo{Place::accessibility});
            break;
        case Shown::portraits:
            app.ask(GoTo{Place::portraits});
            break;
        case Shown::progress:
            app.ask(GoTo{Place::progress});
            break;
        case Shown::practice:
            app.ask(Practise{});
            break;
        case Shown::pause:
            app.ask(Pause{true});
            break;
        case Shown::help:
            app.ask(ShowHelp{true});
            break;
    }
    app.run_commands();
    if (shown == Shown::debrief) {
        app.show_part_of_debrief(options.part);
        app.show_turn(options.turn);
    }
    return Nothing{};
}

}  // namespace attune::game
