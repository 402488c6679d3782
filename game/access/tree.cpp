#include "game/access/tree.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace attune::game {
namespace {

constexpr std::array<std::string_view, 24> role_names{
    "screen", "region",   "group",       "dialog", "heading", "text", "button", "card",
    "option", "checkbox", "radio group", "radio",  "slider",  "tabs", "tab",    "field",
    "meter",  "image",    "list",        "item",   "table",   "row",  "link",   "progress"};

std::string place(const Box& box) {
    std::string text;
    for (const float side : {box.x0, box.y0, box.width(), box.height()}) {
        text.append(text.empty() ? "[" : " ");
        text.append(std::to_string(static_cast<int>(side)));
    }
    text.append("]");
    return text;
}
std::string words(const Mark& mark) {
    std::string text(name_of(mark.role));
    text += " \"" + mark.name + "\"";
    if (!mark.id.empty()) text += " (" + mark.id + ")";
    return text;
}
bool is_text(const Mark& mark) { return !mark.content.empty() && mark.role != Role::image; }

/// The marks that count while a dialog is open: its own; otherwise all.
std::vector<const Mark*> front(const Tree& tree) {
    const Mark* dialog = nullptr;
    for (const Mark& mark : tree.marks)
        if (mark.role == Role::dialog) dialog = &mark;
    std::vector<const Mark*> result;
    for (const Mark& mark : tree.marks)
        if (dialog == nullptr || tree.within(mark, *dialog)) result.push_back(&mark);
    return result;
}

}  // namespace

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

Box intersect(const Box& a, const Box& b) {
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

Box unite(const Box& a, const Box& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

const Mark* Tree::find(Role role, std::string_view name) const {
    for (const bool whole : {true, false})
        for (const Mark& mark : marks)
            if (!mark.part && mark.role == role &&
                (whole ? mark.name == name : std::string_view(mark.name).substr(0, name.size()) == name))
                return &mark;
    return nullptr;
}

const Mark* Tree::find(std::string_view name) const {
    for (const bool works : {true, false})
        for (const bool whole : {true, false})
            for (const Mark& mark : marks)
                if (!mark.part && (!works || (!mark.id.empty() && mark.takes_focus)) &&
                    (whole ? mark.name == name : std::string_view(mark.name).substr(0, name.size()) == name))
                    return &mark;
    return nullptr;
}

const Mark* Tree::by_id(std::string_view id) const {
    const auto found =
        std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.id == id; });
    return found == marks.end() ? nullptr : &*found;
}

const Mark* Tree::focused() const {
    const auto found =
        std::find_if(marks.begin(), marks.end(), [](const Mark& mark) { return mark.state.focused; });
    return found == marks.end() ? nullptr : &*found;
}

bool Tree::says(std::string_view sought) const {
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
        return mark.name.find(sought) != std::string::npos || mark.value.find(sought) != std::string::npos;
    });
}

bool Tree::within(const Mark& mark, const Mark& ancestor) const {
    const Mark* at = &mark;
    while (at != &ancestor) {
        if (at->parent < 0) return false;
        at = &marks[static_cast<std::size_t>(at->parent)];
    }
    return true;
}

std::vector<std::string> Tree::clipped() const {
    constexpr float slack = 1.5f;
    std::vector<std::string> result;
    for (const Mark& mark : marks) {
        if (!is_text(mark)) continue;
        const Box &c = mark.content, &r = mark.rect;
        if (c.x0 < r.x0 - slack || c.y0 < r.y0 - slack || c.x1 > r.x1 + slack || c.y1 > r.y1 + slack)
            result.push_back(words(mark) + ": the text " + place(c) + " sticks out of its box " + place(r));
        Box seen = mark.clip;
        if (!marks.empty() && marks.front().role == Role::screen) seen = intersect(seen, marks.front().rect);
        const bool wide = c.x0 < seen.x0 - slack || c.x1 > seen.x1 + slack;
        const bool high = c.y0 < seen.y0 - slack || c.y1 > seen.y1 + slack;
        if (wide || (high && !mark.in_scroll))
            result.push_back(words(mark) + ": the text " + place(c) + " is cut off at " + place(seen));
    }
    return result;
}

std::vector<std::string> Tree::overlapping() const {
    std::vector<std::string> result;
    std::vector<const Mark*> texts;
    for (const Mark* mark : front(*this))
        if (is_text(*mark)) texts.push_back(mark);
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const Box both = intersect(intersect(texts[i]->content, texts[i]->clip),
                                       intersect(texts[j]->content, texts[j]->clip));
            if (both.width() > 1.5f && both.height() > 3.0f)  // letters do not reach the edge of their line
                result.push_back(words(*texts[i]) + " and " + words(*texts[j]) + " overlap at " +
                                 place(both));
        }
    return result;
}

std::vector<std::string> Tree::unnamed() const {
    std::vector<std::string> result;
    for (const Mark& mark : marks)
        if ((mark.takes_focus || mark.role == Role::image || mark.role == Role::meter ||
             mark.role == Role::dialog) &&
            mark.name.find_first_not_of(" \t\n") == std::string::npos)
            result.push_back(words(mark) + " has no name");
    return result;
}

std::vector<std::string> Tree::too_small(float least) const {
    std::vector<std::string> result;
    for (const Mark& mark : marks)
        if (mark.takes_focus && mark.role != Role::link &&
            (mark.rect.width() < least || mark.rect.height() < least))
            result.push_back(words(mark) + " is small: " + place(mark.rect));
    return result;
}

std::vector<std::string> Tree::duplicate_ids() const {
    std::vector<std::string> result;
    std::set<std::string_view> seen;
    for (const Mark& mark : marks)
        if (!mark.id.empty() && !seen.insert(mark.id).second)
            result.push_back(words(mark) + ": its id is there twice");
    return result;
}

std::string spoken(const Mark& mark) {
    std::string line = mark.name;
    const auto add = [&](std::string_view more) {
        if (more.empty()) return;
        if (!line.empty()) line += ", ";
        line += more;
    };
    if (mark.role != Role::text && mark.role != Role::item && mark.role != Role::row &&
        mark.role != Role::group)
        add(name_of(mark.role));
    add(mark.value);
    if (mark.role == Role::checkbox || mark.role == Role::radio) add(mark.state.checked ? "on" : "off");
    if (mark.state.selected) add("selected");
    if (mark.state.expanded) add("open");
    if (!mark.state.enabled) add("unavailable");
    return line;
}

std::string describe(const Tree& tree) {
    std::string lines;
    for (const Mark& mark : tree.marks) {
        if (mark.part) continue;
        lines += std::string(static_cast<std::size_t>(std::max(0, mark.depth)) * 2, ' ') + spoken(mark);
        if (mark.state.focused) lines += " [focus]";
        lines += '\n';
    }
    return lines;
}

}  // namespace attune::game
