// What is on the screen, in words and rectangles: a tree of marks, one for each thing a person can see or
// work. Self-voicing, the keyboard, the tests and the clipping checks all read it. Rebuilt every frame.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune::game {

enum class Role {
    screen,
    region,
    group,
    dialog,
    heading,
    text,
    button,
    card,
    option,
    checkbox,
    radio_group,
    radio,
    slider,
    tabs,
    tab,
    field,
    meter,
    image,
    list,
    item,
    table,
    row,
    link,
    progress,
};
std::string_view name_of(Role role);

/// In pixels of the window, x1 and y1 just outside.
struct Box {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    float width() const { return x1 - x0; }
    float height() const { return y1 - y0; }
    bool empty() const { return x0 >= x1 || y0 >= y1; }
    bool contains(float x, float y) const { return x >= x0 && x < x1 && y >= y0 && y < y1; }
    Box inset(float by) const { return {x0 + by, y0 + by, x1 - by, y1 - by}; }
    friend bool operator==(const Box&, const Box&) = default;
};
Box intersect(const Box& a, const Box& b);
Box unite(const Box& a, const Box& b);

struct State {
    bool enabled = true;
    bool focused = false;
    bool checked = false;
    bool selected = false;
    bool expanded = false;
};

struct Mark {
    Role role = Role::text;
    std::string id;  // a path, "session/options/2"; stays the same from frame to frame; empty for plain text
    std::string name;   // as spoken; scenario text as it stands
    std::string value;  // as spoken: "3.4, forming, rising"
    State state;
    Box rect;         // the whole of it
    Box content;      // its own text or picture; empty when it has none but its children's
    Box clip;         // what of the window it may be drawn in
    int parent = -1;  // index in the tree
    int depth = 0;
    bool part = false;         // a piece of its parent's text: for the checks, not spoken on its own
    bool takes_focus = false;  // the keyboard stops here
    bool in_scroll = false;    // it may be scrolled out of sight
};

class Tree {
  public:
    std::vector<Mark> marks;  // in the order of reading and of Tab

    /// The first with this role whose name is (or, if none is, begins with) `name`; nullptr if none.
    const Mark* find(Role role, std::string_view name) const;
    /// Of any role, those that can be worked first.
    const Mark* find(std::string_view name) const;
    const Mark* by_id(std::string_view id) const;
    const Mark* focused() const;
    bool says(std::string_view words) const;  // in any name or value
    bool within(const Mark& mark, const Mark& ancestor) const;

    // The checks; each returns the offenders in words, empty when all is well.
    std::vector<std::string> clipped() const;      // text that sticks out of its box, its clip or the window
    std::vector<std::string> overlapping() const;  // two texts on one another
    std::vector<std::string> unnamed() const;      // works but has no name, or a name with an ImGui id in it
    std::vector<std::string> too_small(float least = 24.0f) const;  // targets under WCAG 2.2's 24 px
    std::vector<std::string> duplicate_ids() const;
};

/// One mark as a screen reader says it: "Begin, button", "Text size, slider, 150 %".
std::string spoken(const Mark& mark);
/// The screen as lines, indented by depth; for a test or a person to read.
std::string describe(const Tree& tree);

}  // namespace attune::game
