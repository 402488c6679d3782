#include "dialogue/scenario/decimal.hpp"

#include <algorithm>

namespace attune {
namespace {

constexpr Milli largest = 1'000'000'000'000;  // 10⁹ in thousandths

struct Parts {
    bool negative = false;
    std::string digits;  // without point and leading zeros
    long exponent = 0;   // of the last digit
};

Parts split(std::string_view number) {
    Parts parts;
    std::size_t at = 0;
    if (at < number.size() && number[at] == '-') {
        parts.negative = true;
        ++at;
    }
    bool fraction = false;
    for (; at < number.size() && number[at] != 'e' && number[at] != 'E'; ++at) {
        if (number[at] == '.') {
            fraction = true;
            continue;
        }
        if (fraction) --parts.exponent;
        if (number[at] != '0' || !parts.digits.empty()) parts.digits += number[at];
    }
    if (at >= number.size()) return parts;
    ++at;
    bool down = false;
    if (at < number.size() && (number[at] == '-' || number[at] == '+')) down = number[at++] == '-';
    long exponent = 0;
    for (; at < number.size(); ++at) exponent = std::min(exponent * 10 + (number[at] - '0'), 100'000'000L);
    parts.exponent += down ? -exponent : exponent;
    return parts;
}

}  // namespace

Decimal to_thousandths(std::string_view number) {
    Parts parts = split(number);
    while (!parts.digits.empty() && parts.digits.back() == '0') {
        parts.digits.pop_back();
        ++parts.exponent;
    }
    if (parts.digits.empty()) return {};
    if (parts.exponent < -3) return {Decimal::Fit::too_fine, 0};
    Milli value = 0;
    const auto push = [&](int digit) {
        value = value * 10 + digit;
        return value <= largest;
    };
    for (const char c : parts.digits) {
        if (!push(c - '0')) return {Decimal::Fit::too_large, 0};
    }
    for (long i = 0; i < parts.exponent + 3; ++i) {
        if (!push(0)) return {Decimal::Fit::too_large, 0};
    }
    return {Decimal::Fit::exact, parts.negative ? -value : value};
}

std::string to_decimal(Milli thousandths) {
    const Milli size = thousandths < 0 ? -thousandths : thousandths;
    std::string out;
    if (thousandths < 0) out += '-';
    out += std::to_string(size / whole);
    if (size % whole == 0) return out;
    std::string fraction = std::to_string(whole + size % whole).erase(0, 1);
    while (fraction.back() == '0') fraction.pop_back();
    out += '.';
    return out += fraction;
}

}  // namespace attune
