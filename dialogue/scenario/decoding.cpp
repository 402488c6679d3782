#include "dialogue/scenario/decoding.hpp"

#include <algorithm>
#include <iterator>

#include "dialogue/base/check.hpp"
#include "dialogue/scenario/decimal.hpp"
#include "dialogue/scenario/plain_text.hpp"

namespace attune {
namespace {

std::string_view name_of_kind(Value::Kind kind) {
    switch (kind) {
        case Value::Kind::object:
            return "an object";
        case Value::Kind::array:
            return "a list";
        case Value::Kind::text:
            return "a text";
        case Value::Kind::number:
            return "a number";
        case Value::Kind::truth:
            return "true or false";
        case Value::Kind::null:
            return "null";
    }
    return "";
}

bool is_kind(const Decoding& decoding, ValueId value, Value::Kind kind) {
    if (value == no_value) return false;
    const Value::Kind found = decoding.tree[value].kind;
    if (found == kind) return true;
    decoding.report(ProblemCode::wrong_type, value,
                    "Here stands " + std::string(name_of_kind(found)) + " where " +
                        std::string(name_of_kind(kind)) + " belongs.",
                    found == Value::Kind::null ? "Leave the key out when there is nothing to say." : "");
    return false;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

void Decoding::report(ProblemCode code, ValueId at, std::string what, std::string hint) const {
    findings.add(code, tree[at].at, tree.pointer(at), std::move(what), std::move(hint));
}

void Decoding::report_key(ProblemCode code, ValueId at, std::string what, std::string hint) const {
    findings.add(code, tree[at].key_at, tree.pointer(at), std::move(what), std::move(hint));
}

Fields::Fields(const Decoding& decoding, ValueId object, std::span<const std::string_view> known)
    : decoding_(&decoding), object_(object), known_(known) {
    ATTUNE_CHECK(known.size() <= most, "an object with more keys than Fields has room for");
    found_.fill(no_value);
    if (!is_kind(decoding, object, Value::Kind::object)) return;
    usable_ = true;
    for (const ValueId child : decoding.tree.children(object)) {
        const std::string_view key = decoding.tree[child].key;
        if (key == "//") continue;
        const auto at = std::find(known.begin(), known.end(), key);
        if (at == known.end()) {
            std::string hint;
            if (!decoding.findings.full()) hint = did_you_mean(key, known);
            if (hint.empty()) hint = "Known here: " + one_of(known) + ". A comment has the key \"//\".";
            decoding.report_key(ProblemCode::unknown_key, child,
                                "The key " + quoted(key) + " is not known here.", std::move(hint));
        } else if (ValueId& slot = found_[static_cast<std::size_t>(at - known.begin())]; slot == no_value) {
            slot = child;
        }
    }
}

ValueId Fields::find(std::string_view key) const {
    const auto at = std::find(known_.begin(), known_.end(), key);
    ATTUNE_CHECK(at != known_.end(), "a key that was not declared as known");
    return found_[static_cast<std::size_t>(at - known_.begin())];
}

ValueId Fields::require(std::string_view key) const {
    const ValueId found = find(key);
    if (found == no_value && usable_) {
        decoding_->report(ProblemCode::missing_key, object_,
                          "The key " + quoted(key) + " is required here and missing.");
    }
    return found;
}

bool is_text(const Decoding& decoding, ValueId value) { return is_kind(decoding, value, Value::Kind::text); }

bool is_object(const Decoding& decoding, ValueId value) {
    return is_kind(decoding, value, Value::Kind::object);
}

std::string read_text(const Decoding& decoding, ValueId value, Empty empty) {
    if (!is_text(decoding, value)) return {};
    const std::string_view text = decoding.tree[value].text;
    if (empty == Empty::refused && is_blank(text)) {
        decoding.report(ProblemCode::empty_text, value, "This text may not be empty.");
    }
    return std::string(text);
}

std::string read_words(const Decoding& decoding, ValueId value, std::size_t words) {
    std::string text = read_text(decoding, value);
    const std::size_t count = count_words(text);
    if (count > words) {
        decoding.report(
            ProblemCode::too_many_words, value,
            "This has " + std::to_string(count) + " words; here stand at most " + std::to_string(words) + ".",
            "Shorten it.");
    }
    return text;
}

std::vector<std::string> read_texts(const Decoding& decoding, ValueId value) {
    std::vector<std::string> texts;
    for (const ValueId member : read_list(decoding, value)) texts.push_back(read_text(decoding, member));
    return texts;
}

bool read_truth(const Decoding& decoding, ValueId value) {
    return is_kind(decoding, value, Value::Kind::truth) && decoding.tree[value].truth;
}

std::optional<Milli> read_decimal(const Decoding& decoding, ValueId value, Milli low, Milli high) {
    if (!is_kind(decoding, value, Value::Kind::number)) return std::nullopt;
    const Decimal decimal = to_thousandths(decoding.tree[value].text);
    if (decimal.fit == Decimal::Fit::too_fine) {
        decoding.report(ProblemCode::not_exact, value,
                        quoted(decoding.tree[value].text) + " has more than three decimal places.",
                        "The model counts in thousandths; round it.");
        return std::nullopt;
    }
    if (decimal.fit == Decimal::Fit::too_large || decimal.thousandths < low || decimal.thousandths > high) {
        decoding.report(ProblemCode::out_of_range, value,
                        quoted(decoding.tree[value].text) + " lies outside " + to_decimal(low) + " to " +
                            to_decimal(high) + ".");
        return std::nullopt;
    }
    return decimal.thousandths;
}

std::optional<int> read_whole(const Decoding& decoding, ValueId value, int low, int high) {
    const auto decimal = read_decimal(decoding, value, low * whole, high * whole);
    if (!decimal) return std::nullopt;
    if (*decimal % whole != 0) {
        decoding.report(ProblemCode::not_exact, value,
                        quoted(decoding.tree[value].text) + " is not a whole number.");
        return std::nullopt;
    }
    return static_cast<int>(*decimal / whole);
}

std::vector<ValueId> read_list(const Decoding& decoding, ValueId value, Empty empty) {
    std::vector<ValueId> members;
    if (!is_kind(decoding, value, Value::Kind::array)) return members;
    for (const ValueId member : decoding.tree.children(value)) members.push_back(member);
    if (members.empty() && empty == Empty::refused) {
        decoding.report(ProblemCode::empty_list, value, "This list needs at least one entry.");
    }
    return members;
}

void check_id(const Decoding& decoding, ValueId at, std::string_view id, bool is_key, Dots dots) {
    const auto allowed = [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               (c == '.' && dots == Dots::allowed);
    };
    if (!id.empty() && std::all_of(id.begin(), id.end(), allowed)) return;
    const std::string what = quoted(id) + " cannot be an id.";
    const std::string hint = dots == Dots::allowed
                                 ? "Ids of lines are made of a-z, 0-9, \"_\", \"-\" and \".\"."
                                 : "Ids are made of a-z, 0-9, \"_\" and \"-\".";
    is_key ? decoding.report_key(ProblemCode::bad_id, at, what, hint)
           : decoding.report(ProblemCode::bad_id, at, what, hint);
}

std::string read_id(const Decoding& decoding, ValueId value, Dots dots) {
    if (!is_text(decoding, value)) return {};
    const std::string_view id = decoding.tree[value].text;
    check_id(decoding, value, id, false, dots);
    return std::string(id);
}

void report_word(const Decoding& decoding, ValueId value, std::span<const std::string_view> known) {
    const std::string_view word = decoding.tree[value].text;
    std::string hint = did_you_mean(word, known);
    if (hint.empty()) hint = "It can be " + one_of(known) + ".";
    decoding.report(ProblemCode::unknown_word, value, quoted(word) + " is not a word of this list.",
                    std::move(hint));
}

Condition read_condition(const Decoding& decoding, ValueId value) {
    if (!is_text(decoding, value)) return {};
    auto compiled = compile_condition(decoding.tree[value].text, decoding.names());
    if (auto* condition = std::get_if<Condition>(&compiled)) return std::move(*condition);
    auto& problem = std::get<ExpressionProblem>(compiled);
    decoding.report(problem.code, value, std::move(problem.what), std::move(problem.hint));
    return {};
}

std::vector<Effect> read_effects(const Decoding& decoding, ValueId value) {
    std::vector<Effect> effects;
    for (const ValueId member : read_list(decoding, value)) {
        if (!is_text(decoding, member)) continue;
        auto compiled = compile_effect(decoding.tree[member].text, decoding.names());
        if (auto* problem = std::get_if<ExpressionProblem>(&compiled)) {
            decoding.report(problem->code, member, std::move(problem->what), std::move(problem->hint));
            continue;
        }
        effects.push_back(std::move(std::get<Effect>(compiled)));
        const Effect& effect = effects.back();
        const Variable& variable = decoding.scenario.variables[effect.variable.value];
        if (effect.kind == Effect::Kind::set &&
            (effect.value < variable.low || effect.value > variable.high)) {
            decoding.report(ProblemCode::effect_outside_range, member,
                            "This sets " + quoted(variable.name) + " beyond its range of " +
                                std::to_string(variable.low) + " to " + std::to_string(variable.high) + ".",
                            "It will be held to the nearer end.");
        }
    }
    return effects;
}

namespace {

std::optional<Target> read_target(const Decoding& decoding, ValueId value) {
    if (!is_text(decoding, value)) return std::nullopt;
    const std::string_view id = decoding.tree[value].text;
    if (const auto beat = find_beat(decoding.names(), id)) return Target{BeatIndex{*beat}};
    const auto key_of = [&](ValueId ending) { return decoding.tree[ending].key; };
    const auto ending = std::lower_bound(decoding.ending_values.begin(), decoding.ending_values.end(), id,
                                         [&](ValueId at, std::string_view key) { return key_of(at) < key; });
    if (ending != decoding.ending_values.end() && key_of(*ending) == id) {
        return Target{EndingIndex{static_cast<std::uint32_t>(ending - decoding.ending_values.begin())}};
    }
    std::vector<std::string_view> known;
    std::transform(decoding.ending_values.begin(), decoding.ending_values.end(), std::back_inserter(known),
                   key_of);
    for (const NamedBeat& beat : decoding.beats) known.push_back(beat.id);
    decoding.report(ProblemCode::jump_to_nothing, value, "There is no beat or ending " + quoted(id) + ".",
                    did_you_mean(id, known));
    return std::nullopt;
}

constexpr auto branch_keys = std::to_array<std::string_view>({"if", "to"});

}  // namespace

std::vector<Branch> read_branches(const Decoding& decoding, ValueId value) {
    std::vector<Branch> branches;
    if (value == no_value) return branches;
    if (decoding.tree[value].kind == Value::Kind::text) {
        branches.push_back({{}, read_target(decoding, value).value_or(nowhere)});
        return branches;
    }
    const std::vector<ValueId> members = read_list(decoding, value, Empty::refused);
    for (const ValueId member : members) {
        const Fields fields(decoding, member, branch_keys);
        const bool last = member == members.back();
        if (fields.usable() && (fields.find("if") == no_value) != last) {
            decoding.report(
                ProblemCode::goto_order, member,
                last
                    ? "The last jump of a list stands without \"if\", so that there is always a way on."
                    : "Only the last jump of a list stands without \"if\"; those after it are never reached.",
                last ? "Add {\"to\": …} at the end." : "Give it a condition, or move it to the end.");
        }
        branches.push_back({read_condition(decoding, fields.find("if")),
                            read_target(decoding, fields.require("to")).value_or(nowhere)});
    }
    return branches;
}

}  // namespace attune
