// Which cells a search has been in, in one flat table, because a search asks at every move.
#pragma once

#include <cstdint>
#include <vector>

namespace attune {

class CellTable {
  public:
    struct Entry {
        std::uint64_t cell = 0;
        std::uint32_t place = 0;
        std::uint32_t moves = 0;  // of the way known
    };

    CellTable() : entries_(1024) {}

    /// Its entry, or nothing; holds until the next add.
    Entry* find(std::uint64_t cell) {
        Entry& entry = entries_[slot(cell)];
        return entry.cell == key(cell) ? &entry : nullptr;
    }
    /// The cell must not be in it.
    void add(std::uint64_t cell, std::uint32_t place, std::uint32_t moves) {
        if (2 * ++count_ > entries_.size()) grow();
        entries_[slot(cell)] = {key(cell), place, moves};
    }

  private:
    static std::uint64_t key(std::uint64_t cell) { return cell == 0 ? 1 : cell; }  // 0 marks a free one
    std::size_t slot(std::uint64_t cell) const {
        const std::size_t last = entries_.size() - 1;
        auto at = static_cast<std::size_t>(key(cell)) & last;
        while (entries_[at].cell != 0 && entries_[at].cell != key(cell)) at = (at + 1) & last;
        return at;
    }
    void grow() {
        std::vector<Entry> old(2 * entries_.size());
        old.swap(entries_);
        for (const Entry& entry : old) {
            if (entry.cell != 0) entries_[slot(entry.cell)] = entry;
        }
    }

    std::vector<Entry> entries_;  // a power of two, at most half full
    std::size_t count_ = 0;
};

}  // namespace attune
