#include "dialogue/record/event_log.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <cstring>

#include "dialogue/base/check.hpp"
#include "dialogue/base/overloaded.hpp"
#include "dialogue/base/sha256.hpp"
#include "dialogue/record/log_format.hpp"

namespace attune {
namespace {

/// A name with the JSON around it, padded so that copying it is two instructions.
struct Fragment {
    static constexpr std::size_t room = 32;
    char text[room] = {};
    std::uint8_t size = 0;
};

/// Writes JSON into a buffer that is kept from line to line: appending piece by piece to a string took most
/// of a turn's time. Ids need no escaping: the loader lets only plain ones through.
class Json {
  public:
    explicit Json(std::vector<char>& into) : buffer(into) {}

    std::string_view text() const { return {buffer.data(), used}; }

    Json& raw(std::string_view more) {
        make_room(more.size());
        std::memcpy(buffer.data() + used, more.data(), more.size());
        used += more.size();
        return *this;
    }
    /// A literal: its length is known here, so the copy is a few instructions.
    template <std::size_t size>
    Json& raw(const char (&literal)[size]) {
        make_room(size);
        std::memcpy(buffer.data() + used, literal, size - 1);
        used += size - 1;
        return *this;
    }
    Json& fragment(const Fragment& more, bool without_comma = false) {
        make_room(Fragment::room);
        const std::size_t skip = without_comma ? 1 : 0;
        std::memcpy(buffer.data() + used, more.text + skip, Fragment::room - 1);
        used += more.size - skip;
        return *this;
    }
    template <std::integral Number>
    Json& number(Number value) {
        return any_number(value);
    }
    bool ends_in(char c) const { return used > 0 && buffer[used - 1] == c; }
    Json& string(std::string_view id) { return raw("\"").raw(id).raw("\""); }
    Json& truth(bool value) { return raw(std::string_view(value ? "true" : "false")); }

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
    void make_room(std::size_t size) {
        if (buffer.size() - used < size) buffer.resize(2 * (buffer.size() + size));
    }

    template <class Number>
    Json& any_number(Number value) {
        make_room(24);
        const auto end = std::to_chars(buffer.data() + used, buffer.data() + used + 24, value).ptr;
        used = static_cast<std::size_t>(end - buffer.data());
        return *this;
    }

    std::vector<char>& buffer;
    std::size_t used = 0;
};

/// One fragment for each value of an enum: before + name + after.
template <class Enum>
constexpr auto fragments(std::string_view before, std::string_view after) {
    std::array<Fragment, count_of<Enum>()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const std::string_view part : {before, name_of(static_cast<Enum>(i)), after}) {
            for (const char c : part) all[i].text[all[i].size++] = c;
        }
    }
    return all;
}

constexpr auto change_openings = fragments<Quantity>(R"({")", R"(":[)");
constexpr auto cause_keys = fragments<Cause>(R"(,")", R"(":)");

class EventLines {
  public:
    EventLines(Json& into, const Scenario& of) : json(into), scenario(of) {}

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
        json.raw(std::string_view(again ? R"({"re_enactment":)" : R"({"brushed_past":)"))
            .string(wound(e.wound))
            .raw("}");
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
        json.fragment(change_openings[static_cast<std::size_t>(c.quantity)]).number(c.before).raw(",");
        json.number(c.nominal).raw(",").number(c.after).raw(R"(],"by":{)");
        for (std::size_t i = 0; i < c.count; ++i) {
            json.fragment(cause_keys[static_cast<std::size_t>(c.parts[i].cause)], i == 0)
                .number(c.parts[i].amount);
        }
        json.raw(std::string_view(e.strained ? R"(},"strained":true})" : "}}"));
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
    void operator()(const Foreseen&) {}
    void operator()(const FeelingNoted&) {}
    void operator()(const Left&) {}

    Json& options(const std::vector<OptionIndex>& shown) {
        return json.list(shown, [&](OptionIndex option) { json.string(scenario[option].id); });
    }

  private:
    const std::string& wound(WoundIndex index) const { return scenario.wounds[index.value].id; }

    Json& json;
    const Scenario& scenario;
};

void write_typed(Json& json, const Typed& typed) {
    json.raw(R"(,"typed":{"basis":)").string(name_of(typed.basis));
    json.raw(R"(,"skill":)").string(name_of(typed.skill));
    if (typed.basis == TypedBasis::recognised) {
        json.raw(R"(,"levels":[)").number(typed.empathy).raw(",").number(typed.regard);
        json.raw(",").number(typed.collaboration).raw("]");
    }
    json.raw(R"(,"sure":)").number(typed.sure);
    json.raw(R"(,"model":)")
        .string(to_hex(typed.model))
        .raw(R"(,"text":)")
        .string(to_hex(typed.text))
        .raw("}");
}

void write_body(Json& json, const Scenario& scenario, std::string_view last_hash, const Moment& before,
                std::span<const Event> events) {
    EventLines lines(json, scenario);
    json.raw(R"({"prev":")").raw(last_hash).raw("\"");
    std::visit(overloaded{
                   [&](const MoveMade& move) {
                       json.raw(R"(,"turn":)").number(before.turns + 1);
                       json.raw(R"(,"beat":)").string(scenario[before.beat].id).raw(R"(,"offered":)");
                       lines.options(before.offered);
                       json.raw(R"(,"move":)").string(scenario[move.option].id);
                       if (move.typed) write_typed(json, *move.typed);
                       json.raw(R"(,"ms":)").number(move.ms);
                   },
                   [&](const RewoundTo& e) { json.raw(R"(,"rewound_to":)").number(e.turn); },
                   [&](const SelfRated& e) {
                       json.raw(R"(,"self_rating":[)").number(e.empathy).raw(",").number(e.regard);
                       json.raw(",").number(e.corrective).raw("]");
                   },
                   [&](const Foreseen& e) { json.raw(R"(,"foresees":)").string(name_of(e.direction)); },
                   [&](const FeelingNoted& e) { json.raw(R"(,"feels":)").string(name_of(e.feeling)); },
                   [&](const Left& e) { json.raw(R"(,"left":)").number(e.ms); },
                   [&](const auto&) { json.raw(R"(,"turn":0)"); },
               },
               events.front());
    if (events.size() > 1) {
        json.raw(R"(,"events":[)");
        for (const Event& event : events.subspan(1)) {
            if (!json.ends_in('[')) json.raw(",");
            lines.write(event);
        }
        json.raw("]");
    }
}

bool starts_line(const Event& event) {
    return std::holds_alternative<MoveMade>(event) || std::holds_alternative<RewoundTo>(event) ||
           std::holds_alternative<SelfRated>(event) || std::holds_alternative<Foreseen>(event) ||
           std::holds_alternative<FeelingNoted>(event) || std::holds_alternative<Left>(event);
}

std::string head_of(const Scenario& scenario, const Begun& begun) {
    std::vector<char> buffer;
    Json json(buffer);
    json.raw(R"({"attune_log":)").number(log_format_version).raw(R"(,"rules":)").number(begun.rules);
    json.raw(R"(,"seed":)").number(begun.seed).raw(R"(,"sha256":)").string(scenario.sha256);
    return std::string(json.text());
}

}  // namespace

void LogWriter::seal() {
    last_hash_ = to_hex(sha256(line_), log_hash_bytes);
    line_.append(log_hash_key).append(last_hash_).append(R"("})");
}

LogWriter::LogWriter(const Session& session) : scenario_(session.shared_scenario()) {
    const std::vector<Event>& events = session.events();
    const auto end = std::find_if(events.begin(), events.end(), starts_line);
    ATTUNE_CHECK(!events.empty() && std::holds_alternative<Begun>(events.front()),
                 "a session without a beginning");
    head_ = head_of(*scenario_, std::get<Begun>(events.front()));
    last_hash_ = to_hex(sha256(head_), log_hash_bytes);
    write({}, std::span(events).first(static_cast<std::size_t>(end - events.begin())));
    opening_ = line_;
}

std::vector<std::string> LogWriter::first_lines() const {
    std::string header = head_;
    header.append(log_scenario_key).append(scenario_->canonical).append(log_hash_key);
    header.append(to_hex(sha256(head_), log_hash_bytes)).append(R"("})");
    return {std::move(header), opening_};
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
    Json json(buffer_);
    write_body(json, *scenario_, last_hash_, before, events);
    line_.assign(json.text());
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
