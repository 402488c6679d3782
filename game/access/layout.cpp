#include "game/access/layout.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "game/access/paint.hpp"

namespace attune::game {
namespace {

constexpr ImGuiWindowFlags still = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoNav |
                                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                   ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBackground |
                                   ImGuiWindowFlags_NoScrollWithMouse;

/// A child window at this place; its padding is inside its clip. `corner` keeps its scroll bar and what is
/// cut off out of a card's round corners.
void begin_child(const std::string& id, Box box, float pad, bool scrolls, float corner) {
    const float in = std::floor(std::min(pad, corner) / 2);
    box = {box.x0, box.y0 + in, box.x1 - std::floor(in / 2), box.y1 - in};
    ImGui::SetCursorScreenPos({box.x0, box.y0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(pad, pad - in));
    ImGuiWindowFlags flags = still;
    if (scrolls) flags &= ~(ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::BeginChild(ImHashStr(id.c_str(), id.size()),
                      {std::max(1.0f, box.width()), std::max(1.0f, box.height())},
                      ImGuiChildFlags_AlwaysUseWindowPadding, flags);
    ImGui::PopStyleVar();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ImGui::GetStyle().ItemSpacing));
}

void end_child() {
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

Mark scope(const Ui& ui, Role role, std::string_view id, std::string_view name, const Box& box = {}) {
    Mark mark;
    mark.role = role;
    mark.id = ui.path(id);
    mark.name = std::string(name);
    mark.rect = box;
    return mark;
}

}  // namespace

// --- Screen

Screen::Screen(Ui& ui, std::string_view id, std::string_view name) : ui_(ui) {
    const Box box = ui.screen();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({box.x1, box.y1});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0f, ui.sizes().small_gap));
    ImGui::Begin("attune-screen", nullptr, still | ImGuiWindowFlags_NoBringToFrontOnFocus);
    mark_ = ui.open(scope(ui, Role::screen, id, name, box));
}

Screen::~Screen() {
    ui_.close(mark_);
    ImGui::End();
    ImGui::PopStyleVar();
}

// --- Region

Region::Region(Ui& ui, std::string_view id, std::string_view name, const Box& asked, const RegionLook& look)
    : ui_(ui), scrolls_(look.scrolls) {
    const Box box{std::floor(asked.x0), std::floor(asked.y0), std::floor(asked.x1), std::floor(asked.y1)};
    if (look.card) paint_card(ui, ui.list(), box, look.fill != 0 ? look.fill : ui.palette().surface);
    mark_ = ui.open(scope(ui, Role::region, id, name, box));
    const float pad = look.pad >= 0.0f ? look.pad : (look.card ? ui.sizes().pad : 0.0f);
    begin_child(ui.at(mark_).id, box, pad, look.scrolls, look.card ? ui.sizes().radius : 0.0f);
    if (look.scrolls) ui.push_scroll(mark_);
    width_before_ = ui.push_width(0.0f);
}

Region::~Region() {
    ui_.restore_width(width_before_);
    if (scrolls_) ui_.pop_scroll();
    end_child();
    ui_.close(mark_);
}

// --- Group

Group::Group(Ui& ui, Role role, std::string_view id, std::string_view name, std::string_view value)
    : ui_(ui) {
    Mark mark = scope(ui, role, id, name);
    mark.value = std::string(value);
    mark_ = ui.open(std::move(mark));
}

Group::~Group() { ui_.close(mark_); }

// --- Panel

Panel::Panel(Ui& ui, std::string_view id, std::string_view name, Colour fill)
    : ui_(ui), fill_(fill != 0 ? fill : ui.palette().surface) {
    const float width = ui.width(), pad = ui.sizes().pad;
    from_ = {ui.x(), ui.y(), ui.x() + width, ui.y()};
    mark_ = ui.open(scope(ui, Role::group, id, name));
    splitter_.Split(&ui.list(), 2);
    splitter_.SetCurrentChannel(&ui.list(), 1);
    ImGui::SetCursorScreenPos({from_.x0 + pad, from_.y0 + pad});
    ImGui::BeginGroup();
    width_before_ = ui.push_width(width - 2 * pad);
}

Panel::~Panel() {
    ui_.restore_width(width_before_);
    ImGui::EndGroup();
    from_.y1 = std::floor(ImGui::GetItemRectMax().y + ui_.sizes().pad);
    splitter_.SetCurrentChannel(&ui_.list(), 0);
    paint_card(ui_, ui_.list(), from_, fill_);
    splitter_.Merge(&ui_.list());
    ui_.at(mark_).rect = from_;
    ui_.close(mark_);
    ImGui::SetCursorScreenPos({from_.x0, from_.y0});
    ImGui::Dummy({from_.width(), from_.height()});
}

// --- Dialog

Dialog::Dialog(Ui& ui, std::string_view id, std::string_view name, float width_at_100) : ui_(ui) {
    const Box screen = ui.screen();
    const float margin = ui.sizes().gap, pad = ui.sizes().wide_gap;
    height_key_ = "dialog height " + std::string(id);
    const float known = ui.remembered(height_key_);
    const float width = std::floor(std::min(ui.scaled(width_at_100), screen.width() - 2 * margin));
    const float height =
        std::floor(std::min(known > 0.0f ? known : screen.height() / 2, screen.height() - 2 * margin));
    const float x = std::floor((screen.width() - width) / 2), y = std::floor((screen.height() - height) / 2);
    const Box box{x, y, x + width, y + height};

    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({screen.x1, screen.y1});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0f, ui.sizes().small_gap));
    ImGui::Begin("attune-dialog", nullptr, still);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ui.list().AddRectFilled({0, 0}, {screen.x1, screen.y1}, ui.palette().veil);
    paint_card(ui, ui.list(), box, ui.palette().surface);
    mark_ = ui.open(scope(ui, Role::dialog, id, name, box));
    begin_child(ui.at(mark_).id, box, pad, true, ui.sizes().radius);
    ui.push_scroll(mark_);
    width_before_ = ui.push_width(0.0f);
    ImGui::BeginGroup();
}

Dialog::~Dialog() {
    ImGui::EndGroup();
    ui_.remembered(height_key_) = std::ceil(ImGui::GetItemRectSize().y) + 2 * ui_.sizes().wide_gap;
    ui_.restore_width(width_before_);
    ui_.pop_scroll();
    end_child();
    ui_.close(mark_);
    ImGui::End();
    ImGui::PopStyleVar();
}

// --- Columns

Columns::Columns(Ui& ui, std::initializer_list<float> shares, float gap, float least_width)
    : Columns(ui, std::vector<float>(shares), gap, least_width) {}

Columns::Columns(Ui& ui, std::vector<float> shares, float gap, float least_width)
    : ui_(ui),
      shares_(std::move(shares)),
      gap_(gap < 0.0f ? ui.sizes().wide_gap : gap),
      x_(ui.x()),
      y_(ui.y()),
      width_(ui.width()),
      bottom_(ui.y()) {
    float sum = 0.0f;
    for (const float share : shares_) sum += share;
    const float room = width_ - gap_ * static_cast<float>(shares_.size() - 1);
    for (float& share : shares_) {
        share = std::floor(room * share / sum);
        stacked_ = stacked_ || share < ui.scaled(least_width);
    }
}

void Columns::next() {
    leave();
    ATTUNE_CHECK(at_ < shares_.size(), "more columns than shares");
    float left = x_;
    if (!stacked_)
        for (std::size_t i = 0; i < at_; ++i) left += shares_[i] + gap_;
    ImGui::SetCursorScreenPos({left, stacked_ && at_ > 0 ? bottom_ + gap_ : y_});
    ImGui::BeginGroup();
    inside_ = true;
    width_before_ = ui_.push_width(stacked_ ? width_ : shares_[at_]);
    ++at_;
}

void Columns::leave() {
    if (!inside_) return;
    inside_ = false;
    ui_.restore_width(width_before_);
    ImGui::EndGroup();
    bottom_ = std::max(bottom_, ImGui::GetItemRectMax().y);
}

Columns::~Columns() {
    leave();
    ImGui::SetCursorScreenPos({x_, y_});
    ImGui::Dummy({width_, bottom_ - y_});
}

int columns_that_fit(const Ui& ui, float least_width) {
    const float gap = ui.sizes().gap;
    return std::max(1, static_cast<int>((ui.width() + gap) / (ui.scaled(least_width) + gap)));
}

}  // namespace attune::game
