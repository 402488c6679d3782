// The fonts: Lato (OFL) for everything and DejaVu Sans for arrows, shapes and check marks it lacks, baked
// crisp at the sizes in use. `scale` 1.0 is text at 100 %: body text 20 px from ascent to descent.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "dialogue/base/result.hpp"

struct ImFont;

namespace attune::game {

enum class TextStyle { body, small, strong, italic, spoken, heading, title };
inline constexpr std::size_t text_style_count = 7;

/// Where the fonts are looked for, in order: ATTUNE_FONT_DIR in the environment, the installed program's
/// own folder, the folder given when it was built, Debian's.
std::vector<std::string> font_folders();

class Fonts {
  public:
    /// Fills the atlas of the current ImGui context; what was there before goes. The renderer must take the
    /// new atlas (Renderer::make_fonts). An error is for showing: text is then in Dear ImGui's own small
    /// font.
    Result<> load(float scale, const std::vector<std::string>& folders = font_folders());

    ImFont* get(TextStyle style) const { return fonts_[static_cast<std::size_t>(style)]; }
    /// Height of the font and from line to line, in pixels.
    float height(TextStyle style) const;
    float line(TextStyle style) const;
    float scale() const { return scale_; }

  private:
    std::array<ImFont*, text_style_count> fonts_{};
    float scale_ = 1.0f;
};

}  // namespace attune::game
