// What is not rated at all, and why: a classifier's certainty does not notice nonsense, so these are asked
// first. Each has words for the trainee that say what to do; none of them is a move.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "dialogue/base/names.hpp"
#include "dialogue/freetext/features.hpp"
#include "dialogue/freetext/tokens.hpp"

namespace attune {

enum class Gate : std::uint8_t {
    none,
    empty,
    unreadable,  // not UTF-8, or controls that turn the direction of writing
    too_long,    // more than a person could take in
    crisis,      // the trainee writes of their own danger
    insult,      // at the client
    to_program,  // speaks to the program, not to the client
    not_english,
    gibberish,  // keys at random, or words without sense
    stuffing,   // the right words strung together, or one thing over and over
    copy,       // the client's line as it was
    parroting,  // the client's line with I and you changed
    repeat,     // a reply given before in this session
};

template <>
struct Names<Gate> {
    static constexpr auto table = std::to_array<std::string_view>(
        {"none", "empty", "unreadable", "too-long", "crisis", "insult", "to-program", "not-english",
         "gibberish", "stuffing", "copy", "parroting", "repeat"});
};

/// One or two sentences for the trainee. For `crisis` the card of help lines stands instead.
std::string_view gate_words(Gate gate);

inline constexpr std::size_t most_characters = 1200;

/// Tests on the bytes alone; the others may then cut it into tokens. `text` may be anything.
Gate readable(std::string_view text);
/// White space at the ends and controls taken away, newlines and tabs as spaces.
std::string tidied(std::string_view text);

struct Surroundings {
    const ClientWords* client = nullptr;   // what the client just said
    std::span<const std::string> earlier;  // what was typed before in this session, tidied
    const WordVectors* vectors = nullptr;
};

/// Of a tidied text and its tokens.
Gate gate_of(std::string_view text, const Tokens& tokens, const Surroundings& around);

}  // namespace attune
