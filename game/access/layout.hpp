// Scopes that enclose widgets: the screen, regions, groups, lists, dialogs, columns. Each opens in its
// constructor and closes in its destructor, and is a mark in the tree (columns are not).
#pragma once

#include "game/access/ui.hpp"

namespace attune::game {

/// The whole window. One a frame, around everything but dialogs. `name` is what is announced on arrival.
class Screen {
  public:
    Screen(Ui& ui, std::string_view id, std::string_view name);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

  private:
    Ui& ui_;
    int mark_;
};

struct RegionLook {
    bool card = false;     // a surface with a soft border; otherwise bare
    bool scrolls = false;  // downwards, with wheel, PageUp and PageDown, and to what has the focus
    float pad = -1.0f;     // -1: the theme's for a card, 0 for a bare one
    Colour fill = 0;       // instead of the theme's surface
};
/// A rectangle of the screen with its own clip.
class Region {
  public:
    Region(Ui& ui, std::string_view id, std::string_view name, const Box& box, const RegionLook& look = {});
    ~Region();
    Region(const Region&) = delete;
    Region& operator=(const Region&) = delete;

  private:
    Ui& ui_;
    int mark_;
    float width_before_;
    bool scrolls_;
};

/// Encloses without drawing anything: Role::group, list, item, radio_group, table, tabs.
class Group {
  public:
    Group(Ui& ui, Role role, std::string_view id, std::string_view name, std::string_view value = {});
    ~Group();
    Group(const Group&) = delete;
    Group& operator=(const Group&) = delete;

  private:
    Ui& ui_;
    int mark_;
};

/// A card that encloses widgets and is as high as they need (a card that is one button is a widget: card()).
class Panel {
  public:
    Panel(Ui& ui, std::string_view id, std::string_view name, Colour fill = 0);
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

  private:
    Ui& ui_;
    int mark_;
    float width_before_;
    Box from_;
    Colour fill_;
    ImDrawListSplitter splitter_;
};

/// A dialog in the middle over a veil; scrolls when it is higher than the window. Esc is the caller's to
/// read.
class Dialog {
  public:
    Dialog(Ui& ui, std::string_view id, std::string_view name, float width_at_100 = 560.0f);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

  private:
    Ui& ui_;
    int mark_;
    float width_before_;
    std::string height_key_;
};

/// Columns beside one another, `shares` of the width: Columns columns(ui, {2, 1}); columns.next(); …
/// columns.next(); … Columns fewer than `least_width` pixels (at 100 %) wide go below one another instead.
class Columns {
  public:
    Columns(Ui& ui, std::initializer_list<float> shares, float gap = -1.0f, float least_width = 0.0f);
    Columns(Ui& ui, std::vector<float> shares, float gap = -1.0f, float least_width = 0.0f);
    ~Columns();
    Columns(const Columns&) = delete;
    Columns& operator=(const Columns&) = delete;
    void next();
    bool stacked() const { return stacked_; }

  private:
    void leave();
    Ui& ui_;
    std::vector<float> shares_;
    float gap_, x_, y_, width_, bottom_, width_before_ = 0.0f;
    std::size_t at_ = 0;
    bool inside_ = false, stacked_ = false;
};

/// How many cards of at least this width (at 100 %) fit beside one another, one at least.
int columns_that_fit(const Ui& ui, float least_width);

}  // namespace attune::game
