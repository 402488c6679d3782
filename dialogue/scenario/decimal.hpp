// Decimal text to thousandths and back, without floating point: 0.4 is 400 on every machine.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dialogue/base/milli.hpp"

namespace attune {

struct Decimal {
    enum class Fit { exact, too_fine, too_large };
    Fit fit = Fit::exact;
    Milli thousandths = 0;  // when exact
};

/// A JSON number, exponents included. Too fine: more than three decimal places; too large: beyond ±10⁹.
Decimal to_thousandths(std::string_view number);

/// The shortest decimal: 400 → "0.4", −2000 → "-2".
std::string to_decimal(Milli thousandths);

}  // namespace attune
