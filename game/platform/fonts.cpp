#include "game/platform/fonts.hpp"

#include <imgui.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>

#include "game/platform/paths.hpp"

namespace attune::game {
namespace {

struct Face {
    const char* file;
    float height;  // ascent to descent, pixels at 100 %
    float line;    // of that height, from line to line
};
// By TextStyle.
constexpr std::array<Face, text_style_count> faces{{{"Lato-Medium.ttf", 20, 1.25f},
                                                    {"Lato-Medium.ttf", 17, 1.22f},
                                                    {"Lato-Bold.ttf", 20, 1.25f},
                                                    {"Lato-MediumItalic.ttf", 20, 1.25f},
                                                    {"Lato-Medium.ttf", 25, 1.3f},
                                                    {"Lato-Bold.ttf", 24, 1.2f},
                                                    {"Lato-Bold.ttf", 36, 1.15f}}};

// Latin with its extension A, and punctuation; what Lato lacks of signs comes from DejaVu Sans.
constexpr ImWchar letters[] = {0x20,   0x17F,  0x192,  0x192,  0x218,  0x21B,  0x2010,
                               0x2026, 0x2030, 0x203A, 0x20AC, 0x20AC, 0x2122, 0x2122,
                               0x2212, 0x2212, 0x2248, 0x2248, 0x2260, 0x2265, 0};
constexpr ImWchar signs[] = {0x2190, 0x2195, 0x25A0, 0x25A1, 0x25B2, 0x25B3, 0x25B6, 0x25B7, 0x25BC,
                             0x25BD, 0x25C0, 0x25C1, 0x25C6, 0x25C7, 0x25CB, 0x25CB, 0x25CF, 0x25D0,
                             0x2605, 0x2606, 0x2610, 0x2612, 0x2713, 0x2718, 0xFFFD, 0xFFFD, 0};

std::string find(const std::string& file, const std::vector<std::string>& folders) {
    for (const std::string& folder : folders) {
        std::error_code error;
        const std::string path = folder + "/" + file;
        if (std::filesystem::is_regular_file(std::filesystem::path(std::u8string(path.begin(), path.end())),
                                             error))
            return path;
    }
    return {};
}

Error missing(const std::string& files, const std::vector<std::string>& folders) {
    std::string places;
    for (const std::string& folder : folders) places += (places.empty() ? "" : ", ") + folder;
    return {"Fonts are missing: " + files + " (looked in " + places + ").",
            "Attune works all the same, with a small plain font that lacks many letters.",
            "On Debian install fonts-lato and fonts-dejavu-core; elsewhere set ATTUNE_FONT_DIR to a folder "
            "with them."};
}

}  // namespace

std::vector<std::string> font_folders() {
    std::vector<std::string> folders;
    if (const char* given = std::getenv("ATTUNE_FONT_DIR"); given != nullptr && *given != '\0')
        folders.push_back(given);
    const std::string here = program_dir();
    folders.push_back(here + "/../share/attune/fonts");
    folders.push_back(here + "/fonts");
    if (*ATTUNE_BUILD_FONTS != '\0') folders.push_back(ATTUNE_BUILD_FONTS);
    folders.push_back("/usr/share/fonts/truetype/lato");
    folders.push_back("/usr/share/fonts/truetype/dejavu");
    return folders;
}

Result<> Fonts::load(float scale, const std::vector<std::string>& folders) {
    scale_ = scale;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    fonts_ = {};
    std::string lacking;
    const std::string extra = find("DejaVuSans.ttf", folders);
    if (extra.empty()) lacking = "DejaVuSans.ttf";
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const Face& face = faces[i];
        const float pixels = std::floor(face.height * scale + 0.5f);
        // Half pixels for the places of small letters, whole ones where they are large.
        ImFontConfig config;
        config.OversampleH = pixels < 30.0f ? 2 : 1;
        config.OversampleV = 1;
        if (const std::string path = find(face.file, folders); !path.empty()) {
            fonts_[i] = atlas.AddFontFromFileTTF(path.c_str(), pixels, &config, letters);
        } else if (lacking.find(face.file) == std::string::npos) {
            lacking += (lacking.empty() ? "" : ", ") + std::string(face.file);
        }
        if (fonts_[i] == nullptr) {
            ImFontConfig plain;
            plain.SizePixels = std::floor(13.0f * std::fmax(1.0f, pixels / 16.0f));
            fonts_[i] = atlas.AddFontDefault(&plain);
        }
        if (!extra.empty()) {
            config.MergeMode = true;
            atlas.AddFontFromFileTTF(extra.c_str(), std::floor(pixels * 0.92f), &config, signs);
        }
    }
    ImGui::GetIO().FontDefault = fonts_[0];
    if (!lacking.empty()) return missing(lacking, folders);
    return Nothing{};
}

float Fonts::height(TextStyle style) const {
#if IMGUI_VERSION_NUM >= 19200
    return get(style)->LegacySize;
#else
    return get(style)->FontSize;
#endif
}

float Fonts::line(TextStyle style) const {
    return std::floor(height(style) * faces[static_cast<std::size_t>(style)].line + 0.5f);
}

}  // namespace attune::game
