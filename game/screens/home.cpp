#include "game/screens/home.hpp"

#include "game/access/framing.hpp"
#include "game/screens/page.hpp"
#include "game/text/wording.hpp"

namespace attune::game {
namespace {

constexpr std::string_view what_this_is_not =
    "For practising the working alliance. Not therapy, not a diagnosis, and no help in a crisis.";

struct BarButton {
    std::string_view id, name, shortcut;
    Command command;
};

void draw_bar(Ui& ui, const HomeView& view, HomeState& state, Commands& commands) {
    const std::string& who = view.profile;
    const BarButton buttons[] = {{"practice", "Practice", "", Practise{}},
                                 {"progress", "Progress", "", GoTo{Place::progress}},
                                 {"settings", "Settings", "", GoTo{Place::settings}},
                                 {"accessibility", "Accessibility", "F2", GoTo{Place::accessibility}}};
    const auto look_of = [](const BarButton& entry) {
        return Button{.look = ButtonLook::bare, .shortcut = entry.shortcut};
    };
    float needed = button_width(ui, who);
    for (const BarButton& entry : buttons) {
        needed += button_width(ui, entry.name, look_of(entry)) + ui.sizes().small_gap;
    }
    const bool beside = needed <= ui.width();
    if (beside) ImGui::SetCursorScreenPos({ui.x() + ui.width() - needed, ui.y()});
    for (const BarButton& entry : buttons) {
        if (button(ui, entry.id, entry.name, look_of(entry))) commands.push_back(entry.command);
        if (beside) ui.beside(ui.sizes().small_gap);
    }
    if (button(ui, "profile", who, {.description = "You. Press to change who is practising."})) {
        state.choosing_profile = true;
        state.new_name.clear();
    }
}

void draw_open_runs(Ui& ui, const HomeView& view, Commands& commands) {
    if (view.open_runs.empty()) return;
    const OpenRun& run = view.open_runs.front();
    Panel panel(ui, "continue", "Continue where you left off", ui.palette().selected);
    text(ui, "Continue where you left off", {.style = TextStyle::strong});
    text(ui, run.client + " · " + run.title + ", " + run.when + ".");
    if (!run.changed.empty()) quiet(ui, run.changed);
    if (button(ui, "go-on", "Go on with " + run.client, {.look = ButtonLook::primary})) {
        commands.push_back(ContinueRun{run.run});
    }
    const std::size_t more = view.open_runs.size() - 1;
    if (more > 0) {
        ui.beside();
        if (button(ui, "others", count_words(static_cast<std::int64_t>(more), "more open session"),
                   {.look = ButtonLook::bare})) {
            commands.push_back(GoTo{Place::progress});
        }
    }
}

/// Entries may hold commas themselves.
std::string labelled(std::string_view label, const std::vector<std::string>& items) {
    std::string words;
    for (const std::string& item : items) words += (words.empty() ? std::string(label) : "; ") + item;
    return words;
}

void add_line(std::vector<CardLine>& lines, const std::string& words, TextStyle style, Colour colour = 0,
              float gap = 0.0f) {
    if (!words.empty()) lines.push_back({words, style, colour, gap});
}

void draw_client(Ui& ui, const ClientCard& client, Commands& commands) {
    const Palette& colours = ui.palette();
    const std::string who = client.name + (client.age.empty() ? "" : ", " + client.age);
    const std::string facts = client.difficulty + " · " + client.minutes;
    const std::string skills = labelled("Practises: ", client.skills);
    const std::string notes = labelled("Touches on: ", client.content_notes);
    const std::string runs = client.last.empty()
                                 ? std::string("No session finished yet.")
                                 : client.last + (client.best.empty() ? "" : "\n" + client.best);
    std::vector<CardLine> lines;
    add_line(lines, who, TextStyle::heading);
    add_line(lines, client.title, TextStyle::italic, colours.quiet);
    add_line(lines, client.presenting, TextStyle::body, 0, 6);
    add_line(lines, facts, TextStyle::strong, 0, 8);
    add_line(lines, skills, TextStyle::small, 0, 8);
    add_line(lines, notes, TextStyle::small);
    add_line(lines, runs, TextStyle::small, colours.quiet, 8);
    const bool wide = ui.width() > ui.scaled(460), roomy = ui.width() > ui.scaled(800);
    Card look;
    look.lines = lines;
    look.picture = {.description = client.name,
                    .width = wide ? (roomy ? 216.0f : 176.0f) : 0.0f,
                    .height = wide ? (roomy ? 270.0f : 220.0f) : 160.0f,
                    .paint = [&](ImDrawList& list, const Box& box) {
                        draw_head(list, box, client.look, client.at_rest);
                        soften_corners(ui, list, box, ui.palette().surface, ui.sizes().small_radius);
                    }};
    look.picture_left = wide;
    if (card(ui, "client-" + std::to_string(client.on_shelf), look)) {
        commands.push_back(MeetClient{client.on_shelf});
    }
}

void draw_broken(Ui& ui, const ClientCard& client) {
    Panel panel(ui, "broken-" + std::to_string(client.on_shelf), client.file);
    text(ui, client.file, {.style = TextStyle::strong});
    text(ui, "This scenario cannot be used as it is. The others can. What is wrong with it:");
    draw_problems(ui, client.problems, 5);
}

void draw_clients(Ui& ui, const HomeView& view, Commands& commands) {
    Group list(ui, Role::list, "clients", "Clients");
    const int beside = std::min<int>(columns_that_fit(ui, 520), static_cast<int>(view.clients.size()));
    for (std::size_t i = 0; i < view.clients.size();) {
        Columns columns(ui, std::vector<float>(static_cast<std::size_t>(std::max(beside, 1)), 1.0f));
        for (int k = 0; k < std::max(beside, 1); ++k) {
            columns.next();
            if (i >= view.clients.size()) continue;
            const ClientCard& client = view.clients[i++];
            if (client.broken) {
                draw_broken(ui, client);
            } else {
                draw_client(ui, client, commands);
            }
        }
    }
}

void draw_profiles(Ui& ui, const HomeView& view, HomeState& state, Commands& commands) {
    Dialog dialog(ui, "profiles", "Who is practising?");
    heading(ui, "Who is practising?", 2);
    quiet(ui,
          "A name or a code of your own. There is no password: whoever uses this computer account can "
          "open it.");
    for (const ProfileLine& profile : view.profiles) {
        const Button look{.look = profile.current ? ButtonLook::primary : ButtonLook::plain,
                          .width = ui.width(),
                          .description = profile.current ? "chosen now" : ""};
        if (button(ui, "profile-" + std::to_string(profile.id), profile.name, look)) {
            commands.push_back(ChooseProfile{profile.name});
            state.choosing_profile = false;
        }
    }
    ui.gap();
    const bool entered =
        field(ui, "name", "Somebody new", state.new_name, {.hint = "Name or code", .most_bytes = 200});
    const bool named = state.new_name.find_first_not_of(' ') != std::string::npos;
    const bool added = button(ui, "add", "Add and choose", {.enabled = named});
    if ((entered || added) && named) {
        commands.push_back(ChooseProfile{state.new_name});
        state.choosing_profile = false;
    }
    ui.beside();
    if (button(ui, "close", "Close", {.shortcut = "Esc"}) || ui.pressed(ImGuiKey_Escape)) {
        state.choosing_profile = false;
    }
}

}  // namespace

void draw_problems(Ui& ui, const std::vector<ProblemLine>& problems, std::size_t most) {
    Group list(ui, Role::list, "problems", "Problems");
    for (std::size_t i = 0; i < problems.size() && i < most; ++i) {
        const ProblemLine& problem = problems[i];
        const std::string head = (problem.code.empty() ? "" : problem.code + " · ") +
                                 (problem.error ? "error" : "warning") +
                                 (problem.where.empty() ? "" : " · " + problem.where);
        ui.gap(ui.sizes().small_gap);
        text(ui, head, {.style = TextStyle::small, .colour = problem.error ? ui.palette().worse : 0});
        text(ui, problem.what);
        if (!problem.hint.empty()) quiet(ui, problem.hint);
    }
    if (problems.size() > most) {
        quiet(ui, "And " + std::to_string(problems.size() - most) +
                      " more. attune-cli check FILE lists them all.");
    }
}

void draw_home(Ui& ui, const HomeView& view, HomeState& state, std::string_view notice, Commands& commands) {
    {
        Screen screen(ui, "home", "Attune. Home");
        Region body(ui, "body", "Home", ui.screen(), {.scrolls = true, .pad = 0});
        ui.gap(ui.sizes().wide_gap);
        Centred column(ui, 1120);
        {
            Columns top(ui, {1.0f, 1.9f}, -1.0f, 280.0f);
            top.next();
            heading(ui, "Attune", 1);
            top.next();
            draw_bar(ui, view, state, commands);
        }
        quiet(ui, what_this_is_not);
        ui.gap();
        if (!notice.empty()) notice_bar(ui, notice, commands);
        if (!view.keeps) quiet(ui, "Nothing is saved in this sitting: sessions are gone when Attune closes.");
        draw_open_runs(ui, view, commands);
        ui.gap();
        heading(ui, "Who would you like to sit with?", 2);
        draw_clients(ui, view, commands);
        ui.gap(ui.sizes().wide_gap);
        quiet(ui,
              "F1 help · F2 accessibility · F11 full screen · Ctrl + and Ctrl − text size · drop a scenario "
              "file on the window to open it");
        ui.gap();
    }
    if (state.choosing_profile) draw_profiles(ui, view, state, commands);
}

}  // namespace attune::game
