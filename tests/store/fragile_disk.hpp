// A disk for the tests, in memory, under SQLite: what was written is safe only once it has been synchronised.
// When the power is cut, of the rest any sector of 512 bytes, any change of length and any new or removed
// name may have reached the disk or not, in any order. It can also be full. Chance comes from a seed.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace attune::store::test {

/// One file: what the programs see, what is safe, and what was done to it since.
struct DiskFile {
    struct Change {
        bool cut = false;  // to `offset` bytes; otherwise `bytes` were written at `offset`
        std::size_t offset = 0;
        std::string bytes{};
    };
    std::string seen;
    std::string safe;
    std::vector<Change> unsafe;
};

using Names = std::map<std::string, std::shared_ptr<DiskFile>>;

class FragileDisk {
  public:
    explicit FragileDisk(std::uint32_t seed);
    FragileDisk(const FragileDisk&) = delete;
    FragileDisk& operator=(const FragileDisk&) = delete;
    ~FragileDisk();

    /// For OpenOptions::vfs.
    const std::string& name() const { return name_; }

    /// The power goes during the nth operation from now (write, cut, synchronise, create, remove).
    void cut_power_in(long operations) { power_cut_ = operations_ + operations; }
    bool power_is_off() const { return off_; }
    /// Everything that held a file must be closed before. Settles what is left of the unsafe.
    void power_on();
    /// A disk that says "synchronised" and is not: the tests must notice.
    void lie(bool lies) { lies_ = lies; }

    /// The nth write from now, and each after it, finds the disk full.
    void fill_in(long writes) { full_at_ = writes_ + writes; }
    void make_room() { full_at_ = never; }

    /// The nth synchronisation from now fails, and the disk goes on.
    void fail_synchronisation_in(long count) { failing_in_ = count; }
    bool synchronisation_fails() { return failing_in_ > 0 && --failing_in_ == 0; }

    long operations() const { return operations_; }
    long writes() const { return writes_; }
    /// Changes the power cuts have thrown away so far, whole or in part.
    long lost_changes() const { return lost_changes_; }
    const Names& files() const { return seen_; }

    // What SQLite calls, through fragile_disk.cpp. False: the power is off, or goes now.
    bool operate();
    bool has_room();
    std::shared_ptr<DiskFile> find(const std::string& name) const;
    std::shared_ptr<DiskFile> create(const std::string& name);
    void remove(const std::string& name);
    void synchronise(DiskFile& file) const;
    void synchronise_names();
    std::uint32_t chance(std::uint32_t below) { return static_cast<std::uint32_t>(chance_() % below); }

  private:
    static constexpr long never = 1'000'000'000;

    void settle(DiskFile& file);
    void write_sectors(std::string& bytes, const DiskFile::Change& change, std::uint32_t percent);

    std::string name_;
    std::mt19937 chance_;
    std::unique_ptr<sqlite3_vfs> vfs_;
    Names seen_;
    Names safe_;
    long operations_ = 0;
    long writes_ = 0;
    long power_cut_ = never;
    long failing_in_ = 0;
    long full_at_ = never;
    long lost_changes_ = 0;
    bool off_ = false;
    bool lies_ = false;
};

}  // namespace attune::store::test
