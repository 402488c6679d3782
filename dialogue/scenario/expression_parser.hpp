// The parser behind expression.hpp: by precedence, straight to postfix terms. The first problem stops it, and
// recursion ends at 32 levels.
#pragma once

#include <optional>

#include "dialogue/scenario/expression.hpp"
#include "dialogue/scenario/token.hpp"

namespace attune {

class ExpressionParser {
  public:
    ExpressionParser(std::string_view text, const ExpressionNames& names)
        : text_(text), names_(names), tokens_(tokens_of(text)) {}

    std::variant<Condition, ExpressionProblem> condition();
    std::variant<Effect, ExpressionProblem> effect();

  private:
    enum class Type : std::uint8_t { truth, number, variable_word, rupture, bare_word, broken };
    struct Operand {
        Type type = Type::broken;
        Token token;
        std::int32_t variable = 0;  // for variable_word
    };

    const Token& now() const { return tokens_[at_]; }
    Token take() { return at_ + 1 < tokens_.size() ? tokens_[at_++] : tokens_[at_]; }
    bool take_if(std::string_view text) {
        if (!now().is(text)) return false;
        take();
        return true;
    }
    void fail(ProblemCode code, const Token& token, std::string what, const std::string& hint = {});
    void push(Term::Kind kind, std::int32_t value = 0) { condition_.terms.push_back({kind, value}); }

    Operand any_of(int depth);
    Operand all_of(int depth);
    Operand negated(int depth);
    Operand compared(int depth);
    Operand operand(int depth);
    Operand integer(const Token& token);
    Operand name(const Token& token);
    Operand reference(const Token& function);
    void chosen(const Token& token);
    void truth(const Operand& operand);
    void compare(const Operand& left, const Token& sign, const Operand& right);
    bool resolve_word(const Operand& of, const Operand& word);
    void unknown_name(const Token& token);
    std::optional<std::int32_t> whole_number(const Token& token);
    std::optional<std::uint32_t> variable(std::string_view name) const;
    std::vector<std::string_view> known_names() const;
    std::int32_t assigned(const Variable& variable);

    std::string_view text_;
    const ExpressionNames& names_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    Condition condition_;
    std::optional<ExpressionProblem> problem_;
};

/// The state of the client as conditions name it, in the order of enum class Asked.
std::span<const std::string_view> asked_names();

/// A token as a message shows it.
std::string shown(const Token& token);

}  // namespace attune
