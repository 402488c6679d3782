#include "dialogue/record/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>

namespace attune {
namespace {

constexpr std::array<std::string_view, 6> empathy_words = {
    "",
    "the feeling was argued with or explained away",
    "the topic was met, not the person",
    "what was said was understood",
    "what lay under the words was named, as a guess",
    "the meaning being reached for was met",
};
constexpr std::array<std::string_view, 6> regard_words = {
    "",
    "blame, disbelief or care on condition",
    "only the good part was received",
    "taken as a capable adult",
    "received exactly as it was",
    "the worst of it was received, neither excused nor admired",
};
constexpr std::array<std::string_view, 6> collaboration_words = {
    "",
    "it was decided without asking",
    "it was led without asking",
    "it was followed, or said openly",
    "there was a real choice",
    "built on an idea of their own",
};

std::string of_level(const std::array<std::string_view, 6>& words, std::uint8_t level) {
    return std::string(words[std::min<std::size_t>(level, 5)]);
}

std::string fit_words(const Option& option, Milli amount, const ClientProfile& client) {
    std::string skills;
    for (std::size_t i = 0; i < count_of<Skill>(); ++i) {
        const auto skill = static_cast<Skill>(i);
        if (!option.skills.has(skill) || client.needs[i] == 0) continue;
        if (!skills.empty()) skills += ", ";
        skills += label_of(skill);
    }
    return skills + (amount > 0 ? " suits " : " does not suit ") + client.name;
}

std::string rated_words(Cause cause, const Option& option, Milli amount, const ClientProfile& client) {
    switch (cause) {
        case Cause::empathy:
            return of_level(empathy_words, option.levels.empathy);
        case Cause::regard:
            return of_level(regard_words, option.levels.regard);
        case Cause::collaboration:
            return of_level(collaboration_words, option.levels.collaboration);
        case Cause::fit:
            return fit_words(option, amount, client);
        default:
            return {};
    }
}

std::string plain_words(Cause cause, Quantity quantity, Milli amount, const ClientProfile& client) {
    const bool up = amount > 0;
    switch (cause) {
        case Cause::empathy:
            return "how well it was understood";
        case Cause::regard:
            return "how it was received";
        case Cause::collaboration:
            return "how far it was shared";
        case Cause::fit:
            return up ? "suits " + client.name : "does not suit " + client.name;
        case Cause::genuineness:
            return up ? "it was said as a person" : "it was said from behind a role";
        case Cause::goal_talk:
            return up ? "talk of where this is going" : "away from what was agreed";
        case Cause::pace:
            return up ? "a pace that could be borne" : "a pace against what could be borne";
        case Cause::alone:
            return "left alone with it";
        case Cause::repaired:
            return quantity == Quantity::strain ? "the rupture was mended" : "the rupture was mended";
        case Cause::corrective:
            return "the different response was taken in";
        case Cause::re_enactment:
            return "it did what " + client.name + " fears";
        case Cause::brushed_past:
            return "the painful part was brushed past";
        case Cause::out_of_step:
            return "kindness does not land while the rupture is open";
        case Cause::pressed:
            return "pressing on while the rupture is open";
        case Cause::limit:
            return "no single move counts for more than 15";
        case Cause::trust:
            return up ? "less falls away where there is less"
                      : "trust grows at " + client.name + "'s own rate";
        case Cause::push:
            return up ? "the move went deeper" : "the move soothed";
        case Cause::settling:
            return "the body settles towards rest";
        case Cause::rupture:
            return quantity == Quantity::experiencing ? "the rupture closes the way inward"
                   : up                               ? "the anger of the rupture"
                                                      : "going numb in the rupture";
        case Cause::jolt:
            return "the wound was touched";
        case Cause::faded:
            return "earlier strain wore off";
        case Cause::bond_fell:
            return "the bond fell";
        case Cause::task_fell:
            return "the shared work fell";
        case Cause::safety_fell:
            return "safety fell";
        case Cause::named_at_once:
            return "a slip was named at once";
        case Cause::scripted:
            return "something from outside the room";
        case Cause::bounds:
            return "the end of the scale";
        case Cause::felt_met:
            return "met, and safe enough to go a step deeper";
        case Cause::not_met:
            return "missed, or more than could be borne";
    }
    return {};
}

/// Rounds the parts to tenths so that they sum to the rounded total: largest remainder.
void round_parts(std::vector<PrintedPart>& parts, std::span<const Contribution> exact, int total) {
    int sum = 0;
    std::vector<Milli> remainders;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Milli amount = exact[i].amount;
        const Milli floor = amount >= 0 ? amount / 100 : -((-amount + 99) / 100);
        parts[i].tenths = static_cast<int>(floor);
        remainders.push_back(amount - floor * 100);
        sum += parts[i].tenths;
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    // The floors fall short of the total by fewer than there are parts, or it is one too many by rounding.
    for (std::size_t i = 0; i < order.size() && sum < total; ++i, ++sum) ++parts[order[i]].tenths;
    for (std::size_t i = order.size(); i > 0 && sum > total; --i, --sum) --parts[order[i - 1]].tenths;
}

int tenths_of(Milli amount) { return static_cast<int>(divide_rounded(amount, 100)); }

}  // namespace

PrintedChange printed(const Change& change, const Option* option, const ClientProfile& client) {
    PrintedChange out;
    out.quantity = change.quantity;
    out.name = label_of(change.quantity);
    const bool steps = change.quantity == Quantity::experiencing;
    const auto scale = [&](Milli value) { return steps ? static_cast<int>(value) * 10 : tenths_of(value); };
    out.before_tenths = scale(change.before);
    out.after_tenths = scale(change.after);
    out.tenths = out.after_tenths - out.before_tenths;
    for (const Contribution& part : change.contributions()) {
        std::string words = option ? rated_words(part.cause, *option, part.amount, client) : std::string{};
        if (words.empty()) words = plain_words(part.cause, change.quantity, part.amount, client);
        out.parts.push_back({std::move(words), static_cast<int>(part.amount) * 10});
    }
    if (!steps) round_parts(out.parts, change.contributions(), out.tenths);
    return out;
}

std::string signed_points(int tenths) {
    const int size = std::abs(tenths);
    std::string text = tenths > 0 ? "+" : (tenths < 0 ? "−" : "");
    return text + std::to_string(size / 10) + "." + std::to_string(size % 10);
}

namespace {
/// 1 + 4·x/100 in tenths, as printed: the words go by what is printed, so that no 3.0 is called weak.
Milli scale_tenths(Milli value) { return divide_rounded(whole + divide_rounded(4 * value, 100), 100); }
}  // namespace

std::string shown_scale(Milli value) {
    const Milli tenths = scale_tenths(value);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

bool worth_printing(const PrintedChange& change) {
    return change.tenths != 0 || std::any_of(change.parts.begin(), change.parts.end(),
                                             [](const PrintedPart& p) { return p.tenths != 0; });
}

std::string label_of(Quantity quantity) {
    std::string name(name_of(quantity));
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

std::string label_of(Skill skill) {
    std::string name(name_of(skill));
    std::replace(name.begin(), name.end(), '-', ' ');
    return name;
}

std::string label_of(Marker marker) {
    constexpr std::array<std::string_view, count_of<Marker>()> labels = {"",
                                                                         "appeasing",
                                                                         "changing the subject",
                                                                         "minimal answers",
                                                                         "going abstract",
                                                                         "joking it away",
                                                                         "a heavy silence",
                                                                         "a complaint about you",
                                                                         "a complaint about the task",
                                                                         "a complaint about the time",
                                                                         "defending against you"};
    return std::string(labels[static_cast<std::size_t>(marker)]);
}

std::string label_of(RepairStep step) {
    constexpr std::array<std::string_view, 4> labels = {"named it", "owned your part",
                                                        "found it understandable", "invited more"};
    return std::string(labels[static_cast<std::size_t>(step)]);
}

std::string label_of(Rupture rupture) {
    constexpr std::array<std::string_view, 3> labels = {"none", "withdrawal", "confrontation"};
    return std::string(labels[static_cast<std::size_t>(rupture)]);
}

std::string label_of(Gesture gesture, const ClientProfile& client) {
    const std::string own = possessive_of(client);
    const bool plural = subject_of(client) == "they";
    const auto verb = [&](std::string_view singular, std::string_view many) {
        return std::string(plural ? many : singular);
    };
    switch (gesture) {
        case Gesture::none:
            return {};
        case Gesture::look_at:
            return verb("looks", "look") + " at you";
        case Gesture::look_away:
            return verb("looks", "look") + " away";
        case Gesture::look_down:
            return verb("looks", "look") + " down";
        case Gesture::lean_in:
            return verb("leans", "lean") + " in";
        case Gesture::lean_back:
            return verb("leans", "lean") + " back";
        case Gesture::turn_away:
            return verb("turns", "turn") + " away";
        case Gesture::fold_arms:
            return verb("folds ", "fold ") + own + " arms";
        case Gesture::open_hands:
            return verb("opens ", "open ") + own + " hands";
        case Gesture::hands_together:
            return verb("puts ", "put ") + own + " hands together";
        case Gesture::wipe_eyes:
            return verb("wipes ", "wipe ") + own + " eyes";
        case Gesture::cover_face:
            return verb("covers ", "cover ") + own + " face";
        case Gesture::half_smile:
            return verb("half smiles", "half smile");
        case Gesture::shrug:
            return verb("shrugs", "shrug");
        case Gesture::nod:
            return verb("nods", "nod");
        case Gesture::shake_head:
            return verb("shakes ", "shake ") + own + " head";
        case Gesture::breathe_out:
            return verb("breathes", "breathe") + " out";
        case Gesture::freeze:
            return verb("goes", "go") + " still";
        case Gesture::stand_up:
            return verb("stands", "stand") + " up";
        case Gesture::sit_back:
            return verb("sits", "sit") + " back";
        case Gesture::check_phone:
            return verb("checks ", "check ") + own + " phone";
        case Gesture::touch_object:
            return verb("touches", "touch") + " something nearby";
    }
    return {};
}

std::string alliance_word(Milli value) {
    const Milli tenths = scale_tenths(value);
    if (tenths < 30) return "weak";
    return tenths >= 40 ? "strong" : "in between";
}

std::string experiencing_word(int level) {
    constexpr std::array<std::string_view, 8> words = {
        "",
        "talks about events, from outside",
        "talks about events, personally",
        "names a feeling in passing",
        "speaks from inside a feeling",
        "asks what the feeling is about",
        "finds something new in it",
        "follows one new thing to the next",
    };
    return std::string(words[static_cast<std::size_t>(std::clamp(level, 1, 7))]);
}

std::string arousal_word(Milli arousal, const ClientProfile& client) {
    if (arousal < client.window_low) return "below the window: flat, far off";
    if (arousal > client.window_high) return "above the window: too much to bear";
    if (arousal >= client.touch()) return "in touch with it, and bearable";
    return "in the window, at some distance";
}

namespace {
std::string lowered_until_slash(const std::string& pronouns) {
    std::string word;
    for (char c : pronouns) {
        if (c == '/') break;
        word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return word;
}
}  // namespace

std::string subject_of(const ClientProfile& client) {
    const std::string word = lowered_until_slash(client.pronouns);
    return word == "she" || word == "he" ? word : "they";
}

std::string possessive_of(const ClientProfile& client) {
    const std::string word = subject_of(client);
    return word == "she" ? "her" : (word == "he" ? "his" : "their");
}

std::string levels_in_words(const OtherRater& other) {
    std::string words;
    const auto add = [&](const char* name, int level) {
        if (level > 0) words += (words.empty() ? "" : ", ") + std::string(name) + " " + std::to_string(level);
    };
    add("empathy", other.empathy);
    add("regard", other.regard);
    add("collaboration", other.collaboration);
    add("corrective", other.corrective);
    return words;
}

}  // namespace attune
