#include "dialogue/scenario/expression.hpp"

#include <algorithm>
#include <array>

#include "dialogue/scenario/expression_parser.hpp"
#include "dialogue/scenario/nearest.hpp"

namespace attune {
namespace {

constexpr std::size_t longest = 1024;

constexpr auto reserved = std::to_array<std::string_view>({"bond",
                                                           "task",
                                                           "goal",
                                                           "alliance",
                                                           "safety",
                                                           "arousal",
                                                           "experiencing",
                                                           "rupture",
                                                           "corrective_moments",
                                                           "uptake_pending",
                                                           "turns",
                                                           "none",
                                                           "withdrawal",
                                                           "confrontation",
                                                           "visited",
                                                           "chosen",
                                                           "not",
                                                           "and",
                                                           "or",
                                                           "true",
                                                           "false"});

std::optional<ExpressionProblem> too_long(std::string_view text) {
    if (text.size() <= longest) return std::nullopt;
    return ExpressionProblem{
        ProblemCode::expression_too_long, 0,
        "This has " + std::to_string(text.size()) + " bytes; the longest may have 1,024.",
        "Keep parts of it in variables."};
}

}  // namespace

std::int32_t ExpressionParser::assigned(const Variable& variable) {
    const Token token = take();
    switch (variable.kind) {
        case Variable::Kind::truth:
            if (token.is("true")) return 1;
            if (!token.is("false")) {
                fail(ProblemCode::expression_types, token,
                     quoted(variable.name) + " is set to true or to false.");
            }
            return 0;
        case Variable::Kind::number:
            if (token.kind != Token::Kind::integer) {
                fail(ProblemCode::expression_types, token,
                     quoted(variable.name) + " is set to a whole number.");
                return 0;
            }
            return whole_number(token).value_or(0);
        case Variable::Kind::word:
            break;
    }
    const std::vector<std::string_view> words(variable.words.begin(), variable.words.end());
    const auto found = std::find(words.begin(), words.end(), token.text);
    if (found == words.end()) {
        std::string hint = did_you_mean(token.text, words);
        if (hint.empty()) hint = "It can be " + one_of(words) + ".";
        fail(ProblemCode::expression_types, token, quoted(variable.name) + " is set to one of its own words.",
             hint);
        return 0;
    }
    return static_cast<std::int32_t>(found - words.begin());
}

std::variant<Effect, ExpressionProblem> ExpressionParser::effect() {
    Effect effect;
    effect.text = std::string(text_);
    const Token name = take();
    const auto index = variable(name.text);
    if (name.kind != Token::Kind::word) {
        fail(ProblemCode::expression_syntax, name, "An effect begins with the name of a variable.",
             "Write: name = value, name +1 or name -1.");
    } else if (std::find(asked_names().begin(), asked_names().end(), name.text) != asked_names().end()) {
        fail(ProblemCode::effect_not_allowed, name,
             quoted(name.text) + " is the client's own state. Authors do not write it; the model does.",
             "Keep what you need to remember in a variable under \"state\".");
    } else if (!index) {
        std::vector<std::string_view> known;
        for (const Variable& v : names_.variables) known.push_back(v.name);
        fail(ProblemCode::expression_unknown_name, name, "There is no variable " + quoted(name.text) + ".",
             did_you_mean(name.text, known));
    }
    if (problem_) return *problem_;
    effect.variable = {*index};
    const Variable& target = names_.variables[*index];
    const bool steps =
        now().is("+") || (now().kind == Token::Kind::integer && now().text.starts_with('-')) || now().is("-");
    if (take_if("=")) {
        effect.value = assigned(target);
    } else if (steps && target.kind != Variable::Kind::number) {
        fail(ProblemCode::expression_types, now(), "Only a number can be stepped up or down.",
             "Set it: " + target.name + " = …");
    } else if (steps) {
        const bool down = now().text.starts_with('-');
        effect.kind = down ? Effect::Kind::subtract : Effect::Kind::add;
        const bool apart = now().kind != Token::Kind::integer;
        if (apart) take();
        const Token amount = take();
        if (amount.kind != Token::Kind::integer || (apart && amount.text.starts_with('-'))) {
            fail(ProblemCode::expression_syntax, amount, "A whole number was expected here.");
            return *problem_;
        }
        const std::int32_t value = whole_number(amount).value_or(0);
        effect.value = value < 0 ? -value : value;
    } else {
        fail(
            ProblemCode::expression_syntax, now(), "After the name comes =, +n or -n.",
            "Write: " + target.name + " = value" +
                (target.kind == Variable::Kind::number ? ", " + target.name + " +1 or " + target.name + " -1."
                                                       : "."));
    }
    if (!problem_ && now().kind != Token::Kind::end) {
        fail(ProblemCode::expression_syntax, now(), "The effect should end before " + shown(now()) + ".",
             "One effect a text; effects do not calculate.");
    }
    if (problem_) return *problem_;
    return effect;
}

std::variant<Condition, ExpressionProblem> compile_condition(std::string_view text,
                                                             const ExpressionNames& names) {
    if (auto problem = too_long(text)) return *problem;
    return ExpressionParser(text, names).condition();
}

std::variant<Effect, ExpressionProblem> compile_effect(std::string_view text, const ExpressionNames& names) {
    if (auto problem = too_long(text)) return *problem;
    return ExpressionParser(text, names).effect();
}

std::span<const std::string_view> reserved_names() { return reserved; }

std::optional<std::uint32_t> find_beat(const ExpressionNames& names, std::string_view id) {
    const auto at =
        std::lower_bound(names.beats.begin(), names.beats.end(), id,
                         [](const NamedBeat& beat, std::string_view key) { return beat.id < key; });
    if (at == names.beats.end() || at->id != id) return std::nullopt;
    return static_cast<std::uint32_t>(at - names.beats.begin());
}

}  // namespace attune
