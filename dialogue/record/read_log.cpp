#include <algorithm>
#include <nlohmann/json.hpp>

#include "dialogue/base/sha256.hpp"
#include "dialogue/record/event_log.hpp"
#include "dialogue/record/log_format.hpp"
#include "dialogue/scenario/load.hpp"

namespace attune {
namespace {

// Ordered: contributions are kept in the order they arose.
using json = nlohmann::ordered_json;

Error broken(std::size_t line, std::string what) {
    return {"Line " + std::to_string(line) + " of the log: " + std::move(what),
            line > 1 ? "The lines before it hold." : "",
            "The file was changed or damaged after it was written; use an untouched copy."};
}

bool shallow(std::string_view text) {
    int depth = 0;
    for (const char c : text) {
        depth += (c == '[' || c == '{') - (c == ']' || c == '}');
        if (depth > 16) return false;
    }
    return true;
}

/// Ids to indices, once for a log.
class Ids {
  public:
    explicit Ids(const Scenario& of) : scenario(of) {}

    template <class Tag, class Items>
    Index<Tag> in(const Items& items, const std::string& id) const {
        const auto found =
            std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
        if (found == items.end()) throw std::invalid_argument("'" + id + "' is not in its scenario");
        return {static_cast<std::uint32_t>(found - items.begin())};
    }
    BeatIndex beat(const std::string& id) const { return in<BeatTag>(scenario.beats, id); }
    LineIndex line(const std::string& id) const { return in<LineTag>(scenario.lines, id); }
    WoundIndex wound(const std::string& id) const { return in<WoundTag>(scenario.wounds, id); }
    EndingIndex ending(const std::string& id) const { return in<EndingTag>(scenario.endings, id); }
    std::uint32_t duty(const std::string& id) const { return in<struct DutyTag>(scenario.duties, id).value; }
    VariableIndex variable(const std::string& name) const {
        const auto found = std::find_if(scenario.variables.begin(), scenario.variables.end(),
                                        [&](const Variable& v) { return v.name == name; });
        if (found == scenario.variables.end())
            throw std::invalid_argument("'" + name + "' is not in its scenario");
        return {static_cast<std::uint32_t>(found - scenario.variables.begin())};
    }
    /// An option of this beat, its silence or a repair option.
    OptionIndex option(BeatIndex beat, const std::string& id) const {
        const Beat& at = scenario[beat];
        for (const OptionRange range : {at.options, at.silences, scenario.client.repair_withdrawal,
                                        scenario.client.repair_confrontation, scenario.client.typed}) {
            for (std::uint32_t i = 0; i < range.count; ++i) {
                if (scenario[range[i]].id == id) return range[i];
            }
        }
        throw std::invalid_argument("'" + id + "' is no option of the beat '" + at.id + "'");
    }

  private:
    const Scenario& scenario;
};

template <class Enum>
Enum word(const json& text) {
    const auto value = named<Enum>(text.get<std::string>());
    if (!value) throw std::invalid_argument("'" + text.get<std::string>() + "' is no word of this list");
    return *value;
}

Changed changed(Quantity quantity, const json& from) {
    Changed event;
    Change& change = event.change;
    change.quantity = quantity;
    const json& numbers = from.at(std::string(name_of(quantity)));
    change.before = numbers.at(0);
    change.nominal = numbers.at(1);
    change.after = numbers.at(2);
    for (const auto& [cause, amount] : from.at("by").items()) {
        if (change.count == change.parts.size()) throw std::invalid_argument("too many contributions");
        const auto known = named<Cause>(cause);
        if (!known) throw std::invalid_argument("'" + cause + "' is no cause");
        change.parts[change.count++] = {*known, amount.get<std::int32_t>()};
    }
    event.strained = from.value("strained", false);
    return event;
}

std::array<std::uint8_t, 8> eight_bytes(const json& hex) {
    std::array<std::uint8_t, 8> out{};
    if (!from_hex(hex.get<std::string>(), out)) throw std::invalid_argument("a hash is not sixteen digits");
    return out;
}

std::uint8_t level_from(const json& number) {
    const int level = number.get<int>();
    if (level < 1 || level > 5) throw std::invalid_argument("a level is not 1 to 5");
    return static_cast<std::uint8_t>(level);
}

Typed typed_from(const json& from) {
    Typed typed;
    typed.basis = word<TypedBasis>(from.at("basis"));
    typed.skill = word<TypedSkill>(from.at("skill"));
    if (typed.basis == TypedBasis::recognised) {
        typed.empathy = level_from(from.at("levels").at(0));
        typed.regard = level_from(from.at("levels").at(1));
        typed.collaboration = level_from(from.at("levels").at(2));
    }
    typed.sure = static_cast<std::uint16_t>(std::clamp(from.at("sure").get<int>(), 0, 1001));
    typed.model = eight_bytes(from.at("model"));
    typed.text = eight_bytes(from.at("text"));
    return typed;
}

RepairProgress repair_progress(const json& from) {
    RepairProgress progress;
    for (const json& step : from.at("repair")) progress.counted.add(word<RepairStep>(step));
    progress.explained = from.at("explained");
    progress.repaired = from.at("repaired");
    progress.mended = from.at("mended");
    return progress;
}

Offered offered(const Ids& ids, BeatIndex beat, const json& list) {
    Offered event;
    for (const json& id : list) event.options.push_back(ids.option(beat, id));
    return event;
}

Event event_from(const Ids& ids, BeatIndex& beat, const json& from) {
    const std::string& kind = from.begin().key();
    const auto has = [&](const char* key) { return from.contains(key); };
    for (std::size_t i = 0; i < count_of<Quantity>(); ++i) {
        if (from.contains(std::string(name_of(static_cast<Quantity>(i))))) {
            return changed(static_cast<Quantity>(i), from);
        }
    }
    if (has("uptake"))
        return UptakeDecided{{ids.wound(from["uptake"]), from.at("taken_in"), from.at("consolidated")}};
    if (has("gates")) {
        return GatesJudged{ids.wound(from["gates"]),
                           {from.at("in_touch"), from.at("safe"), from.at("different"), from.at("already")}};
    }
    if (has("re_enactment")) return WoundTouched{ids.wound(from["re_enactment"]), Corrective::re_enactment};
    if (has("brushed_past")) return WoundTouched{ids.wound(from["brushed_past"]), Corrective::brushed_past};
    if (has("repair")) return RepairJudged{repair_progress(from)};
    if (has("rupture")) {
        return RuptureOpened{{word<Rupture>(from["rupture"]), from.at("by_trainee"),
                              from.at("by_re_enactment"), from.at("loss")}};
    }
    if (has("set")) return VariableSet{ids.variable(from["set"]), from.at("to")};
    if (has("said")) return Said{ids.line(from["said"])};
    if (has("said_in_rupture"))
        return SaidInRupture{ids.line(from["said_in_rupture"]), word<Rupture>(from.at("kind"))};
    if (has("entered")) {
        beat = ids.beat(from["entered"]);
        return BeatEntered{beat};
    }
    if (has("offered")) return offered(ids, beat, from["offered"]);
    if (has("ending")) return EndingReached{ids.ending(from["ending"])};
    if (has("duty_cued")) return DutyCued{ids.duty(from["duty_cued"])};
    if (has("duty")) return DutyDecided{ids.duty(from["duty"]), word<DutyOutcome>(from.at("outcome"))};
    throw std::invalid_argument("'" + kind + "' is no event of this version");
}

struct Header {
    std::uint64_t seed = 0;
    int rules = 0;
    std::shared_ptr<const Scenario> scenario;
};

Result<Header> read_header(std::string_view line) {
    const std::size_t at = line.find(log_scenario_key);
    if (at == std::string_view::npos || !line.starts_with(R"({"attune_log":)")) {
        return Error{"This is not an Attune log.", "", "Choose a file written by --log or by the export."};
    }
    const json head = json::parse(std::string(line.substr(0, at)) + "}", nullptr, false);
    if (head.is_discarded()) return broken(1, "its head cannot be read.");
    if (head.value("attune_log", 0) != log_format_version || head.value("rules", 0) != rules_version) {
        return Error{"This log was written by another version of Attune.", "Nothing was changed.",
                     "Open it with the version that wrote it."};
    }
    const std::string_view text =
        line.substr(at + log_scenario_key.size(), line.size() - log_seal_size - at - log_scenario_key.size());
    if (to_hex(sha256(text)) != head.value("sha256", ""))
        return broken(1, "the scenario does not match its SHA-256.");
    Loaded loaded = load_scenario(text, "log");
    if (!loaded.scenario) return broken(1, "its scenario has problems.");
    return Header{head.at("seed").get<std::uint64_t>(), head.at("rules").get<int>(), loaded.scenario};
}

/// Reads the lines after the head, one after the other.
class Reader {
  public:
    Reader(ReadLog& into, const Scenario& of) : log(into), scenario(of), ids(of) {}

    void line(std::string_view text) {
        const auto body = json::parse(text);
        if (body.contains("rewound_to")) return rewound(body.at("rewound_to"));
        if (body.contains("self_rating")) {
            const auto& r = body.at("self_rating");
            return record(SelfRated{r.at(0), r.at(1), r.at(2)});
        }
        if (body.contains("foresees")) return record(Foreseen{word<Direction>(body.at("foresees"))});
        if (body.contains("feels")) return record(FeelingNoted{word<Feeling>(body.at("feels"))});
        if (body.contains("left")) return record(Left{body.at("left")});
        if (body.at("turn").get<int>() > 0) {
            if (state.now.ending || !log_open(body)) throw std::invalid_argument("a turn out of order");
            MoveMade made{ids.option(state.now.beat, body.at("move")), body.at("ms"), std::nullopt};
            if (body.contains("typed")) made.typed = typed_from(body.at("typed"));
            record(made);
        }
        BeatIndex beat = state.now.beat;
        for (const auto& event : body.at("events")) record(event_from(ids, beat, event));
    }

    void record(Event event) {
        apply(state, event, scenario);
        log.events.push_back(std::move(event));
    }

  private:
    bool log_open(const json& body) const {
        return body.at("turn").get<int>() == state.now.turns + 1 &&
               body.at("beat").get<std::string>() == scenario[state.now.beat].id;
    }

    void rewound(int turn) {
        if (turn < 0 || turn >= state.now.turns)
            throw std::invalid_argument("a rewind to a turn that was not taken");
        record(RewoundTo{turn});
    }

    ReadLog& log;
    const Scenario& scenario;
    Ids ids;
    SessionState state;
};

std::optional<Error> check_seal(std::string_view line, std::string_view before, std::size_t number) {
    const std::string hash = hash_of_line(line);
    if (hash.empty()) return broken(number, "it breaks off or was never sealed.");
    const std::size_t scenario = number == 1 ? line.find(log_scenario_key) : std::string_view::npos;
    const std::string_view sealed = line.substr(0, std::min(scenario, line.size() - log_seal_size));
    if (to_hex(sha256(sealed), log_hash_bytes) != hash) {
        return broken(number, "a byte was changed.");
    }
    const std::string expected = R"({"prev":")" + std::string(before) + "\"";
    if (number > 1 && !line.starts_with(expected))
        return broken(number, "it does not follow the line before it.");
    return std::nullopt;
}

}  // namespace

std::string hash_of_line(std::string_view line) {
    if (line.size() < log_seal_size || !line.ends_with(R"("})")) return {};
    const std::string_view seal = line.substr(line.size() - log_seal_size);
    if (!seal.starts_with(log_hash_key)) return {};
    return std::string(seal.substr(log_hash_key.size(), 2 * log_hash_bytes));
}

Result<ReadLog> read_log(std::span<const std::string> lines) {
    if (lines.empty())
        return Error{"The log is empty.", "", "Choose a file written by --log or by the export."};
    ReadLog log;
    log.lines.assign(lines.begin(), lines.end());
    std::string before;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (auto error = check_seal(lines[i], before, i + 1)) return *error;
        before = hash_of_line(lines[i]);
    }
    try {
        Result<Header> header = read_header(lines.front());
        if (!header) return header.error();
        log.scenario = header->scenario;
        Reader reader(log, *log.scenario);
        reader.record(Begun{header->seed, header->rules});
        for (std::size_t i = 1; i < lines.size(); ++i) {
            try {
                if (!shallow(lines[i])) return broken(i + 1, "it is nested too deep.");
                reader.line(lines[i]);
            } catch (const std::exception& wrong) {
                return broken(i + 1, wrong.what());
            }
        }
    } catch (const std::exception& wrong) {
        return broken(1, wrong.what());
    }
    return log;
}

Result<ReadLog> read_log(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return read_log(lines);
}

Result<> replay(const ReadLog& log) {
    Session session = Session::start(log.scenario, std::get<Begun>(log.events.front()).seed);
    for (const Event& event : log.events) {
        std::optional<Move> move;
        if (const auto* made = std::get_if<MoveMade>(&event))
            move = ChooseOption{made->option, made->ms, made->typed};
        if (const auto* rewound = std::get_if<RewoundTo>(&event)) move = Rewind{rewound->turn};
        if (const auto* rated = std::get_if<SelfRated>(&event)) {
            move = RateSelf{rated->empathy, rated->regard, rated->corrective};
        }
        if (const auto* foreseen = std::get_if<Foreseen>(&event)) move = Foresee{foreseen->direction};
        if (const auto* noted = std::get_if<FeelingNoted>(&event)) move = NoteFeeling{noted->feeling};
        if (const auto* left = std::get_if<Left>(&event)) move = Leave{left->ms};
        if (!move) continue;
        const auto taken = session.take(*move);
        if (!taken) return taken.error();
    }
    const std::vector<std::string> again = log_lines(session);
    for (std::size_t i = 0; i < log.lines.size(); ++i) {
        if (i >= again.size() || again[i] != log.lines[i]) {
            return broken(i + 1, "playing the moves again gives another line.");
        }
    }
    return Nothing{};
}

}  // namespace attune
