#include "dialogue/record/debrief_format.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "dialogue/record/happenings.hpp"
#include "dialogue/record/spoken.hpp"

namespace attune {
namespace {

constexpr std::array<std::string_view, 13> small_numbers = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};

/// Down to the tenth, as the sentences say it: never rounded up across a gate.
std::string downwards(double points) { return points_text(static_cast<Milli>(std::llround(points * 1000))); }

GateLine gate(std::string name, bool open, std::string detail) {
    return {std::move(name), open ? GateLine::State::open : GateLine::State::closed, std::move(detail)};
}

std::string level(const char* name, int value) { return std::string(name) + " " + std::to_string(value); }

}  // namespace

std::string one_decimal(double value) {
    const auto tenths = std::lround(std::abs(value) * 10);
    const std::string text = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    return value < 0 && tenths != 0 ? "−" + text : text;
}

std::string trimmed(double value) {
    std::string text = one_decimal(value);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

std::string whole_number(double value) { return std::to_string(std::lround(value)); }

std::string of_five(double points) { return shown_scale(static_cast<Milli>(std::llround(points * 1000))); }

std::string counted(int count, std::string_view one, std::string_view many) {
    const bool small = count >= 0 && count < static_cast<int>(small_numbers.size());
    const std::string number =
        small ? std::string(small_numbers[static_cast<std::size_t>(count)]) : std::to_string(count);
    return number + " " + std::string(count == 1 ? one : many);
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string turn_list(std::span<const int> turns) {
    std::vector<std::string> numbers;
    for (const int turn : turns) numbers.push_back(std::to_string(turn));
    return (turns.size() == 1 ? "turn " : "turns ") + joined(numbers);
}

std::string minutes_of(std::int64_t ms) {
    const std::int64_t minutes = (ms + 30'000) / 60'000;
    if (minutes < 1) return "less than a minute";
    return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

std::string said_in_words(const SpokenLine& line, std::string_view pronoun) {
    ClientProfile client;
    client.pronouns = pronoun;
    return line_in_words(line, client);
}

std::vector<GateLine> gate_lines(const CorrectiveView& moment, const DebriefView& view) {
    if (moment.mended) return {};
    std::vector<GateLine> gates;
    gates.push_back(gate("In touch with it", moment.gates.in_touch,
                         "arousal " + downwards(moment.arousal) + ", between " + trimmed(view.touch) +
                             " and " + trimmed(view.window_high) + "; depth " +
                             std::to_string(moment.experiencing) + ", 3 or more"));
    gates.push_back(gate("Safe enough", moment.gates.safe,
                         "safety " + downwards(moment.safety) + " and bond " + downwards(moment.bond) +
                             ", 50 or more each; " +
                             (moment.rupture_open ? "a rupture was open" : "no rupture open")));
    gates.push_back(gate("Met differently", moment.gates.different,
                         level("corrective", moment.levels.corrective) + ", " +
                             level("empathy", moment.levels.empathy) + ", " +
                             level("regard", moment.levels.regard) + "; 4 or more each"));
    GateLine taken{"Taken in", GateLine::State::not_reached, "decided by the next move"};
    if (moment.taken_in) taken.state = *moment.taken_in ? GateLine::State::open : GateLine::State::closed;
    gates.push_back(taken);
    return gates;
}

std::string_view state_word(GateLine::State state) {
    switch (state) {
        case GateLine::State::open:
            return "open";
        case GateLine::State::closed:
            return "closed";
        case GateLine::State::not_reached:
            return "not reached";
    }
    return {};
}

std::string about(const CorrectiveView& moment) {
    std::string words = moment.wound_text.empty() ? moment.wound : moment.wound_text;
    if (!words.empty() && std::string_view(".?").find(words.back()) == std::string_view::npos) words += ".";
    return capital(words);
}

std::string with_commas(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string levels_in_words(const TurnView& turn) {
    std::string words = level("empathy", turn.levels.empathy) + ", " + level("regard", turn.levels.regard) +
                        ", " + level("collaboration", turn.levels.collaboration);
    if (turn.levels.genuineness != 0) words += ", " + level("genuineness", turn.levels.genuineness);
    if (turn.wound && turn.levels.corrective != 0)
        words += ", " + level("corrective", turn.levels.corrective);
    return words;
}

std::string push_in_words(int push) {
    if (push == 0) return "held steady";
    const std::string how = push > 0 ? "deepened" : "soothed";
    return std::abs(push) > 1 ? how + " strongly" : how;
}

}  // namespace attune
