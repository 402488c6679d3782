#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdlrenderer2.h>

#include <map>

#include "game/platform/raster.hpp"
#include "game/platform/surface_renderer.hpp"

namespace attune::game {
namespace {

Error trouble(const std::string& what) {
    return {what + ": " + SDL_GetError() + ".", "Nothing was lost.",
            "Start Attune without --renderer gpu; it then needs no graphics card."};
}

void draw(SDL_Renderer* renderer, ImDrawData& data, std::uint32_t background) {
    SDL_SetRenderDrawColor(renderer, static_cast<Uint8>(background >> 16),
                           static_cast<Uint8>(background >> 8), static_cast<Uint8>(background), 255);
    SDL_RenderClear(renderer);
#if IMGUI_VERSION_NUM >= 19090
    ImGui_ImplSDLRenderer2_RenderDrawData(&data, renderer);
#else
    ImGui_ImplSDLRenderer2_RenderDrawData(&data);
#endif
}

Result<Image> read(SDL_Renderer* renderer, int width, int height) {
    Image image{width, height, {}};
    image.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    if (SDL_RenderReadPixels(renderer, nullptr, SDL_PIXELFORMAT_RGBA32, image.rgba.data(), width * 4) != 0)
        return trouble("The picture could not be read back");
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
    return image;
}

class GpuRenderer final : public Renderer {
  public:
    explicit GpuRenderer(SDL_Renderer* renderer) : renderer_(renderer) {
        ImGui_ImplSDLRenderer2_Init(renderer);
    }
    ~GpuRenderer() override {
        if (ImGui::GetCurrentContext() != nullptr) ImGui_ImplSDLRenderer2_Shutdown();
        SDL_DestroyRenderer(renderer_);
    }
    GpuRenderer(const GpuRenderer&) = delete;
    GpuRenderer& operator=(const GpuRenderer&) = delete;

    std::string_view name() const override { return "gpu"; }
    Result<> make_fonts() override {
#if IMGUI_VERSION_NUM < 19200  // newer ones ask for their letters themselves
        ImGui_ImplSDLRenderer2_DestroyFontsTexture();
        if (!ImGui_ImplSDLRenderer2_CreateFontsTexture())
            return trouble("The letters could not be given to the screen");
#endif
        return Nothing{};
    }
    void begin_frame() override { ImGui_ImplSDLRenderer2_NewFrame(); }
    void render(ImDrawData& data, std::uint32_t background) override {
        background_ = background;
        width_ = static_cast<int>(data.DisplaySize.x), height_ = static_cast<int>(data.DisplaySize.y);
        draw(renderer_, data, background);
        SDL_RenderPresent(renderer_);
    }
    void invalidate() override {}
    Image read_back() override {
        // What was presented is gone: the same draw data once more.
        draw(renderer_, *ImGui::GetDrawData(), background_);
        const Result<Image> image = read(renderer_, width_, height_);
        return image ? image.value() : Image{};
    }
    int pixels_drawn() const override { return width_ * height_; }

  private:
    SDL_Renderer* renderer_;
    std::uint32_t background_ = 0;
    int width_ = 0, height_ = 0;
};

void move(ImDrawData& data, float by) {
    for (int n = 0; n < data.CmdListsCount; ++n)
        for (ImDrawVert& vertex : data.CmdLists[n]->VtxBuffer)
            vertex.pos = {vertex.pos.x + by, vertex.pos.y + by};
}

/// Our textures as SDL's for one picture, and the commands that use them.
class Lent {
  public:
    Lent(SDL_Renderer* renderer, ImDrawData& data) {
        for (int n = 0; n < data.CmdListsCount; ++n)
            for (ImDrawCmd& command : data.CmdLists[n]->CmdBuffer) {
                if (command.ElemCount == 0 || command.UserCallback != nullptr) continue;
                const auto* ours = reinterpret_cast<const Texture*>((std::intptr_t)command.GetTexID());
                SDL_Texture*& lent = textures_[ours];
                if (lent == nullptr) lent = copy(renderer, *ours);
                set(command, (ImTextureID) reinterpret_cast<std::intptr_t>(lent));
                given_.push_back({&command, ours});
            }
    }
    ~Lent() {
        for (const auto& [command, ours] : given_) set(*command, texture_id(*ours));
        for (const auto& entry : textures_) SDL_DestroyTexture(entry.second);
    }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;

  private:
    static void set(ImDrawCmd& command, ImTextureID id) {
#if IMGUI_VERSION_NUM >= 19200
        command.TexRef = ImTextureRef(id);
#else
        command.TextureId = id;
#endif
    }
    static SDL_Texture* copy(SDL_Renderer* renderer, const Texture& ours) {
        std::vector<std::uint8_t> rgba = ours.texels;
        if (ours.bytes == 1) {
            rgba.clear();
            for (const std::uint8_t cover : ours.texels) rgba.insert(rgba.end(), {255, 255, 255, cover});
        }
        SDL_Texture* texture = SDL_CreateTexture(renderer, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC,
                                                 ours.width, ours.height);
        ATTUNE_CHECK(texture != nullptr, "a texture of the comparison could not be made");
        SDL_UpdateTexture(texture, nullptr, rgba.data(), ours.width * 4);
        SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
        SDL_SetTextureScaleMode(texture, SDL_ScaleModeLinear);
        return texture;
    }

    std::map<const Texture*, SDL_Texture*> textures_;
    std::vector<std::pair<ImDrawCmd*, const Texture*>> given_;
};

}  // namespace

Result<std::unique_ptr<Renderer>> make_renderer(SDL_Window* window, RendererKind kind) {
    if (kind == RendererKind::surface)
        return std::unique_ptr<Renderer>(std::make_unique<SurfaceRenderer>(window));
    SDL_Renderer* renderer = SDL_CreateRenderer(window, -1, 0);
    if (renderer == nullptr) return trouble("The graphics card could not be used");
    return std::unique_ptr<Renderer>(std::make_unique<GpuRenderer>(renderer));
}

Result<Image> picture_by_gpu(ImDrawData& data, std::uint32_t background, int factor) {
    const int width = static_cast<int>(data.DisplaySize.x) * factor,
              height = static_cast<int>(data.DisplaySize.y) * factor;
    SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
    SDL_Renderer* renderer = surface ? SDL_CreateSoftwareRenderer(surface) : nullptr;
    if (renderer == nullptr) {
        SDL_FreeSurface(surface);
        return trouble("No renderer for the comparison");
    }
    ImGuiIO& io = ImGui::GetIO();
    const ImGuiBackendFlags flags = io.BackendFlags;
    const char* name = io.BackendRendererName;
#if IMGUI_VERSION_NUM >= 19200  // the backend would take over our texture of letters
    ImVector<ImTextureData*> ours;
    ours.swap(ImGui::GetPlatformIO().Textures);
    data.Textures = nullptr;
#endif
    ImGui_ImplSDLRenderer2_Init(renderer);
    SDL_RenderSetScale(renderer, static_cast<float>(factor), static_cast<float>(factor));
    Result<Image> image = Image{};
    {
        // That driver cuts vertices down to whole pixels: with half of one added it rounds them.
        const Lent lent(renderer, data);
        const float half = 0.5f / static_cast<float>(factor);
        move(data, half);
        draw(renderer, data, background);
        move(data, -half);
        SDL_RenderSetScale(renderer, 1.0f, 1.0f);
        image = read(renderer, width, height);
    }
    ImGui_ImplSDLRenderer2_Shutdown();
#if IMGUI_VERSION_NUM >= 19200
    ours.swap(ImGui::GetPlatformIO().Textures);
    data.Textures = &ImGui::GetPlatformIO().Textures;
#endif
    io.BackendFlags = flags;
    io.BackendRendererName = name;
    SDL_DestroyRenderer(renderer);
    SDL_FreeSurface(surface);
    if (image && factor > 1) return shrink(*image, factor);
    return image;
}

}  // namespace attune::game
