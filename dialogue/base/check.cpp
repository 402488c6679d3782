#include "dialogue/base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace attune {

void check_failed(const char* condition, const char* message, const char* file, int line) {
    std::fprintf(stderr, "attune: internal error at %s:%d: %s (%s)\n", file, line, message, condition);
    std::abort();
}

}  // namespace attune
