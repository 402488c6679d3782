// Our own rasteriser, shown through the window's surface; without a window it draws for pictures only.
#pragma once

#include "game/platform/changes.hpp"
#include "game/platform/raster.hpp"
#include "game/platform/renderer.hpp"

struct SDL_Surface;

namespace attune::game {

class SurfaceRenderer final : public Renderer {
  public:
    explicit SurfaceRenderer(SDL_Window* window) : window_(window) {}
    std::string_view name() const override { return "surface"; }
    Result<> make_fonts() override;
    void begin_frame() override {}
    void render(ImDrawData& data, std::uint32_t background) override;
    void invalidate() override { changes_.forget(), surface_ = nullptr; }
    Image read_back() override { return to_image(canvas_); }
    int pixels_drawn() const override { return drawn_; }
    const Texture& font() const { return font_; }

  private:
    void show();

    SDL_Window* window_;
    SDL_Surface* surface_ = nullptr;  // the one last filled whole
    int surface_width_ = 0, surface_height_ = 0;
    Canvas canvas_;
    Texture font_;
    Changes changes_;
    std::vector<PixelRect> rects_;
    std::uint32_t background_ = 0;
    int drawn_ = 0;
};

}  // namespace attune::game
