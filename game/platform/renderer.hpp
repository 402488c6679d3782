// The seam to the screen, with two real implementations: our own rasteriser into the window's surface (no GPU
// needed, the same picture everywhere, only what moved is drawn), and ImGui's SDL_Renderer backend.
#pragma once

#include <imgui.h>

#include <memory>
#include <string_view>

#include "dialogue/base/result.hpp"
#include "game/platform/image.hpp"

struct SDL_Window;

namespace attune::game {

enum class RendererKind { surface, gpu };

class Renderer {
  public:
    virtual ~Renderer() = default;
    virtual std::string_view name() const = 0;
    /// Takes the font atlas of the current ImGui context. After every Fonts::load.
    virtual Result<> make_fonts() = 0;
    /// Before ImGui::NewFrame.
    virtual void begin_frame() = 0;
    /// Draws over `background` (0xRRGGBB) and shows it. Nothing is drawn where nothing changed.
    virtual void render(ImDrawData& data, std::uint32_t background) = 0;
    /// The picture is drawn whole the next time: the window was resized, uncovered, restored.
    virtual void invalidate() = 0;
    /// The last picture.
    virtual Image read_back() = 0;
    /// Pixels drawn in the last frame; 0 when nothing changed.
    virtual int pixels_drawn() const = 0;
};

/// A renderer for the window (both kinds), or without a window (surface only) for a picture of the
/// size ImGui is told.
Result<std::unique_ptr<Renderer>> make_renderer(SDL_Window* window, RendererKind kind);

/// For comparing the renderers: a frame made for the surface renderer, drawn by ImGui's SDL_Renderer backend
/// on SDL's software driver, `factor` times as large and then shrunk, because that driver puts vertices on
/// whole pixels.
Result<Image> picture_by_gpu(ImDrawData& data, std::uint32_t background, int factor);

}  // namespace attune::game
