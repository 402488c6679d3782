#include "game/platform/gui.hpp"

#include <imgui.h>

namespace attune::game {

Gui::Gui() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a still screen stays still
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.ConfigFlags = ImGuiConfigFlags_None;  // the keyboard is ours: access/ui
    io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    theme_ = make_theme(preferences_);
    apply(theme_);
}

Gui::~Gui() { ImGui::DestroyContext(context_); }

Result<> Gui::set_look(const Preferences& preferences, float density, Renderer& renderer) {
    if (density == density_ && preferences == preferences_) return Nothing{};
    const bool new_size = density != density_ || preferences.text_percent != preferences_.text_percent;
    preferences_ = preferences;
    density_ = density;
    theme_ = make_theme(preferences, density);
    apply(theme_);
    renderer.invalidate();
    if (!new_size) return Nothing{};
    const Result<> loaded = fonts_.load(theme_.sizes.scale);
    const Result<> taken = renderer.make_fonts();
    return loaded ? taken : loaded;
}

}  // namespace attune::game
