#include "dialogue/scenario/token.hpp"

#include <algorithm>

namespace attune {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '-' ||
           c == '.';
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_integer(std::string_view word) {
    if (word.starts_with('-')) word.remove_prefix(1);
    return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

std::size_t sign_length(std::string_view rest) {
    for (const std::string_view sign : {"!=", "<=", ">=", "=", "<", ">", "(", ")", "+"}) {
        if (rest.starts_with(sign)) return sign.size();
    }
    return 0;
}

// A whole character, so that it can be shown.
std::size_t unknown_length(std::string_view rest) {
    std::size_t length = 1;
    while (length < rest.size() && (static_cast<unsigned char>(rest[length]) & 0xC0) == 0x80) ++length;
    return length;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    const auto push = [&](Token::Kind kind, std::size_t length) {
        tokens.push_back(Token{kind, text.substr(at, length), at});
        at += length;
    };
    while (at < text.size()) {
        if (is_space(text[at])) {
            ++at;
        } else if (in_word(text[at])) {
            std::size_t length = 1;
            while (at + length < text.size() && in_word(text[at + length])) ++length;
            push(is_integer(text.substr(at, length)) ? Token::Kind::integer : Token::Kind::word, length);
        } else if (const std::size_t length = sign_length(text.substr(at))) {
            push(Token::Kind::sign, length);
        } else {
            push(Token::Kind::unknown, unknown_length(text.substr(at)));
        }
    }
    push(Token::Kind::end, 0);
    return tokens;
}

}  // namespace attune
