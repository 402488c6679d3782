// What a trainee has been told is saved, beside what the store says: the two must agree after any accident.
#pragma once

#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "dialogue/store/store.hpp"

namespace attune::store::test {

/// The content of a store as a plain value; runs by their seed, which the tests give only once.
struct Content {
    struct Session {
        std::vector<std::string> lines;
        std::int64_t turns = 0;
        RunState state = RunState::open;
        std::string summary;
        friend bool operator==(const Session&, const Session&) = default;
    };
    std::map<std::uint64_t, Session> sessions;
    std::string setting;
    friend bool operator==(const Content&, const Content&) = default;
};

/// Everything the guest has in the store.
Content content_of(Store& store);

/// Makes one random change after the other and notes what was acknowledged and what was tried last.
class Ledger {
  public:
    explicit Ledger(std::uint32_t seed) : chance_(seed) {}

    /// One change; the error if it was not acknowledged.
    std::optional<Error> work(Store& store);
    /// Tries the last change again, when it was not acknowledged.
    std::optional<Error> try_again(Store& store);

    /// Whether the store has everything acknowledged and at most the last change tried beyond it, whole.
    /// Takes over what it has.
    bool holds(Store& store);

    const Content& acknowledged() const { return acknowledged_; }
    long changes() const { return changes_; }

  private:
    enum class Kind { begin, turn, finish, remove, setting };
    struct Change {
        Kind kind = Kind::begin;
        std::uint64_t seed = 0;
        std::vector<std::string> lines;
    };

    Change next_change();
    void note(const Change& change, Content& content) const;
    std::optional<Error> make(Store& store, const Change& change);
    std::vector<std::string> some_lines();
    std::uint32_t chance(std::uint32_t below) { return static_cast<std::uint32_t>(chance_() % below); }

    std::mt19937 chance_;
    Content acknowledged_;
    std::optional<Change> tried_;
    std::uint64_t last_seed_ = 0;
    long changes_ = 0;
};

}  // namespace attune::store::test
