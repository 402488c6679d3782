// How far long work has come, on one line of a terminal that is wiped at the end. Where the output is no
// terminal nothing is written at all.
#pragma once

#include <chrono>
#include <iosfwd>
#include <mutex>
#include <string_view>

namespace attune::cli {

class ProgressBar {
  public:
    /// `shown`: whether `to` is a terminal.
    ProgressBar(std::ostream& to, bool shown) : to_(to), shown_(shown) {}
    ~ProgressBar() { wipe(); }
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// 0…1 and what is being done. From any thread, as often as one likes: drawn ten times a second at most.
    void show(double done, std::string_view doing);
    void wipe();

  private:
    std::ostream& to_;
    bool shown_;
    std::mutex one_at_a_time_;
    std::chrono::steady_clock::time_point last_{};
    std::size_t width_ = 0;  // of what stands there
};

/// Whether the program's stderr is a terminal.
bool stderr_is_a_terminal();

}  // namespace attune::cli
