// A folder of the test's own that goes with it, and short ways to a store in it.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "dialogue/store/store.hpp"
#include "tests/support/catch.hpp"

namespace attune::store::test {

class Scratch {
  public:
    explicit Scratch(const std::filesystem::path& all = std::filesystem::temp_directory_path()) {
        for (int n = 0; n < 100'000; ++n) {
            path_ = all / ("attune-store-test-" + std::to_string(n));
            std::error_code failed;
            if (std::filesystem::create_directory(path_, failed)) return;
        }
        FAIL("no folder for the test could be made in " << all);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

using Lines = std::vector<std::string>;

/// Files in memory where the system has them: enough when a process dies and the machine does not.
inline std::filesystem::path quick_folder() {
    const std::filesystem::path memory = "/dev/shm";
    std::error_code failed;
    return std::filesystem::is_directory(memory, failed) ? memory : std::filesystem::temp_directory_path();
}

/// The value, or a failed test with the error's own words.
template <class T>
T need(Result<T> result) {
    if (!result) FAIL(describe(result.error()));
    return *std::move(result);
}

/// The error, or a failed test.
template <class T>
Error refusal(const Result<T>& result) {
    REQUIRE_FALSE(result.ok());
    return result.error();
}

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// The names of the files in the folder that hold the text.
inline std::vector<std::string> files_with(const std::filesystem::path& folder, const std::string& text) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (has(bytes_of(entry.path()), text)) names.push_back(entry.path().filename().string());
    }
    return names;
}

inline RunStart start_of(ProfileId profile, std::uint64_t seed, std::int64_t now_ms = 1000) {
    return {.profile = profile,
            .scenario_id = "first-hour",
            .scenario_title = "The first hour",
            .scenario_version = "1.2.0",
            .scenario_sha256 = std::string(64, 'a'),
            .seed = seed,
            .feedback = "full",
            .now_ms = now_ms};
}

inline PracticeEvent practised(int day, const std::string& item, Showing showing = Showing::shows) {
    PracticeEvent event;
    event.day = day;
    event.drill = "complex-reflection";
    event.item = item;
    event.family = "family-of-" + item;
    event.answer = "not_only";
    event.skill = DrillSkill::repair_withdrawal;
    event.level = 3;
    event.showing = showing;
    return event;
}

/// Sessions of the guest taken in turns, in lines of any length, so that rows of different sessions share
/// pages. Session i says "<mark>-<i>." in every line.
inline std::vector<RunId> woven_sessions(Store& store, const std::string& mark, std::uint32_t count,
                                         std::uint32_t turns, std::uint32_t seed) {
    std::mt19937 chance(seed);
    std::vector<RunId> ids;
    const ProfileId guest = need(store.guest(1)).id;
    for (std::uint32_t i = 0; i < count; ++i) ids.push_back(need(store.begin_run(start_of(guest, i), {})));
    for (std::uint32_t turn = 0; turn < turns; ++turn) {
        const std::uint32_t i = static_cast<std::uint32_t>(chance() % count);
        Lines lines(1 + chance() % 3, mark + "-" + std::to_string(i) + ".");
        for (std::string& line : lines) line += std::string(chance() % 600, '.');
        need(store.append(ids[i], lines, 2));
    }
    return ids;
}

}  // namespace attune::store::test
