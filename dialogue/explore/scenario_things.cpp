// A scenario taken apart into named things with named members, for comparing two of them.
#include "dialogue/explore/rating.hpp"
#include "dialogue/explore/scenario_diff.hpp"
#include "dialogue/record/words.hpp"

namespace attune {
namespace {

std::string points(Milli value) {
    const Milli size = value < 0 ? -value : value;
    std::string fraction = std::to_string(1000 + size % 1000).substr(1);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    return (value < 0 ? "-" : "") + std::to_string(size / 1000) + (fraction.empty() ? "" : "." + fraction);
}

std::string list(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

template <class Enum>
std::string list(EnumSet<Enum> set) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < count_of<Enum>(); ++i) {
        if (set.has(static_cast<Enum>(i))) words.emplace_back(name_of(static_cast<Enum>(i)));
    }
    return list(words);
}

std::string yes(bool value) { return value ? "true" : "false"; }

/// "envelope"; "if told: olek; else brother".
std::string ways(const Scenario& s, const std::vector<Branch>& branches) {
    std::string out;
    for (const Branch& branch : branches) {
        const auto* beat = std::get_if<BeatIndex>(&branch.to);
        const std::string& to = beat ? s[*beat].id : s[std::get<EndingIndex>(branch.to)].id;
        const std::string when = !branch.when.always() ? "if " + branch.when.text + ": "
                                 : branches.size() > 1 ? "else "
                                                       : "";
        out += (out.empty() ? "" : "; ") + when + to;
    }
    return out;
}

class Taker {
  public:
    explicit Taker(const Scenario& scenario) : s(scenario) {}

    std::vector<Thing> take() {
        take_top();
        take_client();
        for (const Variable& variable : s.variables) take_variable(variable);
        for (const Wound& wound : s.wounds)
            out.push_back({"wound", wound.id, "", wound.text, {{"text", wound.text}}, {}});
        for (const Duty& duty : s.duties) take_duty(duty);
        for (const Beat& beat : s.beats) take_beat(beat);
        for (const Ending& ending : s.endings) take_ending(ending);
        return std::move(out);
    }

  private:
    const Scenario& s;
    std::vector<Thing> out;

    void take_top() {
        out.push_back({"scenario",
                       s.id,
                       "",
                       s.title,
                       {{"version", s.version},
                        {"language", s.language},
                        {"title", s.title},
                        {"summary", s.summary},
                        {"setting", s.setting},
                        {"license", s.license},
                        {"stance", s.approach ? std::string(name_of(*s.approach)) : ""},
                        {"difficulty", std::string(name_of(s.difficulty))},
                        {"minutes", std::to_string(s.minutes)},
                        {"skills", list(s.skills)},
                        {"content_notes", list(s.content_notes)},
                        {"authors", list(s.authors)},
                        {"reviewers", list(s.reviewers)},
                        {"teaches", list(s.supervisor.teaches)},
                        {"questions", list(s.supervisor.questions)},
                        {"start", s[s.start].id}},
                       {}});
    }

    void take_client() {
        const ClientProfile& c = s.client;
        std::string needs, body;
        for (std::size_t i = 0; i < c.needs.size(); ++i) {
            if (c.needs[i] == 0) continue;
            needs += (needs.empty() ? "" : ", ") + std::string(name_of(static_cast<Skill>(i))) + " " +
                     points(c.needs[i]);
        }
        for (const auto& [cue, meaning] : c.body) body += (body.empty() ? "" : "; ") + cue + ": " + meaning;
        const PortraitKeys& p = c.portrait;
        const std::string portrait = list({std::string(name_of(p.build)), std::string(name_of(p.hair)),
                                           std::string(name_of(p.skin)), std::string(name_of(p.clothes)),
                                           p.glasses ? "glasses" : "no glasses", std::to_string(p.age)});
        Thing thing{"client", c.name, "", c.presenting, {}, {}};
        thing.members = {{"name", c.name},
                         {"pronouns", c.pronouns},
                         {"age", std::to_string(c.age)},
                         {"presenting", c.presenting},
                         {"expectation", c.expectation},
                         {"portrait", portrait},
                         {"voice", std::to_string(c.voice_pitch) + ", " + std::to_string(c.voice_rate)},
                         {"body", body},
                         {"needs", needs},
                         {"bond", points(c.bond)},
                         {"task", points(c.task)},
                         {"goal", points(c.goal)},
                         {"safety", points(c.safety)},
                         {"arousal", points(c.arousal)},
                         {"experiencing", std::to_string(c.experiencing)},
                         {"window", points(c.window_low) + " to " + points(c.window_high)},
                         {"resting", points(c.resting)},
                         {"jolt", points(c.jolt)},
                         {"trust_rate", points(c.trust_rate)},
                         {"withdrawal_share", points(c.withdrawal_share)}};
        thing.id = "client";  // there is one, whatever the name
        out.push_back(std::move(thing));
        const std::size_t at = out.size() - 1;
        take_lines(c.when_withdrawn, "when_withdrawn", at);
        take_lines(c.when_confronting, "when_confronting", at);
        take_options(c.repair_withdrawal, "repair_options.withdrawal", at);
        take_options(c.repair_confrontation, "repair_options.confrontation", at);
        take_options(c.typed, "typed", at);
    }

    void take_variable(const Variable& v) {
        const bool word = v.kind == Variable::Kind::word, truth = v.kind == Variable::Kind::truth;
        const std::string range = truth  ? "true or false"
                                  : word ? "one of " + list(v.words)
                                         : std::to_string(v.low) + " to " + std::to_string(v.high);
        const std::string start = truth  ? yes(v.start != 0)
                                  : word ? v.words[static_cast<std::size_t>(v.start)]
                                         : std::to_string(v.start);
        out.push_back({"variable", v.name, "", range, {{"range", range}, {"start", start}}, {}});
    }

    void take_duty(const Duty& duty) {
        std::vector<std::string> cues, met, poorly;
        for (const LineIndex line : duty.cues) cues.push_back(s[line].id);
        for (const OptionIndex option : duty.met_by) met.push_back(option_key(s, option));
        for (const OptionIndex option : duty.met_poorly_by) poorly.push_back(option_key(s, option));
        out.push_back({"duty",
                       duty.id,
                       "",
                       duty.missed,
                       {{"cues", list(cues)},
                        {"met_by", list(met)},
                        {"met_poorly_by", list(poorly)},
                        {"within_turns", std::to_string(duty.within_turns)},
                        {"missed", duty.missed},
                        {"then", duty.then},
                        {"service", duty.service}},
                       {}});
    }

    void take_beat(const Beat& beat) {
        const std::string wound = beat.wound ? s.wounds[beat.wound->value].id : "";
        out.push_back({"beat",
                       beat.id,
                       "",
                       "",
                       {{"wound", wound},
                        {"strain", points(beat.strain)},
                        {"free", yes(beat.free)},
                        {"feeling", yes(beat.feeling)},
                        {"otherwise", ways(s, beat.otherwise)}},
                       {}});
        const std::size_t at = out.size() - 1;
        take_lines(beat.client, beat.id, at);
        take_options(beat.options, beat.id, at);
        take_options(beat.silences, beat.id, at);
    }

    void take_ending(const Ending& ending) {
        out.push_back({"ending", ending.id, "", ending.summary, {{"summary", ending.summary}}, {}});
        take_lines(ending.client, ending.id, out.size() - 1);
    }

    void take_lines(LineRange lines, const std::string& within, std::size_t owner) {
        for (std::uint32_t i = 0; i < lines.count; ++i) {
            const Line& line = s[lines[i]];
            out[owner].order.push_back(line.id);
            out.push_back({"line",
                           line.id,
                           within,
                           line.text,
                           {{"text", line.text},
                            {"if", line.when.text},
                            {"delivery", line.delivery},
                            {"pause_ms", std::to_string(line.pause_ms)},
                            {"cut", yes(line.cut)},
                            {"do", std::string(name_of(line.gesture))},
                            {"note", line.note},
                            {"marker", std::string(name_of(line.marker))}},
                           {}});
        }
    }

    void take_options(OptionRange options, const std::string& within, std::size_t owner) {
        for (std::uint32_t i = 0; i < options.count; ++i) {
            const Option& o = s[options[i]];
            out[owner].order.push_back(o.id);
            take_option(o, within);
        }
    }

    void take_option(const Option& o, const std::string& within) {
        std::string effects;
        for (const Effect& effect : o.effects) effects += (effects.empty() ? "" : "; ") + effect.text;
        Thing thing{"option", o.id, within, o.text, {}, {}};
        if (o.place == OptionPlace::silence) thing.of = "silence";
        if (at_a_beat(o)) thing.id = within + "." + o.id;
        thing.members = {{"text", o.text},
                         {"if", o.when.text},
                         {"once", yes(o.once)},
                         {"empathy", std::to_string(o.levels.empathy)},
                         {"regard", std::to_string(o.levels.regard)},
                         {"collaboration", std::to_string(o.levels.collaboration)},
                         {"corrective", std::to_string(o.levels.corrective)},
                         {"genuineness", std::to_string(o.levels.genuineness)},
                         {"fear", o.fear},
                         {"push", std::to_string(o.push)},
                         {"skills", list(o.skills)},
                         {"stance", std::string(name_of(o.stance))},
                         {"repair", list(o.repair)},
                         {"goal_talk", std::to_string(o.goal_talk)},
                         {"why", o.why},
                         {"inner", o.inner},
                         {"heard_as", o.heard_as},
                         {"other_rater", levels_in_words(o.other_rater)},
                         {"effects", effects},
                         {"exemplars", list(o.exemplars)},
                         {"goto", ways(s, o.branches)}};
        const std::string id = thing.id;
        out.push_back(std::move(thing));
        take_lines(o.reply, id, out.size() - 1);
    }
};

}  // namespace

std::vector<Thing> things_of(const Scenario& scenario) { return Taker(scenario).take(); }

}  // namespace attune
