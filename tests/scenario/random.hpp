// Random numbers of our own for the tests: the same on every platform (SplitMix64, Steele et al. 2014).
#pragma once

#include <cstdint>
#include <vector>

namespace attune::test {

class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    /// 0…n−1.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }

    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[below(from.size())];
    }

  private:
    std::uint64_t state_;
};

}  // namespace attune::test
