#include "game/platform/surface_renderer.hpp"

#include <SDL.h>

#include <cstring>

namespace attune::game {

Result<> SurfaceRenderer::make_fonts() {
    unsigned char* texels = nullptr;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.GetTexDataAsAlpha8(&texels, &font_.width, &font_.height);
    if (texels == nullptr || font_.width > 8000 || font_.height > 8000)
        return Error{"The letters could not be drawn at this size.", "Nothing was lost.",
                     "Choose a smaller text size."};
    font_.texels.assign(
        texels, texels + static_cast<std::size_t>(font_.width) * static_cast<std::size_t>(font_.height));
    font_.bytes = 1;
#if IMGUI_VERSION_NUM < 19200
    atlas.ClearTexData();
#endif
    atlas.SetTexID(texture_id(font_));
    changes_.forget();
    return Nothing{};
}

void SurfaceRenderer::render(ImDrawData& data, std::uint32_t background) {
    const int width = static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x);
    const int height = static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y);
    if (width <= 0 || height <= 0) return;
    if (width != canvas_.width || height != canvas_.height) canvas_.resize(width, height), changes_.forget();
    if (background != background_) background_ = background, changes_.forget();
    rects_ = changes_.since_last(data, canvas_.bounds());
    drawn_ = 0;
    for (const PixelRect& rect : rects_) rasterise(canvas_, data, rect, background), drawn_ += rect.area();
    if (window_ != nullptr && !rects_.empty()) show();
}

void SurfaceRenderer::show() {
    SDL_Surface* surface = SDL_GetWindowSurface(window_);
    if (surface == nullptr) return;
    if (surface != surface_ || surface->w != surface_width_ || surface->h != surface_height_) {
        surface_ = surface, surface_width_ = surface->w, surface_height_ = surface->h;
        rects_ = {canvas_.bounds()};
    }
    std::vector<SDL_Rect> shown;
    for (const PixelRect& rect : rects_) {
        const PixelRect r = intersect(rect, {0, 0, surface->w, surface->h});
        if (r.empty()) continue;
        const SDL_Rect area{r.x0, r.y0, r.x1 - r.x0, r.y1 - r.y0};
        auto* to = static_cast<std::uint8_t*>(surface->pixels) + r.y0 * surface->pitch +
                   r.x0 * surface->format->BytesPerPixel;
        if (SDL_MUSTLOCK(surface)) SDL_LockSurface(surface);
        SDL_ConvertPixels(area.w, area.h, SDL_PIXELFORMAT_RGB888, canvas_.row(r.y0) + r.x0, canvas_.width * 4,
                          surface->format->format, to, surface->pitch);
        if (SDL_MUSTLOCK(surface)) SDL_UnlockSurface(surface);
        shown.push_back(area);
    }
    if (!shown.empty()) SDL_UpdateWindowSurfaceRects(window_, shown.data(), static_cast<int>(shown.size()));
}

}  // namespace attune::game
