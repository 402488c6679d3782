// How far a search may go. The library has no clock: whoever calls it says when the time is up, and hears how
// it goes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace attune {

struct Limits {
    std::size_t bytes = std::size_t{256} << 20;  // of memory, for the states of one search
    std::function<bool()> time_is_up;            // asked every few thousand steps; empty: never
    std::function<void(double)> progress;        // 0…1, as far as is known; empty: nobody listens
    bool stop() const { return time_is_up && time_is_up(); }
    void report(double done) const {
        if (progress) progress(done);
    }
};

}  // namespace attune
