#include "game/screens/portraits.hpp"

#include "game/screens/page.hpp"
#include "game/screens/sitter.hpp"

namespace attune::game {
namespace {

void draw_row(Ui& ui, const std::vector<Seated>& row) {
    Columns columns(ui, std::vector<float>(row.size(), 1.0f), ui.sizes().small_gap, 60.0f);
    for (const Seated& seated : row) {
        columns.next();
        const std::string words = seated.name + ", " + seated.mood;
        image(ui, words,
              {.description = words,
               .height = ui.width() * 1.12f / ui.scaled(1.0f),
               .paint = [&](ImDrawList& list, const Box& box) {
                   draw_seated(list, box, seated.look, seated.bearing);
               }});
        quiet(ui, words);
    }
}

}  // namespace

void draw_portraits(Ui& ui, const PortraitsView& view, Commands& commands) {
    Page page(ui, commands, "portraits", "Portraits", {.most_width = 4000.0f});
    for (const std::vector<Seated>& row : view.people) draw_row(ui, row);
}

}  // namespace attune::game
