#include "game/access/reveal.hpp"

#include <algorithm>

namespace attune::game {

void revealing(Ui& ui, std::string_view words, std::size_t shown, const TextLook& look) {
    if (words.empty()) return;
    const float wrap = look.width > 0.0f ? look.width : std::min(ui.width(), ui.sizes().reading_width);
    const Size size = ui.measure(look.style, words, wrap);
    const Box box = ui.place(size.width, size.height);
    const Colour colour = look.colour != 0 ? look.colour : ui.palette().text;
    ui.draw_text(ui.list(), look.style, colour, box.x0, box.y0, words.substr(0, shown), wrap);
    Mark mark;
    mark.role = look.role;
    mark.name = std::string(words);
    mark.rect = mark.content = box;
    ui.mark(std::move(mark));
}

}  // namespace attune::game
