// What the decoder carries along, and the readers of single values. Each reader reports what is wrong with
// the value it is given and then returns something harmless; a scenario with an error is never handed out.
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dialogue/scenario/expression.hpp"
#include "dialogue/scenario/findings.hpp"
#include "dialogue/scenario/nearest.hpp"
#include "dialogue/scenario/scenario.hpp"
#include "dialogue/scenario/tree.hpp"

namespace attune {

struct Decoding {
    const Tree& tree;
    Findings& findings;
    Scenario& scenario;

    // Surveyed before anything is decoded, so that conditions and jumps can name what comes later.
    std::vector<NamedBeat> beats;          // sorted by id, as the scenario's table will be
    std::vector<ValueId> beat_values;      // by beat
    std::vector<ValueId> ending_values;    // sorted by id, by ending
    std::vector<ValueId> variable_values;  // by variable

    // Filled while decoding.
    std::vector<ValueId> option_values;  // by option
    std::vector<ValueId> line_values;    // by line
    std::unordered_map<std::string_view, LineIndex> lines;
    std::vector<ValueId> wound_values;  // by wound: where it was first named

    ExpressionNames names() const { return {scenario.variables, beats}; }

    void report(ProblemCode code, ValueId at, std::string what, std::string hint = {}) const;
    void report_key(ProblemCode code, ValueId at, std::string what, std::string hint = {}) const;
};

/// Where a jump to nothing leads, until the scenario is thrown away.
inline constexpr EndingIndex nowhere{0xFFFFFFFFu};

/// The children of one object by key, closed world: a key that is not `known` is a problem.
class Fields {
  public:
    static constexpr std::size_t most = 32;
    Fields(const Decoding& decoding, ValueId object, std::span<const std::string_view> known);

    /// no_value when absent.
    ValueId find(std::string_view key) const;
    /// The same, and a problem when absent.
    ValueId require(std::string_view key) const;
    /// False when the value is not an object at all; nothing is then required of it.
    bool usable() const { return usable_; }

  private:
    const Decoding* decoding_;
    ValueId object_;
    std::span<const std::string_view> known_;
    std::array<ValueId, most> found_;
    bool usable_ = false;
};

// Readers. no_value reads as nothing and is no problem.
enum class Empty { refused, allowed };
std::string read_text(const Decoding& decoding, ValueId value, Empty empty = Empty::refused);
/// A text of at most `words` words.
std::string read_words(const Decoding& decoding, ValueId value, std::size_t words);
std::vector<std::string> read_texts(const Decoding& decoding, ValueId value);
bool read_truth(const Decoding& decoding, ValueId value);
std::optional<int> read_whole(const Decoding& decoding, ValueId value, int low, int high);
/// A decimal of at most three places; limits in thousandths.
std::optional<Milli> read_decimal(const Decoding& decoding, ValueId value, Milli low, Milli high);
/// The members of an array.
std::vector<ValueId> read_list(const Decoding& decoding, ValueId value, Empty empty = Empty::allowed);
/// `[a-z0-9_-]+`, with dots where allowed.
enum class Dots { refused, allowed };
std::string read_id(const Decoding& decoding, ValueId value, Dots dots = Dots::refused);
void check_id(const Decoding& decoding, ValueId at, std::string_view id, bool is_key, Dots dots);
Condition read_condition(const Decoding& decoding, ValueId value);
std::vector<Effect> read_effects(const Decoding& decoding, ValueId value);
/// A jump: an id, or a list of `{"if", "to"}` with an unconditional end.
std::vector<Branch> read_branches(const Decoding& decoding, ValueId value);

void report_word(const Decoding& decoding, ValueId value, std::span<const std::string_view> known);
/// False, and a problem, when the value is there and is something else.
bool is_text(const Decoding& decoding, ValueId value);
bool is_object(const Decoding& decoding, ValueId value);

template <class Enum>
std::optional<Enum> read_word(const Decoding& decoding, ValueId value) {
    if (!is_text(decoding, value)) return std::nullopt;
    const std::string_view text = decoding.tree[value].text;
    if (const auto found = named<Enum>(text); found && !text.empty()) return found;
    report_word(decoding, value, Names<Enum>::table);
    return std::nullopt;
}

template <class Enum>
EnumSet<Enum> read_set(const Decoding& decoding, ValueId value, Empty empty = Empty::allowed) {
    EnumSet<Enum> set;
    for (const ValueId member : read_list(decoding, value, empty)) {
        const auto word = read_word<Enum>(decoding, member);
        if (!word) continue;
        if (set.has(*word)) {
            decoding.report(ProblemCode::repeated_entry, member,
                            quoted(name_of(*word)) + " stands twice in this list.", "Remove one of them.");
        }
        set.add(*word);
    }
    return set;
}

// The parts of a scenario, in the order in which they are decoded.
void survey(Decoding& decoding, ValueId beats, ValueId endings);
void decode_state(Decoding& decoding, ValueId state);
void decode_beats(Decoding& decoding);
void decode_client(Decoding& decoding, ValueId client);
void decode_typed(Decoding& decoding, ValueId client);
Option decode_typed_answer(Decoding& decoding, ValueId answer, std::string_view group);
/// Also of a client in a drill.
void decode_portrait(const Decoding& decoding, ValueId portrait, ClientProfile& client);
void decode_endings(Decoding& decoding);
void decode_duties(Decoding& decoding, ValueId duties);
void decode_scenario(Decoding& decoding);

LineRange decode_lines(Decoding& decoding, ValueId list, Empty empty = Empty::allowed);
OptionRange decode_options(Decoding& decoding, ValueId list, OptionPlace place, BeatIndex home, bool wound);

/// Options and silences of one beat, or the repair options of both kinds, have different ids.
void check_option_ids(const Decoding& decoding, OptionRange first, OptionRange second);

/// What only shows when the whole is there: dead ends, circles, wounds; and the warnings.
void check_whole(const Decoding& decoding);
void lint(const Decoding& decoding);

/// Sorted keys, no spaces, no comments, numbers in their shortest form.
std::string canonical_form(const Tree& tree);

}  // namespace attune
