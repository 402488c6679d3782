// The window: events to ImGui, files dropped on it, full screen, its place on the desktop, and the pace: it
// waits for events while nothing moves. It knows no clock but SDL's waiting: the time of a frame is passed
// in.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "game/platform/gui.hpp"

union SDL_Event;

namespace attune::game {

/// Where the window is, for the caller to remember. Size and position are those of the unmaximised window.
struct WindowPlace {
    int x = -1, y = -1;  // -1: let the desktop choose
    int width = 1280, height = 720;
    bool maximised = false, full_screen = false;
    friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct WindowOptions {
    std::string title = "Attune";
    WindowPlace place;
    RendererKind renderer = RendererKind::surface;
    bool hidden = false;  // for a screenshot
    Preferences preferences;
};

/// What came in while waiting.
struct Happened {
    bool quit = false;                 // the window was asked to close
    bool place_changed = false;        // moved, resized, maximised
    std::vector<std::string> dropped;  // paths of files, UTF-8
    bool draw = false;                 // a frame is due
};

class Window {
  public:
    static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Waits for events, `wake_ms` at most (-1: for ever), and feeds them to ImGui. A frame is due when
    /// something came in (and for two frames after, until hovering and layout have settled) or the time is
    /// up.
    Happened wait(int wake_ms);
    /// Another frame is due at once, whatever comes in.
    void draw_soon(int frames = 2);

    /// ImGui::NewFrame. `now_ms` is since the start; nullopt: a fixed 1/60 s, so that pictures do not depend
    /// on time.
    void begin_frame(std::optional<std::int64_t> now_ms);
    /// ImGui::Render, drawn and shown.
    void end_frame();

    Image picture();
    int pixels_drawn() const { return renderer_->pixels_drawn(); }

    /// Text size, contrast, motion; outside a frame. The error says that the fonts are missing.
    Result<> set_preferences(const Preferences& preferences);
    void set_full_screen(bool on);
    void set_title(const std::string& title);
    const WindowPlace& place() const { return place_; }
    const Gui& gui() const { return *gui_; }
    SDL_Window* handle() const { return window_; }
    /// Missing fonts and the like, to be shown; nullptr when all is well.
    const Error* trouble() const { return trouble_ ? &*trouble_ : nullptr; }

  private:
    Window() = default;
    Result<> set_up(const WindowOptions& options);
    void take(const SDL_Event& event, Happened& happened);
    void note_place();

    SDL_Window* window_ = nullptr;
    std::unique_ptr<Gui> gui_;
    std::unique_ptr<Renderer> renderer_;
    WindowPlace place_;
    std::optional<Error> trouble_;
    std::optional<std::int64_t> last_ms_;
    int frames_due_ = 3;
    bool sdl_started_ = false, backend_started_ = false;
};

}  // namespace attune::game
