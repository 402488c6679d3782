// What a Store holds, private to the store: the connection, and where it leads.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "dialogue/store/connection.hpp"
#include "dialogue/store/errors.hpp"
#include "dialogue/store/store.hpp"

namespace attune::store {

struct Store::Held {
    std::filesystem::path folder;  // empty in memory
    std::string vfs;
    int version = 0;
    std::unique_ptr<Connection> db;
    std::string notice;

    /// The last error of the connection, in words; ask before anything else is done with it.
    Error failed(std::string_view doing) const { return explain(doing, db->code(), db->message(), folder); }

    Result<std::vector<Run>> read_runs(Statement& rows) const;

    /// Removes every trace of deleted text from the files of the folder and takes the task off the list. The
    /// deletion has put `scrub` on the list, so a failure or a power cut here is made good at the next open.
    Result<Deletion> scrub();
    bool scrub_is_due();
    Result<Deletion> scrub_after(Transaction& deletion, std::string_view doing);
};

}  // namespace attune::store
