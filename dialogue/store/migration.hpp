// The file's versions: each migration's SQL brings it from the version before to `to`. One way, in one
// transaction, after a backup. The first makes a new file.
#pragma once

#include <span>

namespace attune::store {

struct Migration {
    int to = 0;
    const char* sql = "";
};

/// Every version so far, oldest first, without gaps from 1.
std::span<const Migration> schema_history();

}  // namespace attune::store
