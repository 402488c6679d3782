#include "game/platform/window.hpp"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdl2.h>

#include <algorithm>
#include <string_view>

namespace attune::game {
namespace {

constexpr int settle_ms = 12;  // between the frames that follow an event
constexpr int settle_frames = 3;

Error no_window() {
    return {std::string("The window could not be opened: ") + SDL_GetError() + ".",
            "Your stored sessions are safe.",
            "Check that a screen is there (DISPLAY or WAYLAND_DISPLAY is set), or use attune-cli, which "
            "needs none."};
}

/// 2 on a screen where 192 dots are an inch. X11 and Wayland scale by themselves or not at all: there 1.
float density_of(SDL_Window* window) {
    if (std::string_view(SDL_GetPlatform()) != "Windows") return 1.0f;
    float dpi = 96.0f;
    if (SDL_GetDisplayDPI(SDL_GetWindowDisplayIndex(window), nullptr, &dpi, nullptr) != 0) return 1.0f;
    return std::clamp(dpi / 96.0f, 1.0f, 3.0f);
}

/// SDL waits without waking only where the driver can be woken; these two would poll every millisecond.
bool polls() {
    const char* driver = SDL_GetCurrentVideoDriver();
    return driver != nullptr &&
           (std::string_view(driver) == "dummy" || std::string_view(driver) == "offscreen");
}

bool wait_for_event(SDL_Event& event, int most_ms) {
    if (!polls()) return (most_ms < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, most_ms)) != 0;
    for (int waited = 0;;) {
        if (SDL_PollEvent(&event) != 0) return true;
        if (most_ms >= 0 && waited >= most_ms) return false;
        const int nap = most_ms < 0 ? 20 : std::min(20, most_ms - waited);
        SDL_Delay(static_cast<Uint32>(nap));
        waited += nap;
    }
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
    std::unique_ptr<Window> window(new Window());
    if (const Result<> ready = window->set_up(options); !ready) return ready.error();
    return window;
}

Result<> Window::set_up(const WindowOptions& options) {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");  // a texture behind the surface would cost a copy
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_AWARENESS, "permonitorv2");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return no_window();
    sdl_started_ = true;

    place_ = options.place;
    const int x = place_.x < 0 ? static_cast<int>(SDL_WINDOWPOS_CENTERED) : place_.x;
    const int y = place_.y < 0 ? static_cast<int>(SDL_WINDOWPOS_CENTERED) : place_.y;
    Uint32 flags = SDL_WINDOW_RESIZABLE;
    if (options.hidden) flags |= SDL_WINDOW_HIDDEN;
    if (place_.maximised) flags |= SDL_WINDOW_MAXIMIZED;
    if (place_.full_screen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    window_ = SDL_CreateWindow(options.title.c_str(), x, y, std::max(place_.width, 320),
                               std::max(place_.height, 240), flags);
    if (window_ == nullptr) return no_window();
    SDL_SetWindowMinimumSize(window_, 640, 400);

    gui_ = std::make_unique<Gui>();
    backend_started_ = ImGui_ImplSDL2_InitForOther(window_);
    Result<std::unique_ptr<Renderer>> renderer = make_renderer(window_, options.renderer);
    if (!renderer) return renderer.error();
    renderer_ = std::move(*renderer);
    // Missing fonts are shown in the window; a renderer that fails is not survived.
    if (const Result<> look = gui_->set_look(options.preferences, density_of(window_), *renderer_); !look)
        trouble_ = look.error();
    return Nothing{};
}

Window::~Window() {
    renderer_.reset();
    if (backend_started_) ImGui_ImplSDL2_Shutdown();
    gui_.reset();
    if (window_ != nullptr) SDL_DestroyWindow(window_);
    if (sdl_started_) SDL_Quit();
}

Happened Window::wait(int wake_ms) {
    Happened happened;
    SDL_Event event;
    const int most = frames_due_ > 0 ? (wake_ms < 0 ? settle_ms : std::min(settle_ms, wake_ms)) : wake_ms;
    bool some = wait_for_event(event, most);
    happened.draw = !some || frames_due_ > 0;
    while (some) {
        take(event, happened);
        some = SDL_PollEvent(&event) != 0;
    }
    if (frames_due_ > 0) happened.draw = true;
    return happened;
}

void Window::take(const SDL_Event& event, Happened& happened) {
    switch (event.type) {
        case SDL_QUIT:
            happened.quit = true;
            return;
        case SDL_DROPFILE:
            happened.dropped.emplace_back(event.drop.file);
            SDL_free(event.drop.file);
            break;
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_CLOSE) happened.quit = true;
            if (event.window.event == SDL_WINDOWEVENT_EXPOSED ||
                event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED ||
                event.window.event == SDL_WINDOWEVENT_RESTORED || event.window.event == SDL_WINDOWEVENT_SHOWN)
                renderer_->invalidate();
            if (const WindowPlace before = place_; note_place(), !(place_ == before))
                happened.place_changed = true;
            break;
        case SDL_AUDIODEVICEADDED:
        case SDL_AUDIODEVICEREMOVED:
            return;
        default:
            break;
    }
    ImGui_ImplSDL2_ProcessEvent(&event);
    frames_due_ = std::max(frames_due_, settle_frames);
}

void Window::note_place() {
    const Uint32 flags = SDL_GetWindowFlags(window_);
    if ((flags & SDL_WINDOW_MINIMIZED) != 0) return;
    place_.maximised = (flags & SDL_WINDOW_MAXIMIZED) != 0;
    place_.full_screen = (flags & SDL_WINDOW_FULLSCREEN_DESKTOP) == SDL_WINDOW_FULLSCREEN_DESKTOP;
    if (place_.maximised || place_.full_screen) return;
    SDL_GetWindowPosition(window_, &place_.x, &place_.y);
    SDL_GetWindowSize(window_, &place_.width, &place_.height);
}

void Window::draw_soon(int frames) { frames_due_ = std::max(frames_due_, frames); }

void Window::begin_frame(std::optional<std::int64_t> now_ms) {
    if (frames_due_ > 0) --frames_due_;
    renderer_->begin_frame();
    ImGuiIO& io = ImGui::GetIO();
    if (now_ms) {
        ImGui_ImplSDL2_NewFrame();
        const std::int64_t passed = last_ms_ ? *now_ms - *last_ms_ : 16;
        io.DeltaTime = static_cast<float>(std::clamp<std::int64_t>(passed, 1, 250)) / 1000.0f;
        last_ms_ = now_ms;
    } else {
        int width = 0, height = 0;
        SDL_GetWindowSize(window_, &width, &height);
        io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        io.DeltaTime = 1.0f / 60.0f;
    }
    io.DisplayFramebufferScale = {1.0f, 1.0f};
    ImGui::NewFrame();
}

void Window::end_frame() {
    ImGui::Render();
    const Colour room = gui_->theme().palette.background;
    renderer_->render(*ImGui::GetDrawData(), (room & 0xFF) << 16 | (room & 0xFF00) | (room >> 16 & 0xFF));
}

Image Window::picture() { return renderer_->read_back(); }

Result<> Window::set_preferences(const Preferences& preferences) {
    draw_soon();
    const Result<> done = gui_->set_look(preferences, density_of(window_), *renderer_);
    if (!done) trouble_ = done.error();
    return done;
}

void Window::set_full_screen(bool on) {
    SDL_SetWindowFullscreen(window_, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    place_.full_screen = on;
    draw_soon();
}

void Window::set_title(const std::string& title) { SDL_SetWindowTitle(window_, title.c_str()); }

}  // namespace attune::game
