// The whole file: what is surveyed first, then each part in turn.
#include <algorithm>
#include <unordered_set>

#include "dialogue/scenario/decoding.hpp"

namespace attune {
namespace {

constexpr auto top_keys = std::to_array<std::string_view>(
    {"format",     "id",      "version", "language",      "title",   "summary",   "setting", "stance",
     "difficulty", "minutes", "skills",  "content_notes", "authors", "reviewers", "license", "client",
     "state",      "start",   "duties",  "beats",         "endings", "supervisor"});
constexpr auto number_keys = std::to_array<std::string_view>({"min", "max", "start"});
constexpr auto word_keys = std::to_array<std::string_view>({"one_of", "start"});
constexpr auto duty_keys = std::to_array<std::string_view>(
    {"id", "cues", "met_by", "met_poorly_by", "within_turns", "missed", "then", "service"});
constexpr auto supervisor_keys = std::to_array<std::string_view>({"teaches", "questions"});
constexpr int largest_number = 1'000'000;

void survey_options(const Decoding& decoding, ValueId beat, std::string_view key, NamedBeat& named) {
    const ValueId list = decoding.tree.find(beat, key);
    if (list == no_value || decoding.tree[list].kind != Value::Kind::array) return;
    for (const ValueId option : decoding.tree.children(list)) {
        const ValueId id =
            decoding.tree[option].kind == Value::Kind::object ? decoding.tree.find(option, "id") : no_value;
        const bool text = id != no_value && decoding.tree[id].kind == Value::Kind::text;
        named.options.push_back(text ? decoding.tree[id].text : std::string_view());
    }
}

bool holds_object(const Decoding& decoding, ValueId value) {
    return value != no_value && decoding.tree[value].kind == Value::Kind::object;
}

void decode_number(const Decoding& decoding, ValueId value, Variable& variable) {
    const Fields fields(decoding, value, number_keys);
    variable.kind = Variable::Kind::number;
    const auto number = [&](std::string_view key) {
        return read_whole(decoding, fields.require(key), -largest_number, largest_number);
    };
    const auto low = number("min");
    const auto high = number("max");
    const auto start = number("start");
    if (!low || !high || !start) return;
    variable.low = *low;
    variable.high = *high;
    variable.start = *start;
    if (*low > *high || *start < *low || *start > *high) {
        decoding.report(
            ProblemCode::bad_variable, value,
            "\"min\", \"start\" and \"max\" of " + quoted(variable.name) + " are not in that order.");
    }
}

void decode_word(const Decoding& decoding, ValueId value, Variable& variable) {
    const Fields fields(decoding, value, word_keys);
    variable.kind = Variable::Kind::word;
    const auto reserved = reserved_names();
    std::unordered_set<std::string_view> seen;
    for (const ValueId member : read_list(decoding, fields.require("one_of"), Empty::refused)) {
        std::string word = read_id(decoding, member);
        if (std::find(reserved.begin(), reserved.end(), word) != reserved.end()) {
            decoding.report(ProblemCode::reserved_name, member,
                            quoted(word) + " means something of its own in conditions.",
                            "Choose another word.");
        }
        if (!seen.insert(decoding.tree[member].text).second) {
            decoding.report(ProblemCode::repeated_entry, member, quoted(word) + " stands twice in this list.",
                            "Remove one of them.");
        }
        variable.words.push_back(std::move(word));
    }
    variable.high = static_cast<std::int32_t>(variable.words.size()) - 1;
    const ValueId start = fields.require("start");
    if (start == no_value || !is_text(decoding, start) || variable.words.empty()) return;
    const auto found = std::find(variable.words.begin(), variable.words.end(), decoding.tree[start].text);
    if (found == variable.words.end()) {
        const std::vector<std::string_view> words(variable.words.begin(), variable.words.end());
        return decoding.report(ProblemCode::bad_variable, start,
                               quoted(variable.name) + " starts with a word that is not among its own.",
                               "It can be " + one_of(words) + ".");
    }
    variable.start = static_cast<std::int32_t>(found - variable.words.begin());
}

bool is_variable_name(std::string_view name) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
           std::all_of(name.begin(), name.end(), allowed);
}

Variable decode_variable(const Decoding& decoding, ValueId value) {
    Variable variable;
    variable.name = std::string(decoding.tree[value].key);
    const auto reserved = reserved_names();
    if (!is_variable_name(variable.name)) {
        decoding.report_key(ProblemCode::bad_id, value, quoted(variable.name) + " cannot name a variable.",
                            "Names are made of a-z, 0-9 and \"_\" and begin with a letter.");
    } else if (std::find(reserved.begin(), reserved.end(), variable.name) != reserved.end()) {
        decoding.report_key(ProblemCode::reserved_name, value,
                            quoted(variable.name) + " means something of its own in conditions.",
                            "Choose another name.");
    }
    const Value::Kind kind = decoding.tree[value].kind;
    if (kind == Value::Kind::truth) {
        variable.start = decoding.tree[value].truth ? 1 : 0;
    } else if (kind != Value::Kind::object) {
        decoding.report(
            ProblemCode::wrong_type, value,
            "A variable is false, true, {\"min\", \"max\", \"start\"} or {\"one_of\", \"start\"}.");
    } else if (decoding.tree.find(value, "one_of") != no_value) {
        decode_word(decoding, value, variable);
    } else {
        decode_number(decoding, value, variable);
    }
    return variable;
}

// A word of one variable may not be the name of another: conditions could not tell them apart.
void check_words_and_names(const Decoding& decoding) {
    std::vector<std::string_view> words;
    for (const Variable& variable : decoding.scenario.variables) {
        words.insert(words.end(), variable.words.begin(), variable.words.end());
    }
    std::sort(words.begin(), words.end());
    for (std::size_t i = 0; i < decoding.scenario.variables.size(); ++i) {
        const Variable& variable = decoding.scenario.variables[i];
        if (!std::binary_search(words.begin(), words.end(), std::string_view(variable.name))) continue;
        decoding.report_key(ProblemCode::reserved_name, decoding.variable_values[i],
                            quoted(variable.name) + " is also a word a variable can hold.",
                            "Rename one of the two.");
    }
}

std::vector<LineIndex> read_cues(const Decoding& decoding, ValueId list) {
    std::vector<LineIndex> cues;
    for (const ValueId member : read_list(decoding, list, Empty::refused)) {
        if (!is_text(decoding, member)) continue;
        const std::string_view id = decoding.tree[member].text;
        const auto found = decoding.lines.find(id);
        if (found != decoding.lines.end()) {
            cues.push_back(found->second);
            continue;
        }
        std::vector<std::string_view> known;
        for (const Line& line : decoding.scenario.lines) known.push_back(line.id);
        decoding.report(ProblemCode::unknown_reference, member, "There is no line " + quoted(id) + ".",
                        did_you_mean(id, known));
    }
    return cues;
}

std::optional<OptionIndex> find_option(const Decoding& decoding, std::string_view name) {
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto beat = find_beat(decoding.names(), name.substr(0, dot));
    if (!beat) return std::nullopt;
    const NamedBeat& named = decoding.beats[*beat];
    const auto option = std::find(named.options.begin(), named.options.end(), name.substr(dot + 1));
    if (option == named.options.end()) return std::nullopt;
    return OptionIndex{named.first_option + static_cast<std::uint32_t>(option - named.options.begin())};
}

std::vector<OptionIndex> read_options(const Decoding& decoding, ValueId list, Empty empty) {
    std::vector<OptionIndex> options;
    for (const ValueId member : read_list(decoding, list, empty)) {
        if (!is_text(decoding, member)) continue;
        const std::string_view name = decoding.tree[member].text;
        if (const auto option = find_option(decoding, name)) {
            options.push_back(*option);
            continue;
        }
        std::vector<std::string> names;
        for (const NamedBeat& beat : decoding.beats) {
            if (names.size() > 2000) break;
            for (const auto& id : beat.options) names.push_back(std::string(beat.id) + "." + std::string(id));
        }
        const std::vector<std::string_view> known(names.begin(), names.end());
        std::string hint = did_you_mean(name, known);
        if (hint.empty()) hint = "An option is named as beat.option.";
        decoding.report(ProblemCode::unknown_reference, member, "There is no option " + quoted(name) + ".",
                        std::move(hint));
    }
    return options;
}

std::optional<BeatIndex> read_start(const Decoding& decoding, ValueId value) {
    if (!is_text(decoding, value)) return std::nullopt;
    const std::string_view id = decoding.tree[value].text;
    if (const auto beat = find_beat(decoding.names(), id)) return BeatIndex{*beat};
    std::vector<std::string_view> known;
    for (const NamedBeat& beat : decoding.beats) known.push_back(beat.id);
    decoding.report(ProblemCode::jump_to_nothing, value, "There is no beat " + quoted(id) + " to start at.",
                    did_you_mean(id, known));
    return std::nullopt;
}

void read_language(const Decoding& decoding, ValueId value) {
    std::string& language = decoding.scenario.language;
    language = read_text(decoding, value);
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    if (!language.empty() &&
        (language.size() < 2 || !std::all_of(language.begin(), language.end(), allowed))) {
        decoding.report(ProblemCode::bad_id, value, quoted(language) + " is not a language tag.",
                        "Write it as BCP 47 does: en, en-GB, de.");
    }
}

SupervisorNote decode_supervisor(const Decoding& decoding, ValueId value) {
    SupervisorNote note;
    if (value == no_value) return note;
    const Fields fields(decoding, value, supervisor_keys);
    note.teaches = read_texts(decoding, fields.require("teaches"));
    note.questions = read_texts(decoding, fields.require("questions"));
    return note;
}

void decode_about(const Decoding& decoding, const Fields& fields) {
    Scenario& scenario = decoding.scenario;
    scenario.id = read_id(decoding, fields.require("id"));
    scenario.version = read_text(decoding, fields.require("version"));
    read_language(decoding, fields.require("language"));
    scenario.title = read_text(decoding, fields.require("title"));
    scenario.summary = read_text(decoding, fields.find("summary"));
    scenario.setting = read_text(decoding, fields.find("setting"));
    scenario.approach = read_word<Approach>(decoding, fields.find("stance"));
    const auto difficulty = read_word<Difficulty>(decoding, fields.require("difficulty"));
    scenario.difficulty = difficulty.value_or(Difficulty::medium);
    scenario.minutes = read_whole(decoding, fields.find("minutes"), 1, 240).value_or(15);
    scenario.skills = read_set<Skill>(decoding, fields.find("skills"));
    scenario.content_notes = read_texts(decoding, fields.require("content_notes"));
    scenario.authors = read_texts(decoding, fields.find("authors"));
    scenario.reviewers = read_texts(decoding, fields.find("reviewers"));
    scenario.license = read_text(decoding, fields.find("license"));
    scenario.supervisor = decode_supervisor(decoding, fields.find("supervisor"));
}

// Of another format nothing else can be said.
bool is_other_format(const Decoding& decoding, ValueId root) {
    if (!holds_object(decoding, root)) return false;
    const ValueId format = decoding.tree.find(root, "format");
    if (format == no_value || decoding.tree[format].kind != Value::Kind::number) return false;
    const std::string_view number = decoding.tree[format].text;
    if (number == "1") return false;
    decoding.report(ProblemCode::unknown_format, format,
                    "This program reads format 1, and this file says " + quoted(number) + ".",
                    "A newer Attune may read it.");
    return true;
}

}  // namespace

void survey(Decoding& decoding, ValueId beats, ValueId endings) {
    if (is_object(decoding, beats)) decoding.beat_values = decoding.tree.sorted(beats);
    if (is_object(decoding, endings)) {
        decoding.ending_values = decoding.tree.sorted(endings);
        if (decoding.ending_values.empty()) {
            decoding.report(ProblemCode::empty_list, endings, "A scenario needs at least one ending.");
        }
    }
    std::uint32_t options = 0;
    for (const ValueId beat : decoding.beat_values) {
        NamedBeat named{decoding.tree[beat].key, options, {}};
        if (holds_object(decoding, beat)) {
            survey_options(decoding, beat, "options", named);
            survey_options(decoding, beat, "silence", named);
        }
        options += static_cast<std::uint32_t>(named.options.size());
        decoding.beats.push_back(std::move(named));
    }
}

void decode_state(Decoding& decoding, ValueId state) {
    if (!is_object(decoding, state)) return;
    decoding.variable_values = decoding.tree.sorted(state);
    for (const ValueId value : decoding.variable_values) {
        decoding.scenario.variables.push_back(decode_variable(decoding, value));
    }
    check_words_and_names(decoding);
}

void decode_duties(Decoding& decoding, ValueId duties) {
    std::vector<std::string> ids;
    for (const ValueId value : read_list(decoding, duties)) {
        const Fields fields(decoding, value, duty_keys);
        Duty duty;
        const ValueId id = fields.require("id");
        duty.id = read_id(decoding, id);
        if (!duty.id.empty() && std::find(ids.begin(), ids.end(), duty.id) != ids.end()) {
            decoding.report(ProblemCode::duplicate_id, id, "The duty " + quoted(duty.id) + " stands twice.");
        }
        ids.push_back(duty.id);
        duty.cues = read_cues(decoding, fields.require("cues"));
        duty.met_by = read_options(decoding, fields.require("met_by"), Empty::refused);
        duty.met_poorly_by = read_options(decoding, fields.find("met_poorly_by"), Empty::allowed);
        duty.within_turns = read_whole(decoding, fields.find("within_turns"), 1, 100).value_or(1);
        duty.missed = read_text(decoding, fields.require("missed"));
        duty.then = read_text(decoding, fields.find("then"));
        duty.service = read_id(decoding, fields.find("service"));
        decoding.scenario.duties.push_back(std::move(duty));
    }
}

void decode_scenario(Decoding& decoding) {
    const ValueId root = decoding.tree.root();
    if (is_other_format(decoding, root)) return;
    const Fields fields(decoding, root, top_keys);
    read_whole(decoding, fields.require("format"), 1, 1);
    decode_about(decoding, fields);
    const ValueId beats = fields.require("beats");
    const ValueId endings = fields.require("endings");
    survey(decoding, beats, endings);
    decode_state(decoding, fields.find("state"));
    decode_beats(decoding);
    decode_client(decoding, fields.require("client"));
    decode_endings(decoding);
    decode_typed(decoding, decoding.tree.find(root, "client"));
    decoding.scenario.start = read_start(decoding, fields.require("start")).value_or(BeatIndex{});
    decode_duties(decoding, fields.find("duties"));
    check_whole(decoding);
}

}  // namespace attune
