#include "dialogue/record/event_log.hpp"

#include <algorithm>
#include <charconv>

#include "dialogue/base/check.hpp"
#include "dialogue/base/overloaded.hpp"
#include "dialogue/base/sha256.hpp"
#include "dialogue/record/log_format.hpp"

namespace attune {
namespace {

/// Appends JSON. Ids need no escaping: the loader lets only plain ones through.
class Json {
  public:
    explicit Json(std::string& into) : text(into) {}

    Json& raw(std::string_view more) {
        text.append(more);
        return *this;
    }
    Json& number(std::int64_t value) {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        text.append(digits, static_cast<std::size_t>(end - digits));
        return *this;
    }
    Json& string(std::string_view id) { return raw("\"").raw(id).raw("\""); }
    Json& truth(bool value) { return raw(value ? "true" : "false"); }

    template <class Items, class Write>
    Json& list(const Items& items, Write write) {
        raw("[");
        bool first = true;
        for (const auto& item : items) {
            if (!first) raw(",");
            first = false;
            write(item);
        }
        return raw("]");
    }

  private:
    std::string& text;
};

class EventLines {
  public:
    EventLines(std::string& into, const Scenario& of) : json(into), scenario(of) {}

    void write(const Event& event) { std::visit(*this, event); }

    void operator()(const UptakeDecided& e) {
        json.raw(R"({"uptake":)")
            .string(wound(e.uptake.wound))
            .raw(R"(,"taken_in":)")
            .truth(e.uptake.taken_in);
        json.raw(R"(,"consolidated":)").truth(e.uptake.consolidated).raw("}");
    }
    void operator()(const GatesJudged& e) {
        json.raw(R"({"gates":)").string(wound(e.wound)).raw(R"(,"in_touch":)").truth(e.gates.in_touch);
        json.raw(R"(,"safe":)").truth(e.gates.safe).raw(R"(,"different":)").truth(e.gates.different);
        json.raw(R"(,"already":)").truth(e.gates.already).raw("}");
    }
    void operator()(const WoundTouched& e) {
        const bool again = e.kind == Corrective::re_enactment;
        json.raw(again ? R"({"re_enactment":)" : R"({"brushed_past":)").string(wound(e.wound)).raw("}");
    }
    void operator()(const RepairJudged& e) {
        json.raw(R"({"repair":)").raw("[");
        bool first = true;
        for (std::size_t i = 0; i < count_of<RepairStep>(); ++i) {
            if (!e.progress.counted.has(static_cast<RepairStep>(i))) continue;
            if (!first) json.raw(",");
            first = false;
            json.string(name_of(static_cast<RepairStep>(i)));
        }
        json.raw(R"(],"explained":)").truth(e.progress.explained);
        json.raw(R"(,"repaired":)")
            .truth(e.progress.repaired)
            .raw(R"(,"mended":)")
            .truth(e.progress.mended)
            .raw("}");
    }
    void operator()(const Changed& e) {
        const Change& c = e.change;
        json.raw(R"({")").raw(name_of(c.quantity)).raw(R"(":[)").number(c.before).raw(",").number(c.nominal);
        json.raw(",").number(c.after).raw(R"(],"by":{)");
        for (std::size_t i = 0; i < c.count; ++i) {
            if (i > 0) json.raw(",");
            json.string(name_of(c.parts[i].cause)).raw(":").number(c.parts[i].amount);
        }
        json.raw(e.strained ? R"(},"strained":true})" : "}}");
    }
    void operator()(const RuptureOpened& e) {
        json.raw(R"({"rupture":)")
            .string(name_of(e.start.kind))
            .raw(R"(,"by_trainee":)")
            .truth(e.start.by_trainee);
        json.raw(R"(,"by_re_enactment":)")
            .truth(e.start.by_re_enactment)
            .raw(R"(,"loss":)")
            .number(e.start.loss);
        json.raw("}");
    }
    void operator()(const VariableSet& e) {
        json.raw(R"({"set":)")
            .string(scenario.variables[e.variable.value].name)
            .raw(R"(,"to":)")
            .number(e.value);
        json.raw("}");
    }
    void operator()(const Said& e) { json.raw(R"({"said":)").string(scenario[e.line].id).raw("}"); }
    void operator()(const SaidInRupture& e) {
        json.raw(R"({"said_in_rupture":)")
            .string(scenario[e.line].id)
            .raw(R"(,"kind":)")
            .string(name_of(e.kind));
        json.raw("}");
    }
    void operator()(const BeatEntered& e) { json.raw(R"({"entered":)").string(scenario[e.beat].id).raw("}"); }
    void operator()(const Offered& e) {
        json.raw(R"({"offered":)");
        options(e.options).raw("}");
    }
    void operator()(const EndingReached& e) {
        json.raw(R"({"ending":)").string(scenario[e.ending].id).raw("}");
    }
    void operator()(const DutyCued& e) {
        json.raw(R"({"duty_cued":)").string(scenario.duties[e.duty].id).raw("}");
    }
    void operator()(const DutyDecided& e) {
        json.raw(R"({"duty":)").string(scenario.duties[e.duty].id);
        json.raw(R"(,"outcome":)").string(name_of(e.outcome)).raw("}");
    }
    // These have a line of their own and are no part of another's list.
    void operator()(const Begun&) {}
    void operator()(const MoveMade&) {}
    void operator()(const RewoundTo&) {}
    void operator()(const SelfRated&) {}
    void operator()(const Left&) {}

    Json& options(const std::vector<OptionIndex>& shown) {
        return json.list(shown, [&](OptionIndex option) { json.string(scenario[option].id); });
    }

  private:
    const std::string& wound(WoundIndex index) const { return scenario.wounds[index.value].id; }

    Json json;
    const Scenario& scenario;
};

bool starts_line(const Event& event) {
    return std::holds_alternative<MoveMade>(event) || std::holds_alternative<RewoundTo>(event) ||
           std::holds_alternative<SelfRated>(event) || std::holds_alternative<Left>(event);
}

std::string header_line(const Scenario& scenario, const Begun& begun) {
    std::string line = R"({"attune_log":)";
    char digits[24];
    const auto seed_end = std::to_chars(digits, digits + sizeof digits, begun.seed).ptr;
    Json(line).number(log_format_version).raw(R"(,"rules":)").number(begun.rules);
    Json(line).raw(R"(,"seed":)").raw({digits, static_cast<std::size_t>(seed_end - digits)});
    Json(line).raw(R"(,"sha256":)").string(scenario.sha256).raw(R"(,"scenario":)").raw(scenario.canonical);
    return line;
}

}  // namespace

void LogWriter::seal() {
    last_hash_ = to_hex(sha256(line_), log_hash_bytes);
    Json(line_).raw(log_hash_key).raw(last_hash_).raw(R"("})");
}

LogWriter::LogWriter(const Session& session) : scenario_(session.shared_scenario()) {
    const std::vector<Event>& events = session.events();
    const auto end = std::find_if(events.begin(), events.end(), starts_line);
    ATTUNE_CHECK(!events.empty() && std::holds_alternative<Begun>(events.front()),
                 "a session without a beginning");
    line_ = header_line(*scenario_, std::get<Begun>(events.front()));
    seal();
    first_.push_back(line_);
    write({}, std::span(events).first(static_cast<std::size_t>(end - events.begin())));
    first_.push_back(line_);
}

LogWriter::LogWriter(const Session& session, std::string_view last_line)
    : scenario_(session.shared_scenario()), last_hash_(hash_of_line(last_line)) {}

const std::string& LogWriter::add(const Session& session, std::span<const Event> events) {
    const auto& past = session.state().past;
    const bool turn = !events.empty() && std::holds_alternative<MoveMade>(events.front());
    write(turn ? past.back() : session.now(), events);
    return line_;
}

void LogWriter::write(const Moment& before, std::span<const Event> events) {
    line_.clear();
    Json json(line_);
    EventLines lines(line_, *scenario_);
    json.raw(R"({"prev":")").raw(last_hash_).raw("\"");
    std::visit(overloaded{
                   [&](const MoveMade& move) {
                       json.raw(R"(,"turn":)").number(before.turns + 1);
                       json.raw(R"(,"beat":)").string((*scenario_)[before.beat].id).raw(R"(,"offered":)");
                       lines.options(before.offered);
                       json.raw(R"(,"move":)").string((*scenario_)[move.option].id);
                       json.raw(R"(,"ms":)").number(move.ms);
                   },
                   [&](const RewoundTo& e) { json.raw(R"(,"rewound_to":)").number(e.turn); },
                   [&](const SelfRated& e) {
                       json.raw(R"(,"self_rating":[)").number(e.empathy).raw(",").number(e.regard);
                       json.raw(",").number(e.corrective).raw("]");
                   },
                   [&](const Left& e) { json.raw(R"(,"left":)").number(e.ms); },
                   [&](const auto&) { json.raw(R"(,"turn":0)"); },
               },
               events.front());
    if (events.size() > 1) {
        json.raw(R"(,"events":[)");
        const std::size_t start = line_.size();
        for (const Event& event : events.subspan(1)) {
            if (line_.size() > start) json.raw(",");
            lines.write(event);
        }
        json.raw("]");
    }
    seal();
}

std::vector<std::string> log_lines(const Session& session) {
    LogWriter writer(session);
    std::vector<std::string> lines = writer.first_lines();
    const std::span<const Event> events(session.events());
    SessionState state;
    std::size_t at = 0;
    while (at < events.size()) {
        std::size_t end = at + 1;
        while (end < events.size() && !starts_line(events[end])) ++end;
        if (at > 0) {
            writer.write(state.now, events.subspan(at, end - at));
            lines.push_back(writer.line_);
        }
        for (; at < end; ++at) apply(state, events[at], session.scenario());
    }
    return lines;
}

}  // namespace attune
