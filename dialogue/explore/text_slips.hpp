// Slips of the pen in one text: what can be seen without knowing who says it. Each answers where it stands,
// as a byte offset; a repeated word that is broken by a comma, a dash or a full stop is speech, not a slip.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace attune {

struct Slip {
    std::size_t at = 0;
    std::string what;  // "two spaces"
    friend bool operator==(const Slip&, const Slip&) = default;
};

/// The second of the two. For English: other languages double words by grammar.
std::optional<Slip> doubled_word_in(std::string_view english);

/// Two spaces, one at the end, one before a comma, none after a full stop. A space before ? ! ; : is a slip
/// in English only.
std::optional<Slip> spacing_slip_in(std::string_view text, bool english);

/// A bracket, a curly or a straight double quote without its other half. Straight single quotes are
/// apostrophes as often as not, and are left alone.
std::optional<Slip> unbalanced_in(std::string_view text);

/// Asterisks, square brackets and "(sighs)" in what is spoken: nobody can hear them. "(Laughter.)", with a
/// capital, may be a quotation.
std::optional<Slip> stage_direction_in(std::string_view spoken);

/// Some 40 bytes of the text around a place, cut between characters, in quotation marks.
std::string around(std::string_view text, std::size_t at);

}  // namespace attune
