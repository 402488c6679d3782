// The words themselves: slips of the pen, and lines that a trainee can hardly read or a client hardly say.
// Thresholds are ours, in assets/findings.md.
#include <algorithm>
#include <map>

#include "dialogue/explore/finding.hpp"
#include "dialogue/explore/telling.hpp"
#include "dialogue/explore/text_slips.hpp"
#include "dialogue/explore/text_words.hpp"
#include "dialogue/explore/word_lists.hpp"
#include "dialogue/scenario/nearest.hpp"
#include "dialogue/scenario/plain_text.hpp"

namespace attune {
namespace {

constexpr std::size_t longest_option = 30;  // words
constexpr std::size_t uneven_by = 12;       // words between the longest and the shortest of a beat,
constexpr std::size_t uneven_times = 25;    // and 2.5 times its length
constexpr std::size_t breath_seconds = 11;  // design decision: what one says without a pause
constexpr std::size_t enough_words = 100;   // for a grade of a speaker
constexpr double general_reader = 9.5;      // grade
constexpr double grades_apart = 4;
constexpr std::size_t long_line = 14;  // words, for a grade of one line
constexpr double out_of_voice = 6;     // grades above the speaker's own
constexpr double hard_line = 11;

enum class Voice : std::uint8_t { client, trainee, author };

struct Text {
    std::string_view text;
    Subject at;
    Voice voice = Voice::author;
};

struct Looking {
    const Scenario& scenario;
    std::vector<Text> texts;
    bool english = false;
    std::vector<Finding>& into;

    void add(FindingCode code, Subject at, std::string what, std::string hint) const {
        into.push_back(Finding{code, std::move(at), std::move(what), std::move(hint)});
    }
};

std::string number(std::size_t n) { return std::to_string(n); }

// --- every text of a scenario

struct Collecting {
    std::vector<Text> texts;
    void operator()(std::string_view text, Subject::Of of, std::size_t index, std::string key,
                    Voice voice = Voice::author) {
        if (text.empty()) return;
        texts.push_back(Text{text, Subject{of, static_cast<std::uint32_t>(index), std::move(key)}, voice});
    }
};

void collect_option(const Option& option, std::size_t i, Collecting& add) {
    using Of = Subject::Of;
    add(option.text, Of::option, i, "text", Voice::trainee);
    add(option.why, Of::option, i, "why");
    add(option.fear, Of::option, i, "fear");
    add(option.inner, Of::option, i, "inner");
    add(option.heard_as, Of::option, i, "heard_as");
    for (std::size_t k = 0; k < option.exemplars.size(); ++k) {
        add(option.exemplars[k], Of::option, i, "exemplars/" + number(k));
    }
}

void collect_frame(const Scenario& scenario, Collecting& add) {
    using Of = Subject::Of;
    add(scenario.title, Of::scenario, 0, "title");
    add(scenario.summary, Of::scenario, 0, "summary");
    add(scenario.setting, Of::scenario, 0, "setting");
    add(scenario.client.presenting, Of::client, 0, "presenting");
    add(scenario.client.expectation, Of::client, 0, "expectation");
    for (const auto& [cue, meaning] : scenario.client.body) add(meaning, Of::client, 0, "body/" + cue);
    for (std::size_t i = 0; i < scenario.duties.size(); ++i) {
        add(scenario.duties[i].missed, Of::duty, i, "missed");
        add(scenario.duties[i].then, Of::duty, i, "then");
    }
    for (std::size_t i = 0; i < scenario.wounds.size(); ++i)
        add(scenario.wounds[i].text, Of::wound, i, "text");
    for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
        add(scenario.endings[i].summary, Of::ending, i, "summary");
    }
}

std::vector<Text> texts_of(const Scenario& scenario) {
    Collecting add;
    collect_frame(scenario, add);
    for (std::size_t i = 0; i < scenario.lines.size(); ++i) {
        add(scenario.lines[i].text, Subject::Of::line, i, "text", Voice::client);
        add(scenario.lines[i].note, Subject::Of::line, i, "note");
    }
    for (std::size_t i = 0; i < scenario.options.size(); ++i) collect_option(scenario.options[i], i, add);
    return std::move(add.texts);
}

// --- slips

void find_slips(const Looking& look, const Text& one) {
    if (look.english) {
        if (const auto slip = doubled_word_in(one.text)) {
            look.add(FindingCode::doubled_word, one.at,
                     "The same word twice in a row, " + quoted(slip->what) + ": " +
                         around(one.text, slip->at) + ".",
                     "Take one out. If it is meant as speech, a comma or a dash between them says so.");
        }
    }
    if (const auto slip = spacing_slip_in(one.text, look.english)) {
        look.add(FindingCode::spacing, one.at,
                 "There is " + slip->what + ": " + around(one.text, slip->at) + ".", "Mend the space.");
    }
    if (const auto slip = unbalanced_in(one.text)) {
        look.add(FindingCode::unbalanced, one.at,
                 "Not as many open as close, " + slip->what + ": " + around(one.text, slip->at) + ".",
                 "Close what was opened in the same text.");
    }
    if (one.voice == Voice::author) return;
    if (const auto slip = stage_direction_in(one.text)) {
        look.add(
            FindingCode::stage_direction, one.at,
            "What is spoken holds something nobody can hear: " + around(one.text, slip->at) + ".",
            "A client's gesture belongs in \"do\" and \"note\", the manner in \"delivery\"; an option says "
            "only the words.");
    }
}

// One finding for the scenario, at the first of the rarer kind.
void find_mixed_quotes(const Looking& look) {
    std::size_t straight = 0, curly = 0;
    const Text* first_straight = nullptr;
    const Text* first_curly = nullptr;
    for (const Text& one : look.texts) {
        bool has_straight = false, has_curly = false;
        for (const Character& c : characters_of(one.text)) {
            has_straight |= c.code == U'\'' || c.code == U'"';
            has_curly |= c.code == 0x2018 || c.code == 0x2019 || c.code == 0x201C || c.code == 0x201D;
        }
        if (has_straight && straight++ == 0) first_straight = &one;
        if (has_curly && curly++ == 0) first_curly = &one;
    }
    if (straight == 0 || curly == 0) return;
    const Text& rare = curly < straight ? *first_curly : *first_straight;
    look.add(FindingCode::mixed_quotes, rare.at,
             number(straight) + " texts have straight quotes or apostrophes and " + number(curly) +
                 " have curly ones; this is the first of the rarer kind.",
             "Write all of them one way.");
}

// --- length

void find_long_options(const Looking& look) {
    for (std::size_t i = 0; i < look.scenario.options.size(); ++i) {
        const std::size_t words = count_words(look.scenario.options[i].text);
        if (words <= longest_option) continue;
        look.add(FindingCode::option_too_long,
                 Subject{Subject::Of::option, static_cast<std::uint32_t>(i), "text"},
                 "The option has " + number(words) + " words; more than " + number(longest_option) +
                     " are a speech, and the trainee reads four of them before choosing.",
                 "Say one thing of it, and leave the rest to the next turn.");
    }
}

void find_uneven(const Looking& look) {
    for (std::size_t b = 0; b < look.scenario.beats.size(); ++b) {
        const OptionRange range = look.scenario.beats[b].options;
        std::size_t shortest = static_cast<std::size_t>(-1), longest = 0;
        std::uint32_t at = 0;
        for (std::uint32_t i = 0; i < range.count; ++i) {
            const std::size_t words = count_words(look.scenario[range[i]].text);
            shortest = std::min(shortest, words);
            if (words > longest) at = range[i].value;
            longest = std::max(longest, words);
        }
        if (longest < shortest + uneven_by || longest * 10 < shortest * uneven_times) continue;
        look.add(FindingCode::options_uneven, Subject{Subject::Of::option, at, "text"},
                 "This option has " + number(longest) + " words, the shortest of the beat " +
                     quoted(look.scenario.beats[b].id) + " has " + number(shortest) + ".",
                 "The eye goes to the one that differs, whatever it says: bring them closer.");
    }
}

void find_breathless(const Looking& look) {
    const auto rate = static_cast<std::size_t>(std::max(look.scenario.client.voice_rate, 1));
    const std::size_t allowed = rate * breath_seconds / 60;
    for (const Text& one : look.texts) {
        if (one.voice != Voice::client) continue;
        const std::size_t words = longest_breath(one.text);
        if (words <= allowed) continue;
        look.add(FindingCode::no_breath, one.at,
                 number(words) + " words without a place to breathe are about " + number(words * 60 / rate) +
                     " seconds at this client's rate: " + around(one.text, 0) + ".",
                 "End a sentence or break off within " + number(allowed) + " words.");
    }
}

// --- grade

struct Speaker {
    Voice voice;
    const char* name;
    Readability all;
};

void find_hard_lines(const Looking& look, const Speaker& speaker) {
    for (const Text& one : look.texts) {
        if (one.voice != speaker.voice || count_words(one.text) + 4 < long_line) continue;
        const Readability here = readability_of(one.text);
        if (here.words < long_line || here.grade() < std::max(speaker.all.grade() + out_of_voice, hard_line))
            continue;
        look.add(FindingCode::line_out_of_voice, one.at,
                 "Reads at grade " + in_digits(here.grade(), 0) + "; " + speaker.name +
                     " otherwise at grade " + in_digits(std::max(speaker.all.grade(), 0.0), 0) + ".",
                 "Shorter sentences and words, unless it is meant to sound borrowed.");
    }
}

void find_grades(const Looking& look) {
    Speaker client{Voice::client, "the client", {}}, trainee{Voice::trainee, "the trainee", {}};
    for (const Text& one : look.texts) {
        if (one.voice == Voice::client) client.all += readability_of(one.text);
        if (one.voice == Voice::trainee) trainee.all += readability_of(one.text);
    }
    for (const Speaker& one : {client, trainee}) {
        if (one.all.words < enough_words) continue;
        find_hard_lines(look, one);
        if (one.all.grade() <= general_reader) continue;
        look.add(FindingCode::hard_to_read, Subject{Subject::Of::scenario, 0, ""},
                 std::string("Over all lines ") + one.name + " reads at grade " +
                     in_digits(one.all.grade(), 1) + " (Flesch-Kincaid); people speak at 3 to 7.",
                 "Shorter sentences and plainer words.");
    }
    if (client.all.words < enough_words || trainee.all.words < enough_words) return;
    if (trainee.all.grade() < client.all.grade() + grades_apart) return;
    look.add(FindingCode::hard_to_read, Subject{Subject::Of::scenario, 0, ""},
             "The options read at grade " + in_digits(trainee.all.grade(), 1) + ", the client at " +
                 in_digits(std::max(client.all.grade(), 0.0), 1) +
                 ": the trainee talks over the client's head.",
             "Let the options use the client's kind of words.");
}

// --- the same again

void find_same_options(const Looking& look, const Beat& beat,
                       std::map<std::string_view, std::uint32_t>& before) {
    before.clear();
    for (std::uint32_t i = 0; i < beat.options.count; ++i) {
        const OptionIndex at = beat.options[i];
        const auto [known, is_new] = before.emplace(look.scenario[at].text, at.value);
        if (is_new) continue;
        look.add(FindingCode::said_twice, Subject{Subject::Of::option, at.value, "text"},
                 "The option " + quoted(look.scenario.options[known->second].id) +
                     " of this beat has the same words.",
                 "Change one, or remove it.");
    }
}

bool may_both_be_said(const Line& a, const Line& b) {
    return a.when.always() || b.when.always() || a.when.text == b.when.text;
}

void find_same_lines(const Looking& look, const Beat& beat,
                     std::map<std::string_view, std::uint32_t>& before) {
    before.clear();
    for (std::uint32_t i = 0; i < beat.client.count; ++i) {
        const LineIndex at = beat.client[i];
        const Line& line = look.scenario[at];
        if (line.text.empty()) continue;
        const auto [known, is_new] = before.emplace(line.text, at.value);
        if (is_new || !may_both_be_said(line, look.scenario.lines[known->second])) continue;
        look.add(FindingCode::said_twice, Subject{Subject::Of::line, at.value, "text"},
                 "The client may say this twice in one beat: " + around(line.text, 0) + ".",
                 "Change one, or give them conditions that exclude each other.");
    }
}

void find_options_again(const Looking& look) {
    std::map<std::string_view, std::vector<std::uint32_t>> all;
    for (std::uint32_t i = 0; i < look.scenario.options.size(); ++i) {
        const Option& option = look.scenario.options[i];
        if (option.place == OptionPlace::beat && count_words(option.text) > 2) all[option.text].push_back(i);
    }
    for (const auto& [text, places] : all) {
        std::vector<BeatIndex> beats;
        for (const std::uint32_t i : places) {
            const BeatIndex home = look.scenario.options[i].home;
            if (beats.empty() || beats.back() != home) beats.push_back(home);
        }
        if (beats.size() < 2) continue;
        look.add(FindingCode::option_said_again, Subject{Subject::Of::option, places[1], "text"},
                 "The same words are offered at " + named(look.scenario, beats) + ".",
                 "Let it answer what was said there, or know why it comes back.");
    }
}

void find_repeats(const Looking& look) {
    std::map<std::string_view, std::uint32_t> before;
    for (const Beat& beat : look.scenario.beats) {
        find_same_options(look, beat, before);
        find_same_lines(look, beat, before);
    }
    find_options_again(look);
}

// --- the wrong mouth

template <class List>
std::string first_of(const List& list, std::string_view text) {
    std::string before;  // empty unless something in the list begins with it
    for (const std::string_view word : words_of(text)) {
        std::string bare = bare_word(word);
        const auto here = std::lower_bound(list.begin(), list.end(), bare);
        if (here != list.end() && *here == bare) return bare;
        if (!before.empty() && std::binary_search(list.begin(), list.end(), before + " " + bare)) {
            return before + " " + bare;
        }
        before = here != list.end() && here->starts_with(bare) ? std::move(bare) : std::string();
    }
    return {};
}

void find_wrong_mouth(const Looking& look, const Text& one) {
    if (one.voice == Voice::client) {
        if (const std::string word = first_of(lecture_words, one.text); !word.empty()) {
            look.add(FindingCode::lecture, one.at,
                     "The client says " + quoted(word) + ", a word of the trade.",
                     "Say it as this person would, or let a quotation show where they have it from.");
        }
    }
    if (one.voice != Voice::trainee || look.scenario.options[one.at.index].levels.empathy < 3) return;
    if (const std::string word = first_of(label_words, one.text); !word.empty()) {
        look.add(FindingCode::label, one.at,
                 "The option says " + quoted(word) + ", a label, and has empathy " +
                     number(look.scenario.options[one.at.index].levels.empathy) + ".",
                 "A label gets the topic and not the person: empathy 2, or say what it is like for them.");
    }
}

// --- why

std::string wrong_with_why(std::string_view why, bool english) {
    const std::vector<std::string_view> words = words_of(why);
    if (words.size() < 3) return "says next to nothing";
    const bool empty = english && std::all_of(words.begin(), words.end(), [](std::string_view word) {
                           return listed(empty_verdicts, word);
                       });
    if (empty) return "only gives a mark";
    char32_t last = 0;  // quotes and brackets may follow it
    for (const Character& c : characters_of(why)) {
        if (is_letter(c.code) || (c.code >= U'0' && c.code <= U'9') || ends_sentence(c.code)) last = c.code;
    }
    return ends_sentence(last) ? "" : "does not end like a sentence";
}

void find_empty_whys(const Looking& look) {
    for (std::size_t i = 0; i < look.scenario.options.size(); ++i) {
        const std::string& why = look.scenario.options[i].why;
        const std::string wrong = wrong_with_why(why, look.english);
        if (why.empty() || wrong.empty()) continue;
        look.add(FindingCode::empty_why, Subject{Subject::Of::option, static_cast<std::uint32_t>(i), "why"},
                 "The why " + wrong + ": " + quoted(why) + ".",
                 "One sentence: what the utterance does to this client.");
    }
}

}  // namespace

void find_prose(const Scenario& scenario, std::vector<Finding>& into) {
    const Looking look{scenario, texts_of(scenario), std::string_view(scenario.language).starts_with("en"),
                       into};
    for (const Text& one : look.texts) find_slips(look, one);
    find_mixed_quotes(look);
    find_long_options(look);
    find_uneven(look);
    find_breathless(look);
    find_repeats(look);
    find_empty_whys(look);
    if (!look.english) return;
    find_grades(look);
    for (const Text& one : look.texts) find_wrong_mouth(look, one);
}

}  // namespace attune
