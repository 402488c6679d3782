// Ctrl+C for long work: the first press asks it to stop and print what is known so far, the second ends the
// program at once.
#pragma once

#include <atomic>

namespace attune::cli {

/// Takes over SIGINT until it goes; there is at most one at a time.
class Interrupt {
  public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    const std::atomic<bool>& pressed() const;
};

}  // namespace attune::cli
