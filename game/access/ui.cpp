#include "game/access/ui.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "game/access/paint.hpp"

namespace attune::game {
namespace {

ImGuiID hash_of(std::string_view text) {
    std::uint32_t hash = 2166136261u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

bool down(ImGuiKey key, bool repeat = true) { return ImGui::IsKeyPressed(key, repeat); }

/// Calls line(begin, end) for each line; wraps at `width` when it is above 0.
template <class Line>
void for_lines(ImFont* font, float size, std::string_view text, float width, Line line) {
    const char *at = text.data(), *const end = text.data() + text.size();
    for (;;) {
        const char* paragraph = std::find(at, end, '\n');
        if (at == paragraph) line(at, at);
        while (at < paragraph) {
            const char* stop = paragraph;
            if (width > 0.0f) {
#if IMGUI_VERSION_NUM >= 19200
                stop = font->CalcWordWrapPosition(size, at, paragraph, width);
#else
                stop = font->CalcWordWrapPositionA(size / font->FontSize, at, paragraph, width);
#endif
                if (stop <= at) {  // narrower than a letter: one letter a line
                    stop = at + 1;
                    while (stop < paragraph && (static_cast<unsigned char>(*stop) & 0xC0) == 0x80) ++stop;
                }
            }
            line(at, stop);
            at = stop;
            while (at < paragraph && (*at == ' ' || *at == '\t')) ++at;
        }
        if (paragraph == end) return;
        at = paragraph + 1;
    }
}

}  // namespace

// --- A frame.

void Ui::begin() {
    now_.marks.clear();
    open_.clear();
    grows_.clear();
    scrollers_.clear();
    drawing_ = true;
    arrows_kept_ = false;
    scroll_depth_ = 0;
    width_ = 0.0f;
    typing_ = typing_now_;
    typing_now_ = false;
    activate_.clear();
    if (ImGui::IsMouseClicked(0)) by_key_ = false;
    const ImGuiIO& io = ImGui::GetIO();
    if (!typing_ && !focus_.empty() && !io.KeyCtrl && !io.KeyAlt &&
        (down(ImGuiKey_Enter, false) || down(ImGuiKey_KeypadEnter, false) || down(ImGuiKey_Space, false))) {
        activate_ = focus_;
        by_key_ = true;
    }
}

void Ui::end() {
    check_focus();
    move_focus();
    for (Mark& mark : now_.marks) mark.state.focused = !focus_.empty() && mark.id == focus_;
    speak_changes();
    done_ = now_;
    drawing_ = false;
}

Box Ui::screen() const {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    return {0, 0, size.x, size.y};
}

// --- Keys.

bool Ui::pressed(ImGuiKey key, bool control, bool shift) const {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl != control || io.KeyShift != shift || io.KeyAlt || io.KeySuper) return false;
    const bool function_key = key >= ImGuiKey_F1 && key <= ImGuiKey_F12;
    const bool editing = key == ImGuiKey_A || key == ImGuiKey_C || key == ImGuiKey_V || key == ImGuiKey_X ||
                         key == ImGuiKey_Y || key == ImGuiKey_Z;
    if (typing_ && !function_key && (!control || editing)) return false;
    return down(key, key == ImGuiKey_Backspace ? false : true);
}

int Ui::arrow_step() const {
    const ImGuiIO& io = ImGui::GetIO();
    if (typing_ || io.KeyCtrl || io.KeyAlt) return 0;
    if (down(ImGuiKey_LeftArrow) || down(ImGuiKey_UpArrow)) return -1;
    return down(ImGuiKey_RightArrow) || down(ImGuiKey_DownArrow) ? 1 : 0;
}

// --- Focus.

void Ui::focus(std::string_view id) {
    focus_ = std::string(id);
    reveal_ = focus_;
}

void Ui::type_in(std::string_view id) {
    focus(id);
    type_in_ = focus_;
}

void Ui::clear_focus() {
    focus_.clear();
    focus_order_ = 0;
}

std::vector<int> Ui::order() const {
    int dialog = -1;
    for (std::size_t i = 0; i < now_.marks.size(); ++i)
        if (now_.marks[i].role == Role::dialog) dialog = static_cast<int>(i);
    std::vector<int> result;
    for (std::size_t i = 0; i < now_.marks.size(); ++i) {
        const Mark& mark = now_.marks[i];
        if (!mark.takes_focus || !mark.state.enabled) continue;
        if (dialog >= 0 && !now_.within(mark, now_.marks[static_cast<std::size_t>(dialog)])) continue;
        result.push_back(static_cast<int>(i));
    }
    return result;
}

/// Follows the focus into a dialog and back, and forgets it with its screen or thing.
void Ui::check_focus() {
    std::string dialog;
    std::string screen = screen_;
    for (const Mark& mark : now_.marks) {
        if (mark.role == Role::dialog) dialog = mark.id;
        if (mark.role == Role::screen) screen = mark.id;
    }
    const std::vector<int> all = order();
    const auto holds = [&](const std::string& id) {
        return std::any_of(all.begin(), all.end(), [&](int i) { return at(i).id == id; });
    };
    if (screen != screen_) {
        if (!holds(focus_)) clear_focus();
        before_dialog_.clear();
    }
    if (dialog != dialog_) {
        if (dialog_.empty()) before_dialog_ = focus_;
        if (!dialog.empty() && !holds(focus_) && !all.empty()) set_focus(at(all.front()));
        if (dialog.empty() && holds(before_dialog_)) focus(before_dialog_);
    }
    dialog_ = dialog;
    // A radio just chosen by an arrow is a stop of the Tab key only from the next frame on.
    const Mark* here = focus_.empty() ? nullptr : now_.by_id(focus_);
    const bool there =
        here != nullptr && here->state.enabled && (dialog.empty() || now_.within(*here, *now_.by_id(dialog)));
    if (!there) focus_.clear();  // focus_order_ still says where it was
    for (std::size_t i = 0; i < all.size(); ++i)
        if (at(all[i]).id == focus_) focus_order_ = i;
}

void Ui::set_focus(const Mark& mark) {
    focus_ = mark.id;
    reveal_ = mark.id;
    type_in_ = mark.role == Role::field ? mark.id : std::string();
}

void Ui::move_focus() {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt) return;
    if (down(ImGuiKey_Tab)) step(io.KeyShift ? -1 : 1);
    if (typing_) return;
    if (!arrows_kept_) {
        if (down(ImGuiKey_LeftArrow)) go(ImGuiDir_Left);
        if (down(ImGuiKey_RightArrow)) go(ImGuiDir_Right);
        if (down(ImGuiKey_UpArrow)) go(ImGuiDir_Up);
        if (down(ImGuiKey_DownArrow)) go(ImGuiDir_Down);
    }
    scroll_by_key();
}

void Ui::step(int by) {
    by_key_ = true;
    const std::vector<int> all = order();
    if (all.empty()) return;
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    auto next = static_cast<std::ptrdiff_t>(std::min(focus_order_, all.size() - 1));
    if (!focus_.empty())
        next += by;
    else if (by < 0)
        --next;
    next = (next + count) % count;
    focus_order_ = static_cast<std::size_t>(next);
    set_focus(at(all[focus_order_]));
}

/// To the nearest that way: those straight ahead count as nearer than those aside.
void Ui::go(ImGuiDir direction) {
    by_key_ = true;
    const std::vector<int> all = order();
    const Mark* from = focus_.empty() ? nullptr : now_.by_id(focus_);
    if (from == nullptr) {
        if (!all.empty()) set_focus(at(all[std::min(focus_order_, all.size() - 1)]));
        return;
    }
    const bool across = direction == ImGuiDir_Left || direction == ImGuiDir_Right;
    const float sign = direction == ImGuiDir_Left || direction == ImGuiDir_Up ? -1.0f : 1.0f;
    const Mark* best = nullptr;
    float least = 0.0f;
    for (const int i : all) {
        const Box &a = from->rect, &b = at(i).rect;
        const float ahead = sign * (across ? b.x0 + b.x1 - a.x0 - a.x1 : b.y0 + b.y1 - a.y0 - a.y1) / 2;
        const float aside = across ? std::max(a.y0 - b.y1, b.y0 - a.y1) : std::max(a.x0 - b.x1, b.x0 - a.x1);
        if (ahead < 4.0f || (across && aside > 0.0f)) continue;
        const float cost = ahead + std::max(0.0f, aside) * 3.0f;
        if (best == nullptr || cost < least) best = &at(i), least = cost;
    }
    if (best != nullptr)
        set_focus(*best);
    else if (Scroller* one = across ? nullptr : scroller(); one != nullptr)
        ImGui::SetScrollY(one->window,
                          std::clamp(one->window->Scroll.y + sign * fonts().line(TextStyle::body) * 2, 0.0f,
                                     one->window->ScrollMax.y));
}

/// What PageUp and PageDown move: the scrolling region around the focus, or else the largest.
Ui::Scroller* Ui::scroller() {
    Scroller* best = nullptr;
    const Mark* focus = focus_.empty() ? nullptr : now_.by_id(focus_);
    for (Scroller& one : scrollers_) {
        if (one.window->ScrollMax.y <= 0.0f) continue;
        if (focus != nullptr && now_.within(*focus, at(one.mark))) return &one;
        if (best == nullptr ||
            one.window->Size.x * one.window->Size.y > best->window->Size.x * best->window->Size.y)
            best = &one;
    }
    return best;
}

void Ui::scroll_by_key() {
    float by = 0.0f;
    if (down(ImGuiKey_PageDown)) by = 0.85f;
    if (down(ImGuiKey_PageUp)) by = -0.85f;
    if (down(ImGuiKey_End)) by = 1e6f;
    if (down(ImGuiKey_Home)) by = -1e6f;
    if (by == 0.0f) return;
    if (Scroller* one = scroller(); one != nullptr)
        ImGui::SetScrollY(one->window, std::clamp(one->window->Scroll.y + by * one->window->Size.y, 0.0f,
                                                  one->window->ScrollMax.y));
}

// --- Speech.

void Ui::say(std::string_view words) { speech_.emplace_back(words); }

std::vector<std::string> Ui::take_speech() { return std::exchange(speech_, {}); }

void Ui::speak_changes() {
    for (const Mark& mark : now_.marks)
        if (mark.role == Role::screen && mark.id != screen_) {
            screen_ = mark.id;
            say(mark.name);
        }
    if (focus_ == spoken_focus_) return;
    spoken_focus_ = focus_;
    if (const Mark* mark = now_.by_id(focus_); mark != nullptr && !focus_.empty()) say(spoken(*mark));
    if (speech_.size() > 100) speech_.erase(speech_.begin(), speech_.end() - 100);
}

// --- Text.

Size Ui::measure(TextStyle style, std::string_view text, float wrap_width) const {
    ImFont* font = fonts().get(style);
    const float size = fonts().height(style);
    Size result;
    for_lines(font, size, text, wrap_width, [&](const char* begin, const char* end) {
        result.width = std::max(result.width, font->CalcTextSizeA(size, FLT_MAX, 0.0f, begin, end).x);
        result.height += fonts().line(style);
    });
    result.width = std::ceil(result.width);
    return result;
}

Box Ui::draw_text(ImDrawList& to, TextStyle style, Colour colour, float x, float y, std::string_view text,
                  float wrap_width, Align align) const {
    ImFont* font = fonts().get(style);
    const float size = fonts().height(style), line = fonts().line(style);
    Box box{x, y, x, y};
    bool first = true;
    for_lines(font, size, text, wrap_width, [&](const char* begin, const char* end) {
        const float width = std::ceil(font->CalcTextSizeA(size, FLT_MAX, 0.0f, begin, end).x);
        const float spare = wrap_width > 0.0f ? wrap_width - width : 0.0f;
        const float left =
            x + (align == Align::left ? 0.0f : std::floor(align == Align::centre ? spare / 2 : spare));
        if (begin != end)
            to.AddText(font, size, {left, box.y1 + std::floor((line - size) / 2)}, colour, begin, end);
        box.x0 = first ? left : std::min(box.x0, left);
        box.x1 = first ? left + width : std::max(box.x1, left + width);
        box.y1 += line;
        first = false;
    });
    return box;
}

// --- Layout.

float Ui::width() const { return std::floor(width_ > 0.0f ? width_ : ImGui::GetContentRegionAvail().x); }

float Ui::push_width(float width) { return std::exchange(width_, width); }

void Ui::gap(float pixels) {
    const float spacing = ImGui::GetStyle().ItemSpacing.y;
    if (pixels > spacing) ImGui::Dummy({0.0f, pixels - spacing});
}

void Ui::beside(float pixels) { ImGui::SameLine(0.0f, pixels < 0.0f ? sizes().gap : pixels); }

Box Ui::place(float width, float height) {
    const Box box{x(), y(), x() + width, y() + height};
    ImGui::Dummy({width, height});
    return box;
}

// --- For widgets.

std::string Ui::path(std::string_view id) const {
    std::string result;
    for (auto parent = open_.rbegin(); parent != open_.rend() && result.empty(); ++parent)
        result = now_.marks[static_cast<std::size_t>(*parent)].id;
    if (!result.empty()) result += '/';
    return result += id;
}

Box Ui::clip() const {
    const ImVec2 low = list().GetClipRectMin(), high = list().GetClipRectMax();
    return {low.x, low.y, high.x, high.y};
}

int Ui::mark(Mark mark) {
    mark.parent = open_.empty() ? -1 : open_.back();
    mark.depth = static_cast<int>(open_.size());
    if (mark.clip.empty()) mark.clip = clip();
    mark.in_scroll = scroll_depth_ > 0;
    mark.state.focused = mark.takes_focus && !focus_.empty() && mark.id == focus_;
    for (std::size_t i = open_.size(); i-- > 0 && grows_[i];)
        at(open_[i]).rect = unite(at(open_[i]).rect, mark.rect);
    now_.marks.push_back(std::move(mark));
    return static_cast<int>(now_.marks.size()) - 1;
}

int Ui::open(Mark one) {
    const bool grows = one.rect.empty();
    const int index = mark(std::move(one));
    open_.push_back(index);
    grows_.push_back(grows);
    return index;
}

void Ui::close(int index) {
    ATTUNE_CHECK(!open_.empty() && open_.back() == index, "scopes must close in the order they opened");
    open_.pop_back();
    grows_.pop_back();
}

void Ui::push_scroll(int mark) {
    ++scroll_depth_;
    scrollers_.push_back({mark, ImGui::GetCurrentWindow()});
}

Ui::Touch Ui::touch(const std::string& id, const Box& box, bool enabled) {
    ImGui::SetCursorScreenPos({box.x0, box.y0});
    const ImVec2 size{std::max(1.0f, box.width()), std::max(1.0f, box.height())};
    Touch result;
    if (!enabled) {
        ImGui::Dummy(size);
        return result;
    }
    ImGui::PushID(static_cast<int>(hash_of(id)));
    result.pressed = ImGui::InvisibleButton("touch", size);
    result.hovered = ImGui::IsItemHovered();
    result.held = ImGui::IsItemActive();
    ImGui::PopID();
    if (result.held) focus_ = id;
    if (activated(id)) result.pressed = true;
    result.focused = focus_ == id;
    result.ring = result.focused && by_key_;
    if (!reveal_.empty() && reveal_ == id) {
        reveal_.clear();
        const float margin = sizes().gap;
        ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {{box.x0, box.y0 - margin}, {box.x1, box.y1 + margin}},
                            ImGuiScrollFlags_KeepVisibleEdgeY);
    }
    return result;
}

void Ui::ring(const Box& box, float radius) const {
    const float w = sizes().ring;
    paint_outline(list(), box.inset(w), palette().raised, w, std::max(0.0f, radius - w));
    paint_outline(list(), box, palette().focus, w, radius);
}

bool Ui::wants_typing(const std::string& id) {
    if (reveal_ == id && !id.empty()) {
        reveal_.clear();
        ImGui::SetScrollHereY();
    }
    if (type_in_ != id && !activated(id)) return false;
    type_in_.clear();
    return true;
}

void Ui::typing_in(const std::string& id, bool began) {
    if (began) focus_ = id;
    if (focus_ != id) {
        ImGui::ClearActiveID();
        return;
    }
    typing_now_ = true;
}

}  // namespace attune::game
