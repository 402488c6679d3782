// What gives the best option away before it is understood. Each rule asks for a habit over the whole scenario
// and is silent when there are too few beats to speak of one. Thresholds are ours, in assets/findings.md.
#include <algorithm>
#include <iterator>
#include <map>

#include "dialogue/explore/finding.hpp"
#include "dialogue/explore/telling.hpp"
#include "dialogue/explore/text_words.hpp"
#include "dialogue/explore/word_lists.hpp"
#include "dialogue/scenario/nearest.hpp"

namespace attune {
namespace {

constexpr std::size_t enough_beats = 8;    // for a habit of length or place
constexpr std::size_t enough_options = 6;  // that show a mark or a word
constexpr std::size_t enough_ranked = 24;  // options, for a correlation
constexpr double alarming = 0.05;
constexpr double alarming_correlation = 0.25;

struct Looking {
    const Scenario& scenario;
    std::vector<Contested> beats;
    bool english = false;
    std::vector<Finding>& into;

    void add(FindingCode code, std::string what, std::string hint) const {
        into.push_back(
            Finding{code, Subject{Subject::Of::scenario, 0, "beats"}, std::move(what), std::move(hint)});
    }
};

std::string count(std::size_t n) { return std::to_string(n); }

// "14 of 22 beats; by chance about 6.1 (p = 0.0004)"
std::string in_beats(const Telling& found) {
    return count(found.beats_best) + " of " + count(found.beats) + " beats; by chance about " +
           in_digits(found.surprise.expected, 1) + " (" + p_text(found.surprise.p_many) + ")";
}

// "of 12 options with … 9 are the best of their beat; by chance about 3.2 (p = …)"
std::string of_options(const Telling& found, const std::string& which, double p) {
    const std::string best = found.best_have == 0   ? "none is"
                             : found.best_have == 1 ? "1 is"
                                                    : count(found.best_have) + " are";
    return "Of " + count(found.have) + " options " + which + ", " + best +
           " the best of their beat; by chance about " + in_digits(found.surprise.expected, 1) + " (" +
           p_text(p) + ").";
}

// --- length

RankCorrelation length_and_worth(const Looking& look) {
    std::vector<double> length, worth;
    for (const Contested& one : look.beats) {
        for (std::size_t i = 0; i < one.seen.size(); ++i) {
            length.push_back(static_cast<double>(one.seen[i].characters));
            worth.push_back(static_cast<double>(one.contest.options[i].worth));
        }
    }
    if (length.size() < enough_ranked) return {};
    return rank_correlation(length, worth);
}

bool alarms(const RankCorrelation& found) {
    return found.p < 0.01 && (found.r >= alarming_correlation || found.r <= -alarming_correlation);
}

std::string in_words(const RankCorrelation& found) {
    return "rank correlation of length and worth over all options " + in_digits(found.r, 2) + ", " +
           p_text(found.p);
}

// By how much the outermost best option stands out from the next of its beat, in per cent.
std::size_t lead_of(const Contested& one, bool longest) {
    std::size_t best = 0, other = 0;
    for (std::size_t i = 0; i < one.seen.size(); ++i) {
        const std::size_t n = std::max<std::size_t>(one.seen[i].characters, 1);
        const std::size_t size = longest ? n * 100 : 10'000'000 / n;
        std::size_t& most = one.contest.options[i].best ? best : other;
        most = std::max(most, size);
    }
    return best > other && other > 0 ? best * 100 / other - 100 : 0;
}

std::vector<BeatIndex> worst_first(const Looking& look, bool longest) {
    std::vector<std::pair<std::size_t, BeatIndex>> leads;
    for (const Contested& one : look.beats) {
        if (const std::size_t lead = lead_of(one, longest); lead > 0)
            leads.push_back({lead, one.contest.beat});
    }
    std::stable_sort(leads.begin(), leads.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<BeatIndex> out;
    for (const auto& lead : leads) out.push_back(lead.second);
    return out;
}

Telling extreme_length(const Looking& look, bool longest) {
    return telling(look.beats, Count::beats, [&](const Contested& one, std::size_t i) {
        const auto by_length = [](const Seen& a, const Seen& b) { return a.characters < b.characters; };
        const auto ends = std::minmax_element(one.seen.begin(), one.seen.end(), by_length);
        return one.seen[i].characters == (longest ? ends.second : ends.first)->characters;
    });
}

// Whether it was found; the correlation is then said with it.
bool find_extreme(const Looking& look, bool longest, const RankCorrelation& all) {
    const Telling found = extreme_length(look, longest);
    if (found.beats < enough_beats || found.surprise.p_many >= alarming) return false;
    const std::string word = longest ? "longest" : "shortest";
    std::string what = "The best option is the " + word + " in " + in_beats(found) + ".";
    const bool follows = alarms(all) && (all.r > 0) == longest;
    if (follows) what += " So it is throughout: " + in_words(all) + ".";
    look.add(longest ? FindingCode::best_is_longest : FindingCode::best_is_shortest, std::move(what),
             std::string(longest ? "Shorten the best or lengthen another"
                                 : "Lengthen the best or shorten another") +
                 ", most plainly at " + named(look.scenario, worst_first(look, longest)) + ".");
    return follows;
}

void find_length(const Looking& look) {
    const RankCorrelation all = length_and_worth(look);
    const bool longest = find_extreme(look, true, all);
    const bool shortest = find_extreme(look, false, all);
    if (longest || shortest || !alarms(all)) return;
    const bool longer = all.r > 0;
    look.add(FindingCode::length_follows_worth,
             std::string("Longer options tend to be ") + (longer ? "better" : "poorer") + ": " +
                 in_words(all) + ".",
             "Bring the lengths together, most plainly at " +
                 named(look.scenario, worst_first(look, longer)) + ".");
}

// --- place

void find_place(const Looking& look) {
    std::size_t places = 0;
    for (const Contested& one : look.beats) places = std::max(places, one.seen.size());
    places = std::min<std::size_t>(places, 12);
    for (std::size_t place = 0; place < places; ++place) {
        const Telling found =
            telling(look.beats, Count::beats, [&](const Contested&, std::size_t i) { return i == place; });
        if (found.beats < enough_beats) continue;
        if (found.surprise.p_many * static_cast<double>(places) >= alarming) continue;
        look.add(
            FindingCode::best_in_one_place,
            "The best option stands in place " + count(place + 1) + " of the file in " + in_beats(found) +
                ".",
            "On screen the order is shuffled, but reviewers read the file: move the best elsewhere, at " +
                named(look.scenario, found.where_best) + ".");
    }
}

// --- words and marks

/// `tested`: how many such things are looked at; the more, the rarer one has to be.
struct Sign {
    FindingCode code;
    std::string which;    // "with a question mark"
    std::string of_best;  // what to do when it marks the best
    std::string of_rest;  // and when it marks the rest
    double tested = 1;
};

void judge_sign(const Looking& look, const Telling& found, const Sign& sign) {
    if (found.have < enough_options || found.beats < enough_options) return;
    const double limit = alarming / sign.tested;
    if (found.surprise.p_many < limit && !sign.of_best.empty()) {
        look.add(sign.code, of_options(found, sign.which, found.surprise.p_many),
                 sign.of_best + " Look at " + named(look.scenario, found.where_best) + ".");
    } else if (found.surprise.p_few < limit && !sign.of_rest.empty()) {
        look.add(sign.code, of_options(found, sign.which, found.surprise.p_few),
                 sign.of_rest + " Look at " + named(look.scenario, found.where_others) + ".");
    }
}

template <class List>
bool has_word_of(const List& list, const Seen& seen) {
    return std::any_of(seen.words.begin(), seen.words.end(), [&](const std::string& word) {
        return std::binary_search(list.begin(), list.end(), word);
    });
}

void find_absolutes(const Looking& look) {
    const Telling found = telling(look.beats, Count::options, [](const Contested& one, std::size_t i) {
        return has_word_of(absolute_words, one.seen[i]);
    });
    if (found.best_have > 0) return;
    judge_sign(
        look, found,
        {FindingCode::absolutes_only_in_poor, "with an absolute word (always, never, must, everyone, …)", "",
         count(found.poor_have) + " of them do more harm than good by their levels. Take the absolute word "
                                  "out of some, or let a good option have one.",
         1});
}

void find_kind_words(const Looking& look) {
    const Telling found = telling(look.beats, Count::options, [](const Contested& one, std::size_t i) {
        return has_word_of(kind_words, one.seen[i]);
    });
    judge_sign(look, found,
               {FindingCode::kind_words_tell, "with a kind word (sorry, thank you, glad, brave, …)",
                "Whoever picks the kindest words wins: let some poor options be kind too.",
                "Whoever avoids kind words wins: let some best options have one, or say the kind poor ones "
                "plainly.",
                2});
}

struct Mark {
    std::string_view which;
    bool (*is)(char32_t);
};

constexpr Mark marks[] = {
    {"with a question mark", [](char32_t c) { return c == U'?'; }},
    {"with an exclamation mark", [](char32_t c) { return c == U'!'; }},
    {"with a dash", is_dash},
    {"with a comma", [](char32_t c) { return c == U','; }},
    {"with a colon or semicolon", [](char32_t c) { return c == U':' || c == U';'; }},
    {"with an ellipsis", [](char32_t c) { return c == 0x2026; }},  // or three dots
};

// A bit for each mark.
unsigned marks_in(std::string_view text) {
    unsigned out = text.find("...") != std::string_view::npos ? 1u << (std::size(marks) - 1) : 0;
    for (const Character& c : characters_of(text)) {
        if (is_letter(c.code) || c.code == U' ') continue;
        for (std::size_t i = 0; i < std::size(marks); ++i) {
            if (marks[i].is(c.code)) out |= 1u << i;
        }
    }
    return out;
}

void find_punctuation(const Looking& look) {
    std::vector<unsigned> has(look.scenario.options.size());
    for (const Contested& one : look.beats) {
        for (std::size_t i = 0; i < one.seen.size(); ++i) {
            has[one.contest.options[i].option.value] = marks_in(one.seen[i].text);
        }
    }
    for (std::size_t mark = 0; mark < std::size(marks); ++mark) {
        const Telling found = telling(look.beats, Count::options, [&](const Contested& one, std::size_t i) {
            return ((has[one.contest.options[i].option.value] >> mark) & 1u) != 0;
        });
        judge_sign(look, found,
                   {FindingCode::punctuation_tells, std::string(marks[mark].which),
                    "Say some of the best without it, or some others with it.",
                    "Let a best option have it here and there, or say some of the others without it.", 12});
    }
}

void find_openings(const Looking& look) {
    std::map<std::string_view, std::size_t> often;
    for (const Contested& one : look.beats) {
        for (const Seen& seen : one.seen) {
            if (!seen.words.empty()) ++often[seen.words.front()];
        }
    }
    std::vector<std::string_view> openings;
    for (const auto& [word, times] : often) {
        if (times >= enough_options) openings.push_back(word);
    }
    for (const std::string_view opening : openings) {
        const Telling found = telling(look.beats, Count::options, [&](const Contested& one, std::size_t i) {
            return !one.seen[i].words.empty() && one.seen[i].words.front() == opening;
        });
        judge_sign(
            look, found,
            {FindingCode::opening_tells, "that begin with " + quoted(opening),
             "Begin some of the best, or some others, differently.",
             "Begin some of them differently, or a best one so.", 2 * static_cast<double>(openings.size())});
    }
}

void find_skills(const Looking& look) {
    constexpr std::size_t skills = Names<Skill>::table.size();
    for (std::size_t i = 0; i < skills; ++i) {
        const auto skill = static_cast<Skill>(i);
        const Telling found = telling(look.beats, Count::options, [&](const Contested& one, std::size_t k) {
            return look.scenario[one.contest.options[k].option].skills.has(skill);
        });
        if (found.best_have * 5 < found.have * 4) continue;  // four of five
        judge_sign(look, found,
                   {FindingCode::skill_tells, "of the skill " + quoted(name_of(skill)),
                    "A skill is good at its time: write one that comes too early, or a beat where another is "
                    "better.",
                    "", static_cast<double>(skills)});
    }
}

// --- the client's own words

using WordSet = std::vector<std::string>;  // sorted

bool has_content(const std::string& word) {
    return word.size() > 2 && !std::binary_search(small_words.begin(), small_words.end(), word);
}

WordSet client_words(const Scenario& scenario, const Beat& beat) {
    WordSet out;
    for (std::uint32_t i = 0; i < beat.client.count; ++i) {
        for (const std::string_view word : words_of(scenario[beat.client[i]].text)) {
            std::string bare = bare_word(word);
            if (has_content(bare)) out.push_back(std::move(bare));
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

// The share of the option's content words that the client has just used.
double echo_of(const Seen& seen, const WordSet& client) {
    std::size_t words = 0, heard = 0;
    for (const std::string& word : seen.words) {
        if (!has_content(word)) continue;
        ++words;
        if (std::binary_search(client.begin(), client.end(), word)) ++heard;
    }
    return words == 0 ? 0 : static_cast<double>(heard) / static_cast<double>(words);
}

struct Echo {
    double best = 0, others = 0;  // means
    double margin() const { return best - others; }
};

Echo echo_at(const Scenario& scenario, const Contested& one) {
    const WordSet client = client_words(scenario, scenario[one.contest.beat]);
    Echo out;
    for (std::size_t i = 0; i < one.seen.size(); ++i) {
        (one.contest.options[i].best ? out.best : out.others) += echo_of(one.seen[i], client);
    }
    out.best /= static_cast<double>(one.contest.best);
    out.others /= static_cast<double>(one.seen.size() - one.contest.best);
    return out;
}

void find_echo(const Looking& look) {
    std::vector<BeatIndex> more, less;
    double best = 0, others = 0;
    for (const Contested& one : look.beats) {
        const Echo echo = echo_at(look.scenario, one);
        best += echo.best;
        others += echo.others;
        if (echo.margin() > 0) more.push_back(one.contest.beat);
        if (echo.margin() < 0) less.push_back(one.contest.beat);
    }
    const std::size_t all = more.size() + less.size();
    if (all < enough_beats) return;
    const bool echoes = more.size() > less.size();
    const std::size_t times = std::max(more.size(), less.size());
    const double p = sign_test(times, all).p_many;
    if (p >= alarming / 2) return;  // either way
    const double beats = static_cast<double>(look.beats.size()) / 100;
    look.add(FindingCode::best_echoes,
             std::string("The best option repeats ") + (echoes ? "more" : "fewer") +
                 " of the client's words than the others do in " + count(times) + " of " + count(all) +
                 " beats where they differ; by chance about half (" + p_text(p) + "). On average " +
                 in_digits(best / beats, 0) + " % of its content words, against " +
                 in_digits(others / beats, 0) + " %.",
             std::string(echoes ? "Let a poor option repeat the words and miss the meaning"
                                : "Let a best option keep a word of the client's") +
                 ", for example at " + named(look.scenario, echoes ? more : less) + ".");
}

}  // namespace

void find_give_aways(const Scenario& scenario, std::vector<Finding>& into) {
    const Looking look{scenario, contested(scenario), std::string_view(scenario.language).starts_with("en"),
                       into};
    find_length(look);
    find_place(look);
    find_punctuation(look);
    find_openings(look);
    find_skills(look);
    if (!look.english) return;
    find_absolutes(look);
    find_echo(look);
    find_kind_words(look);
}

}  // namespace attune
