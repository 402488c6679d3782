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

}  // namespace

void draw_progress(Ui& ui, const ProgressView& view, ProgressState& state, std::string_view notice,
                   Commands& commands) {
    {
        Page page(ui, commands, "progress", "Progress", {.most_width = 900, .covered = state.deleting != 0});
        heading(ui, "Progress", 1);
        quiet(ui, view.profile + ". The newest first.");
        ui.gap();
        if (!notice.empty()) notice_bar(ui, notice, commands);
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
