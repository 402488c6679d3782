#include "game/access/driver.hpp"

namespace attune::game {

Driver::Driver(const DriverOptions& options, std::function<void(Ui&)> draw, std::function<void()> after)
    : gui_(std::make_unique<Gui>()), draw_(std::move(draw)), after_(std::move(after)) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(options.width), static_cast<float>(options.height)};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigInputTrickleEventQueue = false;
    auto made = make_renderer(nullptr, RendererKind::surface);
    renderer_ = std::move(*made);
    ui_ = std::make_unique<Ui>(*gui_);
    set_preferences(options.preferences);
    frame(2);
}

Driver::~Driver() = default;

void Driver::set_preferences(const Preferences& preferences) {
    (void)gui_->set_look(preferences, 1.0f, *renderer_);  // missing fonts: the tests go on in the plain font
}

void Driver::frame(int count) {
    for (; count > 0; --count) {
        ImGui::GetIO().DeltaTime = 1.0f / 60.0f;
        renderer_->begin_frame();
        ImGui::NewFrame();
        ui_->begin();
        draw_(*ui_);
        ui_->end();
        ImGui::Render();
        const Colour room = gui_->theme().palette.background;
        renderer_->render(*ImGui::GetDrawData(), (room & 0xFF) << 16 | (room & 0xFF00) | (room >> 16 & 0xFF));
        if (after_) after_();
    }
}

void Driver::settle(int most) {
    frame();
    while (most-- > 0 && renderer_->pixels_drawn() > 0) frame();
}

void Driver::press(ImGuiKey key, bool control, bool shift) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, control);
    io.AddKeyEvent(ImGuiMod_Shift, shift);
    io.AddKeyEvent(key, true);
    frame();
    io.AddKeyEvent(key, false);
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    io.AddKeyEvent(ImGuiMod_Shift, false);
    frame(2);
}

void Driver::type(std::string_view words) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(words).c_str());
    frame(2);
}

void Driver::move_mouse(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    frame();
}

void Driver::click(float x, float y) {
    move_mouse(x, y);
    frame();
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    frame();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    frame(2);
}

void Driver::wheel(float notches) {
    ImGui::GetIO().AddMouseWheelEvent(0.0f, notches);
    frame(2);
}

namespace {
/// The middle of what can be seen of it.
bool middle(const Mark* mark, float& x, float& y) {
    if (mark == nullptr || !mark->state.enabled) return false;
    const Box seen = intersect(mark->rect, mark->clip);
    if (seen.empty()) return false;
    x = (seen.x0 + seen.x1) / 2, y = (seen.y0 + seen.y1) / 2;
    return true;
}
}  // namespace

bool Driver::click(std::string_view name) {
    float x = 0, y = 0;
    if (!middle(tree().find(name), x, y)) return false;
    click(x, y);
    return true;
}

bool Driver::click(Role role, std::string_view name) {
    float x = 0, y = 0;
    if (!middle(tree().find(role, name), x, y)) return false;
    click(x, y);
    return true;
}

bool Driver::tab_to(std::string_view name) {
    std::string first;
    for (int n = 0; n < 1000; ++n) {
        press(ImGuiKey_Tab);
        const Mark* mark = tree().focused();
        if (mark == nullptr) return false;
        if (std::string_view(mark->name).substr(0, name.size()) == name) return true;
        if (mark->id == first) return false;
        if (first.empty()) first = mark->id;
    }
    return false;
}

bool Driver::activate(std::string_view name) {
    if (!tab_to(name)) return false;
    press(ImGuiKey_Enter);
    return true;
}

void Driver::resize(int width, int height) {
    ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    frame(3);
}

Image Driver::picture() { return renderer_->read_back(); }

}  // namespace attune::game
