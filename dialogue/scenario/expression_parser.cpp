#include "dialogue/scenario/expression_parser.hpp"

#include <algorithm>
#include <array>

#include "dialogue/scenario/nearest.hpp"
#include "dialogue/scenario/plain_text.hpp"

namespace attune {
namespace {

constexpr int deepest = 32;
constexpr std::int32_t largest_integer = 1'000'000;

constexpr auto asked =
    std::to_array<std::string_view>({"bond", "task", "goal", "alliance", "safety", "arousal", "experiencing",
                                     "rupture", "corrective_moments", "uptake_pending", "turns"});

// Forty characters either side of the place, and a caret under it.
std::string with_caret(std::string_view text, std::size_t at) {
    constexpr std::size_t around = 40;
    const auto inside = [&](std::size_t i) {
        return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    };
    std::size_t first = at > around ? at - around : 0;
    while (inside(first)) ++first;
    std::size_t last = std::min(text.size(), at + around);
    while (inside(last)) ++last;
    std::string shown(text.substr(first, last - first));
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    const std::size_t column = count_characters(text.substr(first, at - first));
    return shown + "\n" + std::string(column, ' ') + "^";
}

std::optional<Term::Kind> comparison(const Token& token) {
    constexpr std::array<std::string_view, 6> signs = {"=", "!=", "<", "<=", ">", ">="};
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (token.is(signs[i])) {
            return static_cast<Term::Kind>(static_cast<std::size_t>(Term::Kind::equal) + i);
        }
    }
    return std::nullopt;
}

}  // namespace

std::span<const std::string_view> asked_names() { return asked; }

std::string shown(const Token& token) {
    return token.kind == Token::Kind::end ? "the end" : quoted(token.text);
}

void ExpressionParser::fail(ProblemCode code, const Token& token, std::string what, const std::string& hint) {
    if (problem_) return;
    std::string full = with_caret(text_, token.at);
    if (!hint.empty()) full += "\n" + hint;
    problem_ = ExpressionProblem{code, token.at, std::move(what), std::move(full)};
}

ExpressionParser::Operand ExpressionParser::any_of(int depth) {
    Operand left = all_of(depth);
    while (!problem_ && now().is("or")) {
        truth(left);
        take();
        truth(all_of(depth));
        push(Term::Kind::logical_or);
        left.type = Type::truth;
    }
    return left;
}

ExpressionParser::Operand ExpressionParser::all_of(int depth) {
    Operand left = compared(depth);
    while (!problem_ && now().is("and")) {
        truth(left);
        take();
        truth(compared(depth));
        push(Term::Kind::logical_and);
        left.type = Type::truth;
    }
    return left;
}

ExpressionParser::Operand ExpressionParser::compared(int depth) {
    const Operand left = negated(depth);
    if (problem_ || !comparison(now())) return left;
    const Token sign = take();
    const Operand right = negated(depth);
    if (problem_) return {};
    compare(left, sign, right);
    if (comparison(now())) {
        fail(ProblemCode::expression_syntax, now(), "Comparisons cannot be chained.",
             "Write two of them with \"and\" between.");
    }
    return {Type::truth, left.token, 0};
}

ExpressionParser::Operand ExpressionParser::negated(int depth) {
    if (!now().is("not")) return operand(depth);
    const Token token = take();
    if (depth >= deepest) {
        fail(ProblemCode::expression_too_deep, token, "This condition is nested deeper than 32 levels.",
             "Keep the result in a variable and ask for that.");
        return {};
    }
    truth(negated(depth + 1));
    push(Term::Kind::logical_not);
    return {Type::truth, token, 0};
}

ExpressionParser::Operand ExpressionParser::operand(int depth) {
    if (problem_) return {};
    const Token token = take();
    if (token.is("(")) {
        if (depth >= deepest) {
            fail(ProblemCode::expression_too_deep, token, "This condition is nested deeper than 32 levels.",
                 "Keep the result in a variable and ask for that.");
            return {};
        }
        Operand inner = any_of(depth + 1);
        if (!problem_ && !take_if(")")) {
            fail(ProblemCode::expression_syntax, now(),
                 "A parenthesis is not closed before " + shown(now()) + ".");
        }
        // A bare word in parentheses stays a bare word; it is judged where it is compared.
        return inner;
    }
    if (token.kind == Token::Kind::integer) return integer(token);
    if (token.kind == Token::Kind::word && !token.is("and") && !token.is("or")) return name(token);
    std::string hint;
    if (token.is("=")) hint = "A comparison has one \"=\".";
    if (token.is("&") || token.is("|") || token.is("!")) hint = "Write \"and\", \"or\", \"not\".";
    fail(ProblemCode::expression_syntax, token,
         "A name or a number was expected here, not " + shown(token) + ".", hint);
    return {};
}

ExpressionParser::Operand ExpressionParser::integer(const Token& token) {
    const auto value = whole_number(token);
    if (!value) return {};
    push(Term::Kind::number, *value);
    return {Type::number, token, 0};
}

std::optional<std::int32_t> ExpressionParser::whole_number(const Token& token) {
    std::int32_t value = 0;
    const bool negative = token.text.starts_with('-');
    for (const char c : token.text.substr(negative ? 1 : 0)) {
        value = value * 10 + (c - '0');
        if (value > largest_integer) {
            fail(ProblemCode::expression_types, token, "Numbers here go up to 1,000,000.");
            return std::nullopt;
        }
    }
    return negative ? -value : value;
}

ExpressionParser::Operand ExpressionParser::name(const Token& token) {
    if (token.is("visited") || token.is("chosen")) return reference(token);
    const auto found = std::find(asked_names().begin(), asked_names().end(), token.text);
    if (found != asked_names().end()) {
        const auto index = static_cast<std::int32_t>(found - asked_names().begin());
        push(Term::Kind::asked, index);
        if (index == static_cast<std::int32_t>(Asked::rupture)) {
            condition_.mentions_rupture = true;
            return {Type::rupture, token, 0};
        }
        const bool yes_or_no = index == static_cast<std::int32_t>(Asked::uptake_pending);
        return {yes_or_no ? Type::truth : Type::number, token, 0};
    }
    if (const auto index = variable(token.text)) {
        const auto value = static_cast<std::int32_t>(*index);
        push(Term::Kind::variable, value);
        switch (names_.variables[*index].kind) {
            case Variable::Kind::truth:
                return {Type::truth, token, value};
            case Variable::Kind::number:
                return {Type::number, token, value};
            case Variable::Kind::word:
                return {Type::variable_word, token, value};
        }
    }
    // Perhaps a word of a variable; the comparison it stands in decides and fills in the number.
    push(Term::Kind::number, 0);
    return {Type::bare_word, token, static_cast<std::int32_t>(condition_.terms.size() - 1)};
}

std::optional<std::uint32_t> ExpressionParser::variable(std::string_view name) const {
    const auto all = names_.variables;
    const auto at = std::lower_bound(all.begin(), all.end(), name,
                                     [](const Variable& v, std::string_view key) { return v.name < key; });
    if (at == all.end() || at->name != name) return std::nullopt;
    return static_cast<std::uint32_t>(at - all.begin());
}

ExpressionParser::Operand ExpressionParser::reference(const Token& function) {
    if (!take_if("(")) {
        fail(ProblemCode::expression_syntax, now(),
             "After \"" + std::string(function.text) + "\" comes a name in parentheses.");
        return {};
    }
    const Token token = take();
    if (token.kind != Token::Kind::word && token.kind != Token::Kind::integer) {
        fail(ProblemCode::expression_syntax, token,
             function.is("chosen") ? "Here stands an option, as beat.option."
                                   : "Here stands the id of a beat.");
        return {};
    }
    if (!take_if(")")) {
        fail(ProblemCode::expression_syntax, now(), "The parenthesis is not closed.");
        return {};
    }
    if (function.is("chosen")) {
        chosen(token);
    } else if (const auto beat = find_beat(names_, token.text)) {
        push(Term::Kind::visited, static_cast<std::int32_t>(*beat));
    } else {
        std::vector<std::string_view> ids;
        for (const NamedBeat& named : names_.beats) ids.push_back(named.id);
        fail(ProblemCode::expression_unknown_name, token, "There is no beat " + quoted(token.text) + ".",
             did_you_mean(token.text, ids));
    }
    return {Type::truth, function, 0};
}

void ExpressionParser::chosen(const Token& token) {
    const std::size_t dot = token.text.find('.');
    if (dot == std::string_view::npos) {
        return fail(ProblemCode::expression_syntax, token, "An option is named as beat.option.");
    }
    const std::string_view beat_id = token.text.substr(0, dot);
    const std::string_view option_id = token.text.substr(dot + 1);
    const auto beat = find_beat(names_, beat_id);
    if (!beat) {
        std::vector<std::string_view> ids;
        for (const NamedBeat& named : names_.beats) ids.push_back(named.id);
        return fail(ProblemCode::expression_unknown_name, token, "There is no beat " + quoted(beat_id) + ".",
                    did_you_mean(beat_id, ids));
    }
    const NamedBeat& named = names_.beats[*beat];
    const auto found = std::find(named.options.begin(), named.options.end(), option_id);
    if (found == named.options.end()) {
        return fail(ProblemCode::expression_unknown_name, token,
                    "The beat " + quoted(beat_id) + " has no option " + quoted(option_id) + ".",
                    did_you_mean(option_id, named.options));
    }
    push(Term::Kind::chosen,
         static_cast<std::int32_t>(named.first_option +
                                   static_cast<std::uint32_t>(found - named.options.begin())));
}

std::vector<std::string_view> ExpressionParser::known_names() const {
    std::vector<std::string_view> known(asked_names().begin(), asked_names().end());
    for (const Variable& v : names_.variables) known.push_back(v.name);
    known.insert(known.end(), {"visited", "chosen", "not", "and", "or"});
    return known;
}

void ExpressionParser::unknown_name(const Token& token) {
    if (token.is("true") || token.is("false")) {
        return fail(ProblemCode::expression_types, token, "Truth values stand alone.",
                    "Write the name by itself, or \"not\" and the name.");
    }
    std::string hint = did_you_mean(token.text, known_names());
    if (token.is("AND") || token.is("OR") || token.is("NOT")) hint = "Write it in small letters.";
    fail(ProblemCode::expression_unknown_name, token,
         "The name " + quoted(token.text) + " is not known here.", hint);
}

void ExpressionParser::truth(const Operand& operand) {
    switch (operand.type) {
        case Type::truth:
        case Type::broken:
            break;
        case Type::bare_word:
            unknown_name(operand.token);
            break;
        case Type::number:
            fail(ProblemCode::expression_types, operand.token, "A number is neither true nor false.",
                 "Compare it: " + std::string(operand.token.text) + " > 0.");
            break;
        case Type::variable_word:
        case Type::rupture:
            fail(ProblemCode::expression_types, operand.token,
                 quoted(operand.token.text) + " holds a word; it is neither true nor false.",
                 "Compare it with one of its words by = or !=.");
            break;
    }
}

bool ExpressionParser::resolve_word(const Operand& of, const Operand& word) {
    const bool rupture = of.type == Type::rupture;
    std::vector<std::string_view> words;
    if (rupture) {
        words.assign(Names<Rupture>::table.begin(), Names<Rupture>::table.end());
    } else {
        const Variable& variable = names_.variables[static_cast<std::size_t>(of.variable)];
        words.assign(variable.words.begin(), variable.words.end());
    }
    const auto found = std::find(words.begin(), words.end(), word.token.text);
    if (word.type != Type::bare_word || found == words.end()) {
        std::string hint = did_you_mean(word.token.text, words);
        if (hint.empty()) hint = "It can be " + one_of(words) + ".";
        fail(ProblemCode::expression_types, word.token,
             quoted(of.token.text) + " is compared with one of its own words.", hint);
        return false;
    }
    condition_.terms[static_cast<std::size_t>(word.variable)].value =
        static_cast<std::int32_t>(found - words.begin());
    return true;
}

void ExpressionParser::compare(const Operand& left, const Token& sign, const Operand& right) {
    const auto holds_word = [](const Operand& o) {
        return o.type == Type::variable_word || o.type == Type::rupture;
    };
    const Term::Kind kind = *comparison(sign);
    if (holds_word(left) || holds_word(right)) {
        if (kind != Term::Kind::equal && kind != Term::Kind::not_equal) {
            return fail(ProblemCode::expression_types, sign, "Words are compared by = and != only.");
        }
        if (!(holds_word(left) ? resolve_word(left, right) : resolve_word(right, left))) return;
    } else if (left.type == Type::bare_word || right.type == Type::bare_word) {
        return unknown_name(left.type == Type::bare_word ? left.token : right.token);
    } else if (left.type == Type::truth || right.type == Type::truth) {
        const Token& token = left.type == Type::truth ? left.token : right.token;
        return fail(ProblemCode::expression_types, token, "Truth values stand alone and are not compared.",
                    token.is("not") ? "\"not\" binds tightest: write not ( … ) around the comparison."
                                    : "Write the name by itself, or \"not\" and the name.");
    }
    push(kind);
}

std::variant<Condition, ExpressionProblem> ExpressionParser::condition() {
    const Operand whole_text = any_of(0);
    if (!problem_ && now().kind != Token::Kind::end) {
        std::string hint;
        if (now().kind == Token::Kind::word) hint = "Join two conditions with \"and\" or \"or\".";
        if (now().is("+")) hint = "Conditions do not calculate.";
        fail(ProblemCode::expression_syntax, now(), "The condition should end before " + shown(now()) + ".",
             hint);
    }
    truth(whole_text);
    if (problem_) return *problem_;
    condition_.text = std::string(text_);
    return std::move(condition_);
}

}  // namespace attune
