#include "tools/cli/progress_bar.hpp"

#include <algorithm>
#include <ostream>
#include <string>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace attune::cli {
namespace {

constexpr std::size_t cells = 24;
constexpr auto between = std::chrono::milliseconds(100);

}  // namespace

void ProgressBar::show(double done, std::string_view doing) {
    if (!shown_) return;
    const std::lock_guard<std::mutex> lock(one_at_a_time_);
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < between) return;
    last_ = now;
    done = std::clamp(done, 0.0, 1.0);
    const auto full = static_cast<std::size_t>(done * static_cast<double>(cells));
    std::string line = "[" + std::string(full, '#') + std::string(cells - full, '.') + "] " +
                       std::to_string(static_cast<int>(done * 100)) + " % " + std::string(doing);
    const std::size_t width = line.size();
    if (width < width_) line.append(width_ - width, ' ');
    width_ = width;
    to_ << '\r' << line << std::flush;
}

void ProgressBar::wipe() {
    if (width_ == 0) return;
    const std::lock_guard<std::mutex> lock(one_at_a_time_);
    to_ << '\r' << std::string(width_, ' ') << '\r' << std::flush;
    width_ = 0;
}

bool stderr_is_a_terminal() {
#ifdef _WIN32
    return _isatty(2) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

}  // namespace attune::cli
