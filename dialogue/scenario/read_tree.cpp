// The only place that reads JSON. nlohmann's SAX parser is fed one character at a time by an iterator that
// says how far it has come, since SAX itself gives no positions.
#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "dialogue/scenario/findings.hpp"
#include "dialogue/scenario/nearest.hpp"
#include "dialogue/scenario/plain_text.hpp"
#include "dialogue/scenario/tree.hpp"

namespace attune {
namespace {

constexpr std::size_t largest_file = 8u << 20;
constexpr std::size_t longest_text = 16u << 10;
constexpr std::size_t deepest = 64;
constexpr std::size_t most_beats = 10'000;
constexpr std::size_t most_values = 1'000'000;

struct Cursor {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at;
    const char** seen;

    reference operator*() const { return *at; }
    Cursor& operator++() {
        *seen = ++at;
        return *this;
    }
    Cursor operator++(int) {
        Cursor before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Cursor& other) const { return at == other.at; }
    bool operator!=(const Cursor& other) const { return at != other.at; }
};

bool in_number(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

// Receives the parser's calls and grows the tree; returning false stops the parser.
class Grower {
  public:
    Grower(std::string_view text, const char* const& seen, Findings& findings, Tree& tree)
        : text_(text), seen_(seen), findings_(findings), tree_(tree) {}

    bool null() { return leaf(Value::Kind::null); }
    bool boolean(bool truth) {
        const bool go_on = leaf(Value::Kind::truth);
        tree_.values.back().truth = truth;
        return go_on;
    }
    bool number_integer(std::int64_t) { return number(); }
    bool number_unsigned(std::uint64_t) { return number(); }
    bool number_float(double, const std::string&) { return number(); }
    bool binary(std::vector<std::uint8_t>&) { return false; }

    bool string(std::string& decoded) {
        const std::size_t at = begin_token();
        const std::string_view text = keep(decoded, at);
        const bool go_on = add(Value::Kind::text, at);
        tree_.values.back().text = text;
        check_text(text, at, last());
        return go_on;
    }

    bool key(std::string& decoded) {
        key_at_ = begin_token();
        key_ = keep(decoded, key_at_);
        check_text(key_, key_at_, open_.back().id);
        if (!in_beats() || ++beats_ <= most_beats) return true;
        findings_.add(ProblemCode::too_many_beats, key_at_, "/beats",
                      "A scenario holds at most 10,000 beats; this one has more.",
                      "Divide it into scenarios.");
        return false;
    }

    bool start_object(std::size_t) { return open(Value::Kind::object); }
    bool start_array(std::size_t) { return open(Value::Kind::array); }
    bool end_array() { return close(); }
    bool end_object() {
        find_duplicates(open_.back().id);
        return close();
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error);

  private:
    struct Open {
        ValueId id;
        ValueId last = no_value;
    };

    ValueId last() const { return {static_cast<std::uint32_t>(tree_.values.size() - 1)}; }
    std::size_t offset() const { return static_cast<std::size_t>(seen_ - text_.data()); }

    // Where the token that has just been read begins: after the one before, white space and separators.
    std::size_t token_start() const {
        std::size_t at = end_;
        if (at == 0 && text_.starts_with("\xEF\xBB\xBF")) at = 3;
        while (at < text_.size() && std::string_view(" \t\r\n,:").find(text_[at]) != std::string_view::npos) {
            ++at;
        }
        return at;
    }

    std::size_t begin_token() {
        const std::size_t at = token_start();
        end_ = offset();
        return at;
    }

    // Most texts have no escapes and are then what stands between the quotation marks.
    std::string_view keep(const std::string& decoded, std::size_t at) {
        const std::string_view raw = text_.substr(at + 1, decoded.size());
        if (end_ - at == decoded.size() + 2) return raw;
        return tree_.kept.emplace_back(decoded);
    }

    bool add(Value::Kind kind, std::size_t at) {
        Value value;
        value.kind = kind;
        value.at = static_cast<std::uint32_t>(at);
        value.key_at = value.at;
        const ValueId id{static_cast<std::uint32_t>(tree_.values.size())};
        if (!open_.empty()) {
            Open& parent = open_.back();
            Value& container = tree_.values[parent.id.value];
            value.parent = parent.id;
            value.position = container.count++;
            if (container.kind == Value::Kind::object) {
                value.key = key_;
                value.key_at = static_cast<std::uint32_t>(key_at_);
            }
            (parent.last == no_value ? container.first : tree_.values[parent.last.value].next) = id;
            parent.last = id;
        }
        tree_.values.push_back(value);
        if (tree_.values.size() <= most_values) return true;
        findings_.add(ProblemCode::too_many_values, at, tree_.pointer(value.parent),
                      "A scenario holds at most 1,000,000 values; this one has more.",
                      "Divide it into scenarios.");
        return false;
    }

    bool leaf(Value::Kind kind) { return add(kind, begin_token()); }

    bool number() {
        const std::size_t at = token_start();
        end_ = at;
        while (end_ < text_.size() && in_number(text_[end_])) ++end_;
        const bool go_on = add(Value::Kind::number, at);
        tree_.values.back().text = text_.substr(at, end_ - at);
        return go_on;
    }

    bool open(Value::Kind kind) {
        const std::size_t at = begin_token();
        if (open_.size() == deepest) {
            findings_.add(ProblemCode::too_deep, at, tree_.pointer(open_.back().id),
                          "Values stand in each other more than 64 levels deep.",
                          "A scenario needs fewer than ten; look for brackets that are not closed.");
            return false;
        }
        const bool go_on = add(kind, at);
        open_.push_back({last()});
        return go_on;
    }

    bool close() {
        end_ = offset();
        open_.pop_back();
        return true;
    }

    bool in_beats() const { return open_.size() == 2 && tree_[open_[1].id].key == "beats"; }

    void check_text(std::string_view text, std::size_t at, ValueId where);
    void find_duplicates(ValueId object);

    std::string_view text_;
    const char* const& seen_;
    Findings& findings_;
    Tree& tree_;
    std::vector<Open> open_;
    std::string_view key_;
    std::size_t key_at_ = 0;
    std::size_t end_ = 0;  // of the token before
    std::size_t beats_ = 0;
    std::vector<std::pair<std::string_view, ValueId>> keys_;
};

void Grower::check_text(std::string_view text, std::size_t at, ValueId where) {
    if (text.size() > longest_text) {
        findings_.add(ProblemCode::text_too_long, at, tree_.pointer(where),
                      "This text has " + std::to_string(text.size()) + " bytes; the longest may have 16,384.",
                      "Divide it into several utterances.");
    }
    if (text.find('\0') != std::string_view::npos) {
        findings_.add(ProblemCode::nul_character, at, tree_.pointer(where),
                      "This text holds a NUL character (\\u0000).", "Remove it.");
    }
    if (first_bidirectional_control(text)) {
        findings_.add(ProblemCode::bidirectional_control, at, tree_.pointer(where),
                      "This text holds a bidirectional control character: it may read otherwise than it "
                      "is stored.",
                      "Remove it. Right-to-left scripts need none.");
    }
}

void Grower::find_duplicates(ValueId object) {
    const Value& value = tree_[object];
    if (value.count < 2) return;
    keys_.clear();
    for (const ValueId child : tree_.children(object)) keys_.emplace_back(tree_[child].key, child);
    std::sort(keys_.begin(), keys_.end());
    for (std::size_t i = 1; i < keys_.size(); ++i) {
        if (keys_[i].first != keys_[i - 1].first) continue;
        findings_.add(ProblemCode::duplicate_key, tree_[keys_[i].second].key_at, tree_.pointer(object),
                      "The key " + quoted(keys_[i].first) + " stands twice here.",
                      "Keep one of the two; other programs keep whichever comes last.");
    }
}

bool starts_like_a_number(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    return text.starts_with("NaN") || text.starts_with("nan") || text.starts_with("Infinity") ||
           text.starts_with("inf");
}

bool Grower::parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
    const std::size_t at = token_start();
    const std::string pointer = open_.empty() ? std::string() : tree_.pointer(open_.back().id);
    const std::string_view said = error.what();
    const std::string_view rest = text_.substr(std::min(at, text_.size()));
    if (starts_like_a_number(rest) || said.find("number overflow") != std::string_view::npos) {
        findings_.add(ProblemCode::unusable_number, at, pointer, "This is not a number a scenario can hold.",
                      "Write a plain decimal number.");
    } else if (rest.empty() || offset() >= text_.size()) {
        findings_.add(ProblemCode::not_json, text_.size(), pointer, "The file ends in the middle of a value.",
                      "It may have been cut short while being copied or saved.");
    } else if (said.find("invalid string") != std::string_view::npos) {
        findings_.add(ProblemCode::not_json, offset() - 1, pointer,
                      "A text is broken here: it was not closed, or has a control character or an escape "
                      "JSON does not know.",
                      "Write a line break as \\n and a backslash as \\\\.");
    } else {
        const std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n,:]}"));
        std::string hint = "Look for a comma or a quotation mark that is missing or too many just before.";
        if (rest.starts_with("//") || rest.starts_with("/*")) {
            hint = "JSON has no comments; write \"//\": \"…\" as a key.";
        }
        if (rest.starts_with("'")) hint = "Texts stand in double quotation marks.";
        findings_.add(ProblemCode::not_json, at, pointer,
                      "JSON does not allow " + quoted(word.empty() ? rest.substr(0, 1) : word) + " here.",
                      std::move(hint));
    }
    return false;
}

bool whole_text_is_sound(std::string_view text, Findings& findings) {
    if (text.size() > largest_file) {
        findings.add(ProblemCode::too_large,
                     "The file has " + std::to_string(text.size()) + " bytes; a scenario has at most 8 MiB.",
                     "Divide it into scenarios.");
        return false;
    }
    if (text.find_first_not_of(" \t\r\n", text.starts_with("\xEF\xBB\xBF") ? 3 : 0) ==
        std::string_view::npos) {
        findings.add(ProblemCode::empty_file, "The file is empty.",
                     "It may have been cut short while being copied or saved.");
        return false;
    }
    if (const auto at = first_invalid_utf8(text)) {
        findings.add(ProblemCode::invalid_utf8, *at, {}, "The text is not UTF-8 from here on.",
                     "Save the file as UTF-8 in your editor.");
        return false;
    }
    if (const auto at = text.find('\0'); at != std::string_view::npos) {
        findings.add(ProblemCode::nul_character, at, {}, "The text holds a NUL character.",
                     "The file may be damaged, or not be text at all.");
        return false;
    }
    return true;
}

}  // namespace

bool read_tree(std::string_view text, Findings& findings, Tree& tree) {
    if (!whole_text_is_sound(text, findings)) return false;
    tree.values.reserve(text.size() / 24 + 16);
    const char* seen = text.data();
    Grower grower(text, seen, findings, tree);
    const Cursor first{text.data(), &seen};
    const Cursor last{text.data() + text.size(), &seen};
    return nlohmann::json::sax_parse(first, last, &grower);
}

}  // namespace attune
