#include <array>

#include "game/screens/page.hpp"
#include "game/screens/settings.hpp"

namespace attune::game {
namespace {

void draw_run(Ui& ui, const RunLine& run, ProgressState& state, Commands& commands) {
    Panel panel(ui, "run-" + std::to_string(run.run), run.client + ", " + run.date);
    text(ui, run.client, {.style = TextStyle::strong});
    quiet(ui, run.date + " \u00B7 " + run.turns + " \u00B7 " + run.state);
    if (!run.alliance.empty()) text(ui, run.alliance + " " + run.corrective);
    if (!run.rated.empty()) quiet(ui, run.rated);
    if (run.open) {
        if (button(ui, "go-on", "Go on")) commands.push_back(ContinueRun{run.run});
    } else {
        if (button(ui, "debrief", "Read the debrief")) commands.push_back(OpenDebrief{run.run});
    }
    ui.beside();
    if (button(ui, "delete", "Delete", {.look = ButtonLook::bare})) state.deleting = run.run;
}

void draw_skill(Ui& ui, const SkillLine& skill, Commands& commands) {
    Panel panel(ui, "skill-" + std::string(name_of(skill.skill)), skill.name);
    if (skill.done > 0) {
        const std::string number = std::to_string(skill.shown) + " of " + std::to_string(skill.done);
        meter(ui, "shown", skill.name,
              {.value = static_cast<float>(skill.shown) / static_cast<float>(skill.done),
               .number = number,
               .word = "shown",
               .trace = skill.days});
    }
    text(ui, skill.words);
    if (!skill.course.empty()) quiet(ui, skill.course);
    if (skill.moments > 0 && button(ui, "practise", "Practise this", {.description = skill.name})) {
        commands.push_back(Practise{skill.skill});
    }
}

void draw_practice_part(Ui& ui, const ProgressView& view, ProgressState& state, Commands& commands) {
    heading(ui, "Practice, skill by skill", 2);
    text(ui, view.next);
    if (!view.skills.empty() && button(ui, "practise", "Practise now", {.look = ButtonLook::primary})) {
        commands.push_back(Practise{});
    }
    if (view.practised > 0) {
        ui.beside();
        if (button(ui, "save-practice", "Save as a file", {.look = ButtonLook::bare})) {
            commands.push_back(ExportPractice{});
        }
        ui.beside();
        if (button(ui, "delete-practice", "Delete what was practised", {.look = ButtonLook::bare})) {
            state.deleting_practice = true;
        }
    }
    if (!view.broken_drills.empty()) {
        quiet(ui, "Drills with errors are left out: " + view.broken_drills);
    }
    ui.gap();
    const auto beside = static_cast<std::size_t>(columns_that_fit(ui, 400));
    for (std::size_t i = 0; i < view.skills.size();) {
        Columns columns(ui, std::vector<float>(beside, 1.0f), ui.sizes().gap);
        for (std::size_t k = 0; k < beside && i < view.skills.size(); ++k, ++i) {
            columns.next();
            draw_skill(ui, view.skills[i], commands);
        }
    }
}

void ask_about_practice(Ui& ui, ProgressState& state, Commands& commands) {
    bool yes = false;
    if (!ask(ui,
             {"delete-practice", "Delete all you practised?",
              "Every moment practised under this name is deleted for good. It cannot be brought back.",
              "Delete for good", "Keep it", true},
             yes)) {
        return;
    }
    if (yes) commands.push_back(DeletePractice{});
    state.deleting_practice = false;
}

}  // namespace

void draw_progress(Ui& ui, const ProgressView& view, ProgressState& state, std::string_view notice,
                   Commands& commands) {
    {
        Page page(ui, commands, "progress", "Progress",
                  {.most_width = 900, .covered = state.deleting != 0 || state.deleting_practice});
        heading(ui, "Progress", 1);
        quiet(ui, view.profile + ".");
        ui.gap();
        if (!notice.empty()) notice_bar(ui, notice, commands);
        draw_practice_part(ui, view, state, commands);
        ui.gap();
        heading(ui, "Sessions, the newest first", 2);
        if (view.runs.empty()) {
            text(ui, "There is no session yet. After the first one it stands here, with its debrief.");
        }
        const int beside = columns_that_fit(ui, 400);
        for (std::size_t i = 0; i < view.runs.size();) {
            Columns columns(ui, std::vector<float>(static_cast<std::size_t>(beside), 1.0f), ui.sizes().gap);
            for (int k = 0; k < beside && i < view.runs.size(); ++k, ++i) {
                columns.next();
                draw_run(ui, view.runs[i], state, commands);
            }
        }
        ui.gap();
        quiet(ui,
              "Numbers here are for learning. They are no ground for selection, licensing or grading alone.");
        ui.gap();
    }
    if (state.deleting_practice) return ask_about_practice(ui, state, commands);
    if (state.deleting == 0) return;
    bool yes = false;
    if (!ask(ui,
             {"delete", "Delete this session?",
              "It is deleted for good, with its debrief. It cannot be brought back.", "Delete for good",
              "Keep it", true},
             yes)) {
        return;
    }
    if (yes) commands.push_back(DeleteRun{state.deleting});
    state.deleting = 0;
}

}  // namespace attune::game
