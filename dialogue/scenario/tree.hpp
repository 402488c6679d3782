// A scenario's text as a flat tree of values that know where they stand. Texts without escapes are views of
// the source, which must outlive the tree. Comments (keys "//") are kept here and ignored by the decoder.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/base/index.hpp"

namespace attune {

class Findings;

using ValueId = Index<struct ValueTag>;
inline constexpr ValueId no_value{0xFFFFFFFFu};

struct Value {
    enum class Kind : std::uint8_t { object, array, text, number, truth, null };
    Kind kind = Kind::null;
    bool truth = false;
    std::uint32_t at = 0;      // byte offset of the value in the source
    std::uint32_t key_at = 0;  // of its key; of the value itself in an array
    std::string_view key;
    std::string_view text;  // of a text, decoded; of a number, as written
    ValueId parent = no_value;
    ValueId first = no_value;    // child
    ValueId next = no_value;     // sibling
    std::uint32_t count = 0;     // of children
    std::uint32_t position = 0;  // among its siblings
};

class Tree {
  public:
    /// Children of an object or array, in the file's order.
    class Children {
      public:
        class Iterator {
          public:
            Iterator(const Tree& tree, ValueId at) : tree_(&tree), at_(at) {}
            ValueId operator*() const { return at_; }
            Iterator& operator++() {
                at_ = (*tree_)[at_].next;
                return *this;
            }
            bool operator!=(const Iterator& other) const { return at_ != other.at_; }

          private:
            const Tree* tree_;
            ValueId at_;
        };
        Children(const Tree& tree, ValueId of) : tree_(&tree), of_(of) {}
        Iterator begin() const { return {*tree_, (*tree_)[of_].first}; }
        Iterator end() const { return {*tree_, no_value}; }

      private:
        const Tree* tree_;
        ValueId of_;
    };

    const Value& operator[](ValueId id) const { return values[id.value]; }
    Children children(ValueId id) const { return {*this, id}; }
    ValueId root() const { return values.empty() ? no_value : ValueId{0}; }

    /// The child of an object under this key, or no_value.
    ValueId find(ValueId object, std::string_view key) const;

    /// Children of an object in the order of their keys, comments left out.
    std::vector<ValueId> sorted(ValueId object) const;

    /// As RFC 6901 writes it.
    std::string pointer(ValueId id) const;

    std::vector<Value> values;
    std::deque<std::string> kept;  // texts that had escapes
};

/// Reads JSON strictly, past all gates (see load.hpp). Problems go into `findings`; false: not to be decoded.
bool read_tree(std::string_view text, Findings& findings, Tree& tree);

}  // namespace attune
