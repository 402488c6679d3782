// A frame in the making: the theme, the fonts, the tree of marks, the keyboard. Every widget of the program
// takes a Ui& and leaves its mark. The keyboard order is the tree's: Tab and Shift+Tab step through it,
// arrows go to the nearest that way, Enter and Space press; ImGui's own navigation is off. In an open dialog,
// only the dialog counts.
#pragma once

#include <imgui.h>

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "game/access/tree.hpp"
#include "game/platform/gui.hpp"

struct ImGuiWindow;

namespace attune::game {

struct Size {
    float width = 0, height = 0;
};

enum class Align { left, centre, right };

class Ui {
  public:
    explicit Ui(const Gui& gui) : gui_(gui) {}

    // --- A frame: after Window::begin_frame, before Window::end_frame.
    void begin();
    void end();
    /// The tree of the last whole frame; of this one while drawing, what is drawn so far.
    const Tree& tree() const { return drawing_ ? now_ : done_; }

    const Theme& theme() const { return gui_.theme(); }
    const Palette& palette() const { return gui_.theme().palette; }
    const Sizes& sizes() const { return gui_.theme().sizes; }
    const Preferences& preferences() const { return gui_.preferences(); }
    const Fonts& fonts() const { return gui_.fonts(); }
    float scaled(float pixels) const { return pixels * sizes().scale; }
    Box screen() const;

    // --- Keys. `pressed` is true in the frame the key goes down (or repeats), unless a text field takes it.
    bool pressed(ImGuiKey key, bool control = false, bool shift = false) const;
    bool typing() const { return typing_; }  // a text field has the keyboard

    // --- Focus.
    const std::string& focused() const { return focus_; }
    void focus(std::string_view id);    // from the next widget with this id on
    void type_in(std::string_view id);  // focuses a text field and gives it the keyboard
    void clear_focus();
    bool ring_visible() const { return by_key_; }

    // --- Speech: what a screen reader would say since the last call. Screens may add live news.
    void say(std::string_view words);
    std::vector<std::string> take_speech();

    // --- Text: measuring and drawing without a mark. Lines break at spaces, and within a word too long.
    Size measure(TextStyle style, std::string_view text, float wrap_width = 0.0f) const;
    Box draw_text(ImDrawList& list, TextStyle style, Colour colour, float x, float y, std::string_view text,
                  float wrap_width = 0.0f, Align align = Align::left) const;

    // --- Layout: where the next thing goes. Inside a region things follow one another downwards.
    float x() const { return ImGui::GetCursorScreenPos().x; }
    float y() const { return ImGui::GetCursorScreenPos().y; }
    float width() const;  // of the current column or region
    void gap(float pixels);
    void gap() { gap(sizes().gap); }
    void beside(float pixels = -1.0f);  // the next thing goes to the right of the last
    /// Takes the space of a thing drawn by hand; returns its box.
    Box place(float width, float height);
    ImDrawList& list() const { return *ImGui::GetWindowDrawList(); }

    // --- For widgets.
    std::string path(std::string_view id) const;
    /// Adds a mark and returns its index; `leaf` marks have no children.
    int mark(Mark mark);
    Mark& at(int index) { return now_.marks[static_cast<std::size_t>(index)]; }
    /// A mark that encloses those that follow, until close. The rect grows to hold them unless given.
    int open(Mark mark);
    void close(int index);
    Box clip() const;

    struct Touch {
        bool hovered = false, held = false, pressed = false, focused = false;
        bool ring = false;  // draw the ring
    };
    /// The mouse and the keyboard on a box just placed at the cursor: one thing that can be worked.
    Touch touch(const std::string& id, const Box& box, bool enabled = true);
    void ring(const Box& box, float radius) const;
    /// The focused thing keeps the arrows to itself this frame (a slider).
    void keep_arrows() { arrows_kept_ = true; }
    /// −1 left or up, 1 right or down, 0 neither.
    int arrow_step() const;

    float push_width(float width);  // returns the one before
    void restore_width(float width) { width_ = width; }
    /// What follows, until pop_scroll, may be scrolled out of the current ImGui window.
    void push_scroll(int mark);
    void pop_scroll() { --scroll_depth_; }
    /// A text field: gives it the keyboard when it is focused, and notes that it has it.
    bool wants_typing(const std::string& id);
    void typing_in(const std::string& id, bool began);
    bool activated(const std::string& id) const { return !activate_.empty() && activate_ == id; }
    /// Remembered from frame to frame, for layouts that need the size of the last one.
    float& remembered(const std::string& key) { return remembered_[key]; }

  private:
    struct Scroller {
        int mark;
        ImGuiWindow* window;
    };
    std::vector<int> order() const;  // the marks that take the focus
    void check_focus();
    void move_focus();
    void step(int by);
    void go(ImGuiDir direction);
    void set_focus(const Mark& mark);
    void scroll_by_key();
    Scroller* scroller();
    void speak_changes();

    const Gui& gui_;
    Tree now_, done_;
    std::vector<int> open_;
    std::vector<bool> grows_;
    std::vector<Scroller> scrollers_;
    std::map<std::string, float> remembered_;
    std::string focus_, before_dialog_, activate_, reveal_, type_in_, spoken_focus_, screen_, dialog_;
    std::size_t focus_order_ = 0;
    std::vector<std::string> speech_;
    float width_ = 0.0f;
    int scroll_depth_ = 0;
    bool drawing_ = false, by_key_ = false, typing_ = false, typing_now_ = false, arrows_kept_ = false;
};

}  // namespace attune::game
