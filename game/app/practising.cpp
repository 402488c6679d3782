#include "game/app/practising.hpp"

#include <algorithm>
#include <ctime>
#include <system_error>

#include "dialogue/drills/day.hpp"
#include "dialogue/store/errors.hpp"
#include "game/app/shelf.hpp"

namespace attune::game {
namespace {

constexpr std::int64_t minutes = 5;
constexpr std::int64_t ms_of_a_minute = 60'000;
constexpr std::uintmax_t most_drill_bytes = (8u << 20u) + 1u;  // one more than the loader takes: it says so

}  // namespace

Result<LoadedLibrary> read_drills(const std::filesystem::path& folder) {
    std::error_code trouble;
    std::vector<std::filesystem::path> files;
    std::filesystem::directory_iterator entries(folder, trouble);
    for (; !trouble && entries != std::filesystem::directory_iterator(); entries.increment(trouble)) {
        if (entries->path().extension() == ".json") files.push_back(entries->path());
    }
    if (trouble) {
        return Error{
            "The folder of drills " + store::shown(folder) + " could not be read: " + trouble.message() + ".",
            "What was practised is safe.", "Install Attune again, or name the folder with --assets."};
    }
    std::sort(files.begin(), files.end());
    std::vector<DrillFile> texts;
    for (const std::filesystem::path& file : files) {
        Result<std::string> text = read_text(file, most_drill_bytes);
        if (!text) return text.error();
        texts.push_back({store::shown(file.filename()), *std::move(text)});
    }
    return load_library(texts);
}

int local_day(std::int64_t unix_ms) {
    const std::time_t seconds = static_cast<std::time_t>(unix_ms / 1000);
    const std::tm* day = std::localtime(&seconds);
    if (day == nullptr) return static_cast<int>(seconds / 86'400);
    return day_number(day->tm_year + 1900, day->tm_mon + 1, day->tm_mday);
}

std::string time_words(int number, std::int64_t ms) {
    const std::string moment = "Moment " + std::to_string(number) + ". ";
    if (ms >= minutes * ms_of_a_minute) return moment + "Five minutes are over. Go on as long as you like.";
    if (ms < ms_of_a_minute) return moment + "About five minutes; leave whenever you like.";
    return moment + "Minute " + std::to_string(ms / ms_of_a_minute + 1) + " of about five.";
}

}  // namespace attune::game
