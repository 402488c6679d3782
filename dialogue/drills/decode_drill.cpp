// Keys, types, ranges and ids of a drill.
#include <algorithm>
#include <unordered_set>

#include "dialogue/drills/reading.hpp"

namespace attune {
namespace {

constexpr auto top_keys =
    std::to_array<std::string_view>({"format", "id", "version", "language", "title", "skill", "summary",
                                     "content_notes", "authors", "reviewers", "license", "clients", "items"});
constexpr auto client_keys = std::to_array<std::string_view>({"name", "pronouns", "age", "portrait"});
constexpr auto item_keys = std::to_array<std::string_view>(
    {"id", "family", "level", "client", "mood", "before", "caused", "moment", "answers"});
constexpr auto line_keys = std::to_array<std::string_view>({"text", "delivery", "do", "note"});
constexpr auto answer_keys = std::to_array<std::string_view>(
    {"id", "text", "levels", "push", "skills", "repair", "why", "inner", "reply"});
constexpr auto level_keys = std::to_array<std::string_view>({"empathy", "regard", "collaboration"});
constexpr std::size_t delivery_words = 5;

void decode_format(const Decoding& decoding, ValueId value) {
    if (value == no_value) return;
    const auto format = read_whole(decoding, value, 0, 1'000'000);
    if (!format || *format == 1) return;
    decoding.report(ProblemCode::unknown_format, value,
                    "This is a drill of format " + std::to_string(*format) + "; this program reads format 1.",
                    *format > 1 ? "Open it with a newer Attune." : "Write 1.");
}

Line decode_line(const Decoding& decoding, ValueId value) {
    const Fields fields(decoding, value, line_keys);
    Line line;
    line.text = read_text(decoding, fields.find("text"));
    line.delivery = read_words(decoding, fields.find("delivery"), delivery_words);
    line.gesture = read_word<Gesture>(decoding, fields.find("do")).value_or(Gesture::none);
    line.note = read_text(decoding, fields.find("note"));
    if (fields.usable() && fields.find("text") == no_value && fields.find("do") == no_value) {
        decoding.report(ProblemCode::silent_line, value, "This line neither says nor does anything.",
                        "Give it a text, or a gesture under \"do\".");
    }
    return line;
}

std::vector<Line> decode_lines(const Decoding& decoding, ValueId list, Empty empty) {
    std::vector<Line> lines;
    for (const ValueId value : read_list(decoding, list, empty))
        lines.push_back(decode_line(decoding, value));
    return lines;
}

Levels decode_levels(const Decoding& decoding, ValueId value) {
    Levels levels;
    if (value == no_value) return levels;
    const Fields fields(decoding, value, level_keys);
    const auto level = [&](std::string_view key) {
        return static_cast<std::uint8_t>(read_whole(decoding, fields.require(key), 1, 5).value_or(3));
    };
    levels.empathy = level("empathy");
    levels.regard = level("regard");
    levels.collaboration = level("collaboration");
    return levels;
}

void check_unique(const Decoding& decoding, ValueId at, std::string_view id,
                  std::unordered_set<std::string>& taken, std::string_view where) {
    if (at == no_value || id.empty() || taken.emplace(id).second) return;
    decoding.report(ProblemCode::duplicate_id, at,
                    "The id " + quoted(id) + " stands twice in this " + std::string(where) + ".",
                    "Choose another for one of them.");
}

DrillAnswer decode_answer(const Decoding& decoding, ValueId value, std::unordered_set<std::string>& ids) {
    const Fields fields(decoding, value, answer_keys);
    DrillAnswer answer;
    const ValueId id = fields.require("id");
    answer.id = read_id(decoding, id);
    check_unique(decoding, id, answer.id, ids, "item");
    answer.text = read_text(decoding, fields.find("text"));
    answer.levels = decode_levels(decoding, fields.require("levels"));
    answer.push = read_whole(decoding, fields.find("push"), -2, 2).value_or(0);
    answer.skills = read_set<Skill>(decoding, fields.require("skills"), Empty::refused);
    answer.repair = read_set<RepairStep>(decoding, fields.find("repair"));
    answer.why = read_text(decoding, fields.require("why"));
    answer.inner = read_text(decoding, fields.find("inner"));
    answer.reply = decode_lines(decoding, fields.find("reply"), Empty::allowed);
    return answer;
}

std::optional<std::size_t> decode_client_of(const DrillReading& reading, ValueId value) {
    if (value == no_value || !is_text(reading.decoding, value)) return std::nullopt;
    const std::string_view id = reading.decoding.tree[value].text;
    const auto& clients = reading.drill.clients;
    const auto found = std::find_if(clients.begin(), clients.end(),
                                    [&](const DrillClient& client) { return client.id == id; });
    if (found != clients.end()) return static_cast<std::size_t>(found - clients.begin());
    std::vector<std::string_view> known;
    for (const DrillClient& client : clients) known.push_back(client.id);
    reading.decoding.report(ProblemCode::unknown_reference, value,
                            "There is no client " + quoted(id) + " in this file.", did_you_mean(id, known));
    return std::nullopt;
}

void decode_item(DrillReading& reading, ValueId value, std::unordered_set<std::string>& ids) {
    const Decoding& decoding = reading.decoding;
    const Fields fields(decoding, value, item_keys);
    DrillItem item;
    const ValueId id = fields.require("id");
    item.id = read_id(decoding, id);
    check_unique(decoding, id, item.id, ids, "file");
    item.family = read_id(decoding, fields.require("family"));
    item.level = read_whole(decoding, fields.require("level"), 1, 5).value_or(1);
    item.client = decode_client_of(reading, fields.find("client"));
    item.mood = read_word<Mood>(decoding, fields.find("mood")).value_or(Mood::calm);
    item.before = read_text(decoding, fields.find("before"));
    const ValueId caused = fields.find("caused");
    if (caused != no_value) item.caused = read_truth(decoding, caused);
    if (caused != no_value && reading.drill.skill != DrillSkill::repair_confrontation) {
        reading.report(
            DrillProblem::caused_not_here, caused,
            "\"caused\" says who tore the alliance, which only the repair of a confrontation asks.",
            "Remove it, or make this a drill of \"repair-confrontation\".");
    }
    item.moment = decode_lines(decoding, fields.require("moment"), Empty::refused);
    std::unordered_set<std::string> answer_ids;
    const std::vector<ValueId> answers = read_list(decoding, fields.require("answers"), Empty::refused);
    for (const ValueId answer : answers) item.answers.push_back(decode_answer(decoding, answer, answer_ids));
    reading.drill.items.push_back(std::move(item));
    reading.item_values.push_back(value);
    reading.answer_values.push_back(answers);
}

void decode_clients(DrillReading& reading, ValueId value) {
    const Decoding& decoding = reading.decoding;
    if (value == no_value || !is_object(decoding, value)) return;
    for (const ValueId child : decoding.tree.sorted(value)) {
        DrillClient client;
        client.id = std::string(decoding.tree[child].key);
        check_id(decoding, child, client.id, true, Dots::refused);
        const Fields fields(decoding, child, client_keys);
        ClientProfile& profile = client.profile;
        profile.name = read_text(decoding, fields.require("name"));
        profile.pronouns = read_text(decoding, fields.require("pronouns"));
        profile.age = read_whole(decoding, fields.find("age"), 1, 120).value_or(0);
        decode_portrait(decoding, fields.require("portrait"), profile);
        reading.drill.clients.push_back(std::move(client));
    }
}

}  // namespace

void decode_drill(DrillReading& reading) {
    const Decoding& decoding = reading.decoding;
    const Fields fields(decoding, decoding.tree.root(), top_keys);
    Drill& drill = reading.drill;
    decode_format(decoding, fields.require("format"));
    drill.id = read_id(decoding, fields.require("id"));
    drill.version = read_text(decoding, fields.require("version"));
    drill.language = read_text(decoding, fields.require("language"));
    drill.title = read_text(decoding, fields.require("title"));
    drill.skill = read_word<DrillSkill>(decoding, fields.require("skill")).value_or(DrillSkill{});
    drill.summary = read_text(decoding, fields.require("summary"));
    drill.content_notes = read_texts(decoding, fields.find("content_notes"));
    drill.authors = read_texts(decoding, fields.find("authors"));
    drill.reviewers = read_texts(decoding, fields.find("reviewers"));
    drill.license = read_text(decoding, fields.find("license"));
    decode_clients(reading, fields.find("clients"));
    std::unordered_set<std::string> ids;
    for (const ValueId item : read_list(decoding, fields.require("items"), Empty::refused)) {
        decode_item(reading, item, ids);
    }
}

}  // namespace attune
