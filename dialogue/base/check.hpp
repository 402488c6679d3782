// A check for our own bugs: a state that cannot be unless we made a mistake. It aborts with file and line,
// because going on would write a wrong record. Bad input is never checked with this.
#pragma once

namespace attune {

[[noreturn]] void check_failed(const char* condition, const char* message, const char* file, int line);

}  // namespace attune

#define ATTUNE_CHECK(condition, message) \
    ((condition) ? static_cast<void>(0) : ::attune::check_failed(#condition, message, __FILE__, __LINE__))
