// The way from a folder to a connection that may be trusted, one step after the other; private to the store.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "dialogue/base/result.hpp"
#include "dialogue/store/connection.hpp"
#include "dialogue/store/store.hpp"

namespace attune::store {

class Opening {
  public:
    /// Both must outlive it.
    Opening(const std::filesystem::path& folder, const OpenOptions& options)
        : folder_(folder), options_(options) {}

    /// Every step below in this order; the first error ends it.
    Result<> all();
    /// Up to the check of the file's structure: enough to tell whether it is damaged. Changes nothing.
    Result<> look();
    Result<> all_in_memory();

    bool damaged() const { return damaged_; }
    std::unique_ptr<Connection> take_connection() { return std::move(db_); }
    const std::string& notice() const { return notice_; }

  private:
    Result<> make_folder();
    Result<> connect();
    Result<> lock();
    Result<> identify();
    Result<> check_structure();
    Result<> choose_journal();
    Result<> back_up();
    Result<> migrate();
    Result<> settle();

    Result<std::int64_t> number(std::string_view sql);
    int newest() const { return options_.migrations.empty() ? 0 : options_.migrations.back().to; }
    Error failed(std::string_view doing = "open the saved data");

    const std::filesystem::path& folder_;
    const OpenOptions& options_;
    std::unique_ptr<Connection> db_;
    std::string notice_;
    int version_ = 0;
    bool damaged_ = false;
};

}  // namespace attune::store
