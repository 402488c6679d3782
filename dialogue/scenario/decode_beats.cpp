// Beats, their lines, options and silences, and the endings.
#include <algorithm>

#include "dialogue/scenario/decoding.hpp"

namespace attune {
namespace {

constexpr auto beat_keys = std::to_array<std::string_view>(
    {"client", "wound", "strain", "options", "silence", "otherwise", "free", "feeling"});
constexpr auto wound_keys = std::to_array<std::string_view>({"id", "text"});
constexpr auto line_keys = std::to_array<std::string_view>(
    {"id", "text", "if", "delivery", "pause_ms", "cut", "do", "note", "marker"});
constexpr auto option_keys = std::to_array<std::string_view>(
    {"id", "text", "levels", "fear", "push", "skills", "stance", "repair", "goal_talk", "why", "inner",
     "heard_as", "if", "once", "effects", "reply", "exemplars", "goto", "other_rater"});
constexpr auto silence_keys = std::to_array<std::string_view>(
    {"id", "levels", "fear", "push", "skills", "stance", "repair", "goal_talk", "why", "inner", "heard_as",
     "if", "once", "effects", "reply", "goto", "other_rater"});
constexpr auto typed_level_keys = std::to_array<std::string_view>({"empathy", "regard", "collaboration"});
constexpr auto typed_keys =
    std::to_array<std::string_view>({"levels", "push", "skills", "why", "inner", "reply"});
constexpr auto other_keys =
    std::to_array<std::string_view>({"empathy", "regard", "collaboration", "corrective"});
constexpr auto level_keys =
    std::to_array<std::string_view>({"empathy", "regard", "collaboration", "corrective", "genuineness"});
constexpr auto reserved_option_ids = std::to_array<std::string_view>({"silence", "rewind", "rate"});

constexpr std::size_t delivery_words = 5;
constexpr std::size_t fear_words = 12;
constexpr int longest_pause_ms = 60'000;

Line decode_line(Decoding& decoding, ValueId value) {
    const Fields fields(decoding, value, line_keys);
    Line line;
    const ValueId id = fields.require("id");
    line.id = read_id(decoding, id, Dots::allowed);
    line.text = read_text(decoding, fields.require("text"), Empty::allowed);
    line.when = read_condition(decoding, fields.find("if"));
    line.delivery = read_words(decoding, fields.find("delivery"), delivery_words);
    line.pause_ms = read_whole(decoding, fields.find("pause_ms"), 0, longest_pause_ms).value_or(0);
    line.cut = read_truth(decoding, fields.find("cut"));
    line.gesture = read_word<Gesture>(decoding, fields.find("do")).value_or(Gesture::none);
    line.note = read_text(decoding, fields.find("note"));
    line.marker = read_word<Marker>(decoding, fields.find("marker")).value_or(Marker::none);
    const bool says = line.text.find_first_not_of(" \t\r\n") != std::string::npos;
    if (fields.usable() && fields.find("text") != no_value && !says && fields.find("do") == no_value) {
        decoding.report(ProblemCode::silent_line, value, "This line neither says nor does anything.",
                        "Give it a text, or a gesture under \"do\".");
    }
    if (id == no_value || line.id.empty()) return line;
    const LineIndex index{static_cast<std::uint32_t>(decoding.scenario.lines.size())};
    if (!decoding.lines.emplace(decoding.tree[id].text, index).second) {
        decoding.report(ProblemCode::duplicate_id, id,
                        "The line id " + quoted(line.id) + " stands twice in this file.",
                        "Ids of lines are unique in the file.");
    }
    return line;
}

std::uint8_t read_level(const Decoding& decoding, ValueId value, int otherwise) {
    return static_cast<std::uint8_t>(read_whole(decoding, value, 1, 5).value_or(otherwise));
}

void decode_corrective(const Decoding& decoding, const Fields& levels, const Fields& fields, ValueId value,
                       Option& option, bool wound) {
    const ValueId corrective = levels.find("corrective");
    const ValueId fear = fields.find("fear");
    option.levels.corrective = read_level(decoding, corrective, 0);
    option.fear = read_words(decoding, fear, fear_words);
    if (wound && levels.usable() && corrective == no_value) {
        decoding.report(ProblemCode::corrective_missing, value,
                        "On a wound beat every option and silence has a corrective level.",
                        "Give \"corrective\" 1 to 5: 1 does what this client fears, 5 contradicts it.");
    }
    if (!wound && corrective != no_value) {
        decoding.report_key(ProblemCode::corrective_not_here, corrective,
                            "A corrective level belongs on wound beats only.",
                            "Remove it, or name the beat's wound.");
    } else if (fields.usable() && levels.usable() && (corrective == no_value) != (fear == no_value)) {
        decoding.report(ProblemCode::fear_missing, value,
                        corrective == no_value
                            ? "\"fear\" stands here without a corrective level."
                            : "A corrective level needs \"fear\": what was feared of this.",
                        "They belong together.");
    }
}

OtherRater decode_other_rater(const Decoding& decoding, ValueId value) {
    OtherRater other;
    if (value == no_value) return other;
    const Fields fields(decoding, value, other_keys);
    other.empathy = read_level(decoding, fields.find("empathy"), 0);
    other.regard = read_level(decoding, fields.find("regard"), 0);
    other.collaboration = read_level(decoding, fields.find("collaboration"), 0);
    other.corrective = read_level(decoding, fields.find("corrective"), 0);
    return other;
}

void decode_ways(Decoding& decoding, const Fields& fields, Option& option) {
    const ValueId jump = fields.find("goto");
    const bool repair =
        option.place == OptionPlace::repair_withdrawal || option.place == OptionPlace::repair_confrontation;
    if (repair && jump != no_value) {
        decoding.report_key(ProblemCode::goto_not_here, jump, "A repair option has no \"goto\".",
                            "Remove it: the current beat goes on.");
    } else if (!repair) {
        option.branches = read_branches(decoding, fields.require("goto"));
    }
}

Option decode_option(Decoding& decoding, ValueId value, OptionPlace place, BeatIndex home, bool wound) {
    const bool silence = place == OptionPlace::silence;
    const Fields fields(decoding, value,
                        silence ? std::span<const std::string_view>(silence_keys) : option_keys);
    Option option;
    option.place = place;
    option.home = home;
    option.id = read_id(decoding, fields.require("id"));
    if (!silence) {
        option.text = read_text(decoding, fields.require("text"));
        option.exemplars = read_texts(decoding, fields.find("exemplars"));
    }
    const ValueId levels_value = fields.require("levels");
    if (levels_value != no_value) {
        const Fields levels(decoding, levels_value, level_keys);
        option.levels.empathy = read_level(decoding, levels.require("empathy"), 3);
        option.levels.regard = read_level(decoding, levels.require("regard"), 3);
        option.levels.collaboration = read_level(decoding, levels.require("collaboration"), 3);
        option.levels.genuineness = read_level(decoding, levels.find("genuineness"), 0);
        decode_corrective(decoding, levels, fields, levels_value, option, wound);
    }
    option.push = read_whole(decoding, fields.require("push"), -2, 2).value_or(0);
    option.skills = read_set<Skill>(decoding, fields.require("skills"), Empty::refused);
    option.stance = read_word<Stance>(decoding, fields.find("stance")).value_or(Stance::neutral);
    option.repair = read_set<RepairStep>(decoding, fields.find("repair"));
    option.goal_talk = read_whole(decoding, fields.find("goal_talk"), -1, 1).value_or(0);
    option.why = read_text(decoding, fields.require("why"));
    option.inner = read_text(decoding, fields.find("inner"));
    option.heard_as = read_text(decoding, fields.find("heard_as"));
    option.other_rater = decode_other_rater(decoding, fields.find("other_rater"));
    option.when = read_condition(decoding, fields.find("if"));
    option.once = read_truth(decoding, fields.find("once"));
    option.effects = read_effects(decoding, fields.find("effects"));
    option.reply = decode_lines(decoding, fields.find("reply"));
    decode_ways(decoding, fields, option);
    return option;
}

// The same wound may be named on up to four beats; its text stands on one of them or is the same on each.
std::optional<WoundIndex> decode_wound(Decoding& decoding, ValueId value) {
    if (value == no_value) return std::nullopt;
    Wound wound;
    if (decoding.tree[value].kind == Value::Kind::object) {
        const Fields fields(decoding, value, wound_keys);
        wound.id = read_id(decoding, fields.require("id"));
        wound.text = read_text(decoding, fields.find("text"));
    } else {
        wound.id = read_id(decoding, value);
    }
    if (wound.id.empty()) return std::nullopt;
    std::vector<Wound>& wounds = decoding.scenario.wounds;
    const auto known =
        std::find_if(wounds.begin(), wounds.end(), [&](const Wound& w) { return w.id == wound.id; });
    const WoundIndex index{static_cast<std::uint32_t>(known - wounds.begin())};
    if (known == wounds.end()) {
        wounds.push_back(std::move(wound));
        decoding.wound_values.push_back(value);
    } else if (known->text.empty()) {
        known->text = std::move(wound.text);
    } else if (!wound.text.empty() && wound.text != known->text) {
        decoding.report(ProblemCode::wound_texts_differ, value,
                        "The wound " + quoted(known->id) + " has another text at another beat.",
                        "Write its text once, and only the id at the other beats.");
    }
    return index;
}

}  // namespace

Option decode_typed_answer(Decoding& decoding, ValueId value, std::string_view group) {
    const Fields fields(decoding, value, typed_keys);
    Option option;
    option.place = OptionPlace::typed;
    option.id = "typed_" + std::string(group);
    if (const ValueId levels_value = fields.require("levels"); levels_value != no_value) {
        const Fields levels(decoding, levels_value, typed_level_keys);
        option.levels.empathy = read_level(decoding, levels.require("empathy"), 3);
        option.levels.regard = read_level(decoding, levels.require("regard"), 3);
        option.levels.collaboration = read_level(decoding, levels.require("collaboration"), 3);
    }
    option.push = read_whole(decoding, fields.require("push"), -2, 2).value_or(0);
    option.skills = read_set<Skill>(decoding, fields.require("skills"), Empty::refused);
    option.why = read_text(decoding, fields.require("why"));
    option.inner = read_text(decoding, fields.find("inner"));
    option.reply = decode_lines(decoding, fields.require("reply"), Empty::refused);
    return option;
}

void check_option_ids(const Decoding& decoding, OptionRange first, OptionRange second) {
    std::vector<std::pair<std::string_view, std::uint32_t>> ids;
    for (const OptionRange range : {first, second}) {
        for (std::uint32_t i = 0; i < range.count; ++i) {
            ids.emplace_back(decoding.scenario[range[i]].id, range[i].value);
        }
    }
    std::sort(ids.begin(), ids.end());
    for (std::size_t i = 1; i < ids.size(); ++i) {
        if (ids[i].first != ids[i - 1].first || ids[i].first.empty()) continue;
        decoding.report(ProblemCode::duplicate_id, decoding.option_values[ids[i].second],
                        "The option id " + quoted(ids[i].first) + " stands twice here.",
                        "Options and silences of one beat have different ids, and so have repair options.");
    }
}

LineRange decode_lines(Decoding& decoding, ValueId list, Empty empty) {
    LineRange range{static_cast<std::uint32_t>(decoding.scenario.lines.size()), 0};
    for (const ValueId value : read_list(decoding, list, empty)) {
        decoding.scenario.lines.push_back(decode_line(decoding, value));
        decoding.line_values.push_back(value);
        ++range.count;
    }
    return range;
}

OptionRange decode_options(Decoding& decoding, ValueId list, OptionPlace place, BeatIndex home, bool wound) {
    OptionRange range{static_cast<std::uint32_t>(decoding.scenario.options.size()), 0};
    for (const ValueId value : read_list(decoding, list)) {
        Option option = decode_option(decoding, value, place, home, wound);
        const auto& taken = reserved_option_ids;
        if (std::find(taken.begin(), taken.end(), option.id) != taken.end()) {
            decoding.report(ProblemCode::reserved_option_id, decoding.tree.find(value, "id"),
                            quoted(option.id) + " has a meaning of its own in a moves file.",
                            "Choose another id for this option.");
        }
        decoding.scenario.options.push_back(std::move(option));
        decoding.option_values.push_back(value);
        ++range.count;
    }
    return range;
}

void decode_beats(Decoding& decoding) {
    for (std::uint32_t i = 0; i < decoding.beat_values.size(); ++i) {
        const ValueId value = decoding.beat_values[i];
        check_id(decoding, value, decoding.tree[value].key, true, Dots::refused);
        const Fields fields(decoding, value, beat_keys);
        Beat beat;
        beat.id = std::string(decoding.tree[value].key);
        beat.client = decode_lines(decoding, fields.require("client"));
        beat.wound = decode_wound(decoding, fields.find("wound"));
        beat.strain = read_decimal(decoding, fields.find("strain"), 0, 100 * whole).value_or(0);
        const BeatIndex home{i};
        const bool wound = beat.wound.has_value();
        beat.options = decode_options(decoding, fields.require("options"), OptionPlace::beat, home, wound);
        beat.silences = decode_options(decoding, fields.find("silence"), OptionPlace::silence, home, wound);
        beat.otherwise = read_branches(decoding, fields.find("otherwise"));
        beat.free = read_truth(decoding, fields.find("free"));
        beat.feeling = read_truth(decoding, fields.find("feeling"));
        check_option_ids(decoding, beat.options, beat.silences);
        decoding.scenario.beats.push_back(std::move(beat));
    }
}

void decode_endings(Decoding& decoding) {
    constexpr auto keys = std::to_array<std::string_view>({"client", "summary"});
    for (const ValueId value : decoding.ending_values) {
        const std::string_view id = decoding.tree[value].key;
        check_id(decoding, value, id, true, Dots::refused);
        if (find_beat(decoding.names(), id)) {
            decoding.report_key(ProblemCode::duplicate_id, value,
                                quoted(id) + " is the id of a beat and of an ending.",
                                "Beats and endings share one set of ids; rename one.");
        }
        const Fields fields(decoding, value, keys);
        Ending ending;
        ending.id = std::string(id);
        ending.client = decode_lines(decoding, fields.require("client"));
        ending.summary = read_text(decoding, fields.require("summary"));
        decoding.scenario.endings.push_back(std::move(ending));
    }
}

}  // namespace attune
