// How we compile Dear ImGui: an assert of its is a bug of ours, so it stops the program in every build.
#pragma once
#include <cstdio>
#include <cstdlib>

namespace attune::game {
[[noreturn]] inline void imgui_assert_failed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: Dear ImGui: this must hold: %s\n", file, line, condition);
    std::abort();
}
}  // namespace attune::game

#define IM_ASSERT(_EXPR) \
    ((_EXPR) ? static_cast<void>(0) : ::attune::game::imgui_assert_failed(#_EXPR, __FILE__, __LINE__))
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
