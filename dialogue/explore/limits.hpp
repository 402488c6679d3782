// How far a search may go. The library has no clock: whoever calls it says when the time is up, and hears how
// it goes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace attune {

struct Limits {
    std::size_t bytes = std::size_t{256} << 20;  // of memory, for the states of one search
    bool witnesses = true;                       // whether to say how what was found is come to
    std::function<bool()> time_is_up;            // asked every few thousand steps; empty: never
    std::function<void(double)> progress;        // 0…1, as far as is known; empty: nobody listens
    bool stop() const { return time_is_up && time_is_up(); }
    void report(double done) const {
        if (progress) progress(done);
    }
};

/// Asks after the time once in 4,096 steps, and keeps to the answer.
class Patience {
  public:
    explicit Patience(const Limits& limits) : limits_(limits) {}
    /// After so many more steps.
    bool ends(std::uint32_t steps = 1) {
        steps_ += steps;
        if (steps_ < 4096) return over_;
        steps_ = 0;
        over_ = over_ || limits_.stop();
        return over_;
    }

  private:
    const Limits& limits_;
    std::uint32_t steps_ = 0;
    bool over_ = false;
};

}  // namespace attune
