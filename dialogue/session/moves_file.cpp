#include "dialogue/session/moves_file.hpp"

#include <charconv>

#include "dialogue/base/overloaded.hpp"

namespace attune {
namespace {

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    constexpr std::string_view blanks = " \t\r";
    while ((at = line.find_first_not_of(blanks, at)) != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(blanks, at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
    }
    return words;
}

template <class Number>
bool read_number(std::string_view text, Number& into) {
    const auto result = std::from_chars(text.data(), text.data() + text.size(), into);
    return result.ec == std::errc{} && result.ptr == text.data() + text.size();
}

Error bad_line(std::string_view file, int line, std::string what) {
    return {
        std::string(file) + ":" + std::to_string(line) + ": " + std::move(what), "No move was made.",
        "A line holds an option's id, silence, rewind, rate E R C with numbers from 1 to 5, foresee and a "
        "direction, feel and a word, or typed, an option, a skill and three levels, and may end in "
        "@milliseconds."};
}

std::optional<Typed> read_typed(const std::vector<std::string_view>& words) {
    Typed typed;
    if (words.size() == 2) return typed;
    const auto skill = words.size() == 6 ? named<TypedSkill>(words[2]) : std::nullopt;
    if (!skill) return std::nullopt;
    typed.basis = TypedBasis::recognised;
    typed.skill = *skill;
    typed.sure = 1000;
    const bool read = read_number(words[3], typed.empathy) && read_number(words[4], typed.regard) &&
                      read_number(words[5], typed.collaboration);
    return read ? std::optional(typed) : std::nullopt;
}

Result<MoveLine> parse_line(std::vector<std::string_view> words, std::string_view file, int number) {
    MoveLine line{number, StepBack{}, 0};
    if (words.back().starts_with('@')) {
        if (!read_number(words.back().substr(1), line.ms) || line.ms < 0 || words.size() == 1) {
            return bad_line(file, number, "'" + std::string(words.back()) + "' is no time in milliseconds.");
        }
        words.pop_back();
    }
    if (words.front() == "rate") {
        RateSelf rate;
        const bool read = words.size() == 4 && read_number(words[1], rate.empathy) &&
                          read_number(words[2], rate.regard) && read_number(words[3], rate.corrective);
        if (!read) return bad_line(file, number, "'rate' wants three numbers.");
        line.what = rate;
    } else if (words.size() == 2 && words.front() == "foresee") {
        const auto direction = named<Direction>(words[1]);
        if (!direction) return bad_line(file, number, "'foresee' wants closer, same or further.");
        line.what = Foresee{*direction};
    } else if (words.size() == 2 && words.front() == "feel") {
        const auto feeling = named<Feeling>(words[1]);
        if (!feeling) {
            return bad_line(
                file, number,
                "'feel' wants pulled-to-fix, afraid, irritated, wanting-to-be-liked, bored or moved.");
        }
        line.what = NoteFeeling{*feeling};
    } else if (words.size() > 1 && words.front() == "typed") {
        const auto typed = read_typed(words);
        if (!typed) {
            return bad_line(
                file, number,
                "'typed' wants an option, and where it was recognised its skill and three levels.");
        }
        line.what = SayOption{std::string(words[1]), *typed};
    } else if (words.size() > 1) {
        return bad_line(file, number, "'" + std::string(words[1]) + "' was not expected.");
    } else if (words.front() != "rewind") {
        line.what = SayOption{std::string(words.front()), std::nullopt};
    }
    return line;
}

}  // namespace

Result<std::vector<MoveLine>> parse_moves(std::string_view text, std::string_view file) {
    std::vector<MoveLine> lines;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        line = line.substr(0, std::min(line.find('#'), line.size()));
        const std::vector<std::string_view> words = words_of(line);
        if (words.empty()) continue;
        Result<MoveLine> parsed = parse_line(words, file, number);
        if (!parsed) return parsed.error();
        lines.push_back(*parsed);
    }
    return lines;
}

Result<Move> move_of(const MoveLine& line, const Session& session, std::string_view file) {
    const auto chosen = [&](const SayOption& say) -> Result<Move> {
        auto found = session.offered(say.id);
        if (!found && say.typed) found = session.typed_answer(say.id);
        if (found) return Move{ChooseOption{*found, line.ms, say.typed}};
        std::string offered;
        for (const OptionIndex option : session.now().offered) {
            const Option& candidate = session.scenario()[option];
            offered += (offered.empty() ? "" : ", ") +
                       (candidate.place == OptionPlace::silence ? "silence" : candidate.id);
        }
        const Beat& beat = session.scenario()[session.now().beat];
        return Error{
            std::string(file) + ":" + std::to_string(line.line) + ": '" + say.id + "' is not on offer.",
            "The moves before it were made.",
            session.over() ? "The session has ended; remove the line."
                           : "At the beat '" + beat.id + "' there is: " + offered + "."};
    };
    return std::visit(
        overloaded{
            chosen,
            [&](const StepBack&) -> Result<Move> { return Move{Rewind{session.now().turns - 1}}; },
            [&](const auto& note) -> Result<Move> { return Move{note}; },
        },
        line.what);
}

}  // namespace attune
