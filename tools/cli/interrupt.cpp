#include "tools/cli/interrupt.hpp"

#include <csignal>

namespace attune::cli {
namespace {

// A signal handler can reach nothing else.
std::atomic<bool> was_pressed{false};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void note_press(int) {
    was_pressed = true;
    std::signal(SIGINT, SIG_DFL);
}

}  // namespace

Interrupt::Interrupt() {
    was_pressed = false;
    std::signal(SIGINT, note_press);
}

Interrupt::~Interrupt() { std::signal(SIGINT, SIG_DFL); }

const std::atomic<bool>& Interrupt::pressed() const { return was_pressed; }

}  // namespace attune::cli
