// Result<T>: a value, or an Error that says what happened, what is safe and what to do. For files and
// devices; authored data has its own list of numbered problems (dialogue/scenario/problem.hpp).
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "dialogue/base/check.hpp"

namespace attune {

struct Error {
    std::string what;  // what happened, with the file or place
    std::string safe;  // what is safe all the same; may be empty
    std::string hint;  // what to do
    friend bool operator==(const Error&, const Error&) = default;
};

/// The three sentences as one paragraph.
std::string describe(const Error& error);

struct Nothing {
    friend bool operator==(const Nothing&, const Nothing&) = default;
};

template <class T = Nothing>
class [[nodiscard]] Result {
  public:
    Result(T value) : held_(std::move(value)) {}
    Result(Error error) : held_(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(held_); }
    explicit operator bool() const { return ok(); }

    T& value() & { return checked(held_); }
    const T& value() const& { return checked(held_); }
    T value() && { return std::move(checked(held_)); }  // by value: safe in a range-for
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const {
        ATTUNE_CHECK(!ok(), "error() of a Result that holds a value");
        return *std::get_if<Error>(&held_);
    }

  private:
    template <class Held>
    static auto& checked(Held& held) {
        ATTUNE_CHECK(std::holds_alternative<T>(held), "value() of a Result that holds an error");
        return *std::get_if<T>(&held);
    }

    std::variant<T, Error> held_;
};

}  // namespace attune
