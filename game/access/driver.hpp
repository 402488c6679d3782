// Works the program without a window, for the tests and for screenshots: draws frames with a fixed time step,
// presses keys, clicks what has a name, types, and hands out the tree and the picture.
#pragma once

#include <functional>
#include <memory>

#include "game/access/ui.hpp"
#include "game/platform/renderer.hpp"

namespace attune::game {

struct DriverOptions {
    int width = 1280, height = 720;
    Preferences preferences;
};

class Driver {
  public:
    /// `draw` draws one frame; called inside Ui::begin and Ui::end. `after` runs after it (commands).
    Driver(const DriverOptions& options, std::function<void(Ui&)> draw, std::function<void()> after = {});
    ~Driver();
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    void frame(int count = 1);
    /// Frames until the picture stands still, `most` at most.
    void settle(int most = 12);

    // Each lets the frames pass that it needs.
    void press(ImGuiKey key, bool control = false, bool shift = false);
    void type(std::string_view words);
    void move_mouse(float x, float y);
    void click(float x, float y);
    void wheel(float notches);
    /// Clicks the middle of what has this name; false when there is none, it is disabled or out of sight.
    bool click(std::string_view name);
    bool click(Role role, std::string_view name);
    /// Presses Tab until the focus is on this name (or one that begins so); false after a whole round without
    /// it.
    bool tab_to(std::string_view name);
    /// tab_to, then Enter.
    bool activate(std::string_view name);

    void resize(int width, int height);
    void set_preferences(const Preferences& preferences);

    const Tree& tree() const { return ui_->tree(); }
    Ui& ui() { return *ui_; }
    Gui& gui() { return *gui_; }
    Renderer& renderer() { return *renderer_; }
    Image picture();

  private:
    std::unique_ptr<Renderer> renderer_;
    std::unique_ptr<Gui> gui_;
    std::unique_ptr<Ui> ui_;
    std::function<void(Ui&)> draw_;
    std::function<void()> after_;
};

}  // namespace attune::game
