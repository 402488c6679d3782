// What moved between two frames. Keeps the triangles of the last frame and finds the rectangles outside which
// nothing differs, so that a still screen costs nothing and a breathing client costs the client alone.
#pragma once

#include <imgui.h>

#include "game/platform/canvas.hpp"

namespace attune::game {

class Changes {
  public:
    /// The rectangles to draw again, apart from one another; empty when the picture is the same.
    std::vector<PixelRect> since_last(const ImDrawData& data, PixelRect bounds);
    /// The next frame is all new: after a resize, a new font, a lost surface.
    void forget() { known_ = false; }

  private:
    struct Command {
        PixelRect clip;
        ImTextureID texture;
        std::vector<ImDrawVert> corners;  // three a triangle
    };
    static bool same(const Command& a, const Command& b);
    static PixelRect difference(const Command& a, const Command& b, const ImDrawData& data);

    std::vector<Command> last_, now_;
    std::size_t last_count_ = 0;
    bool known_ = false;
};

}  // namespace attune::game
