// Whether a torn alliance can be felt and mended (model.md §5).
#include <algorithm>

#include "dialogue/explore/judge.hpp"
#include "dialogue/explore/model.hpp"

namespace attune {
namespace {

constexpr auto explaining = set_of(Skill::persuade, Skill::confront, Skill::give_information);
constexpr auto reaching = set_of(RepairStep::validate, RepairStep::invite);

EnumSet<RepairStep> counted(const Option& option) {
    const bool counts = option.levels.empathy >= 3 && option.levels.regard >= 3;
    return counts && !option.skills.has_any(explaining) ? option.repair : EnumSet<RepairStep>{};
}

/// Every state there could be while this rupture is open, reached or not.
class WhileOpen {
  public:
    WhileOpen(const Scenario& scenario, Rupture kind)
        : visited_(scenario.beats.size(), {0, 1}), chosen_(scenario.options.size(), {0, 1}) {
        for (const Variable& variable : scenario.variables)
            variables_.push_back({variable.low, variable.high});
        facts_.variables = variables_;
        facts_.visited = visited_;
        facts_.chosen = chosen_;
        set_any_client(facts_, scenario);
        const auto which = static_cast<std::int32_t>(kind);
        facts_.asked[static_cast<std::size_t>(Asked::rupture)] = {which, which};
    }
    Verdict judge(const Condition& condition) const { return judged(condition, facts_); }
    bool may_hold(const Condition& condition) const { return judge(condition) != Verdict::no; }

  private:
    std::vector<Extent> variables_, visited_, chosen_;
    KnownFacts facts_;
};

bool repairs(Rupture kind, EnumSet<RepairStep> steps) {
    return steps.has_any(reaching) && (kind == Rupture::withdrawal || steps.has(RepairStep::own));
}

// What the loader says already (S054) looks at the repair options without their conditions.
void find_unmended(const Scenario& scenario, Rupture kind, OptionRange range, std::vector<Finding>& into) {
    const WhileOpen open(scenario, kind);
    EnumSet<RepairStep> written, usable;
    for (std::uint32_t i = 0; i < range.count; ++i) {
        written.add_all(counted(scenario[range[i]]));
        if (open.may_hold(scenario[range[i]].when)) usable.add_all(counted(scenario[range[i]]));
    }
    for (const Option& option : scenario.options) {
        if (!at_a_beat(option)) continue;
        if (open.may_hold(option.when)) usable.add_all(counted(option));
    }
    if (!repairs(kind, written) || repairs(kind, usable)) return;
    const bool withdrawn = kind == Rupture::withdrawal;
    const std::string name = withdrawn ? "withdrawal" : "confrontation";
    into.push_back(
        {FindingCode::rupture_stays,
         {Subject::Of::client, 0, "repair_options/" + name},
         "A " + name + " can never be repaired: what would do it has an \"if\" that fails while one is open.",
         "Let the options that carry \"validate\" or \"invite\"" +
             std::string(withdrawn ? "" : ", and \"own\",") + " be seen while the rupture is open."});
}

/// By beat: whether a rupture may be open there, as far as the jumps tell.
std::vector<bool> may_be_torn(const Scenario& scenario) {
    std::vector<bool> torn(scenario.beats.size());
    const WhileOpen kinds[] = {WhileOpen(scenario, Rupture::withdrawal),
                               WhileOpen(scenario, Rupture::confrontation)};
    const auto lead = [&](const std::vector<Branch>& branches) {
        for (const WhileOpen& open : kinds) {
            for (const Branch& branch : branches) {
                const Verdict verdict = open.judge(branch.when);
                const auto* beat = std::get_if<BeatIndex>(&branch.to);
                if (verdict != Verdict::no && beat != nullptr) torn[beat->value] = true;
                if (verdict == Verdict::yes) break;
            }
        }
    };
    for (const Option& option : scenario.options) {
        // Without a jump the beat goes on, and the option may have opened one.
        if (at_a_beat(option) && option.branches.empty()) torn[option.home.value] = true;
        lead(option.branches);
    }
    for (std::size_t i = 0; i < torn.size(); ++i) {
        torn[i] = torn[i] || scenario.beats[i].strain > 0;
        lead(scenario.beats[i].otherwise);
    }
    return torn;
}

// Repair options are added only where no visible option holds a step of its own.
void find_withheld(const Scenario& scenario, std::vector<Finding>& into) {
    const std::vector<bool> torn = may_be_torn(scenario);
    for (std::size_t at = 0; at < scenario.beats.size(); ++at) {
        const Beat& beat = scenario.beats[at];
        if (!torn[at]) continue;
        EnumSet<RepairStep> steps;
        std::optional<OptionIndex> first;
        for (std::uint32_t i = 0; i < beat.options.count; ++i) {
            const Option& option = scenario[beat.options[i]];
            steps.add_all(counted(option));
            const bool always_seen = option.when.always() && !option.once;
            if (always_seen && !option.repair.empty() && !first) first = beat.options[i];
        }
        if (!first || steps.has_any(reaching)) continue;
        into.push_back({FindingCode::repair_withheld,
                        {Subject::Of::option, first->value, "repair"},
                        "The repair step of \"" + option_key(scenario, *first) +
                            "\" keeps the client's repair options away from this beat, and no step here is "
                            "enough to repair anything.",
                        "Give an option here \"validate\" or \"invite\" (empathy and regard 3 or more, "
                        "without explaining), or take the step away."});
    }
}

void find_few_lines(const Scenario& scenario, std::vector<Finding>& into) {
    const auto look = [&](LineRange lines, const char* key) {
        if (lines.count >= 2) return;
        into.push_back({FindingCode::few_rupture_lines,
                        {Subject::Of::client, 0, key},
                        "\"" + std::string(key) +
                            "\" has one line: while the rupture lasts the client says the same again and "
                            "again.",
                        "Write two or three."});
    };
    look(scenario.client.when_withdrawn, "when_withdrawn");
    look(scenario.client.when_confronting, "when_confronting");
}

void find_one_sided(const Scenario& scenario, std::vector<Finding>& into) {
    const WhileOpen withdrawn(scenario, Rupture::withdrawal), confronting(scenario, Rupture::confrontation);
    for (const Beat& beat : scenario.beats) {
        bool in_withdrawal = false, in_confrontation = false;
        std::optional<LineIndex> first;
        for (std::uint32_t i = 0; i < beat.client.count; ++i) {
            const Condition& when = scenario[beat.client[i]].when;
            if (!when.mentions_rupture) continue;
            const bool w = withdrawn.may_hold(when), c = confronting.may_hold(when);
            if ((w || c) && !first) first = beat.client[i];
            in_withdrawal = in_withdrawal || w;
            in_confrontation = in_confrontation || c;
        }
        if (in_withdrawal == in_confrontation) continue;
        const std::string has = in_withdrawal ? "withdrawal" : "confrontation";
        const std::string lacks = in_withdrawal ? "confrontation" : "withdrawal";
        into.push_back(
            {FindingCode::one_sided_rupture,
             {Subject::Of::line, first->value, "if"},
             "The beat \"" + beat.id + "\" has its own words for a " + has + " and none for a " + lacks + ".",
             "Write a line for the other, or let a generic line stand in for both."});
    }
}

}  // namespace

void find_ruptures(const Scenario& scenario, std::vector<Finding>& into) {
    find_unmended(scenario, Rupture::withdrawal, scenario.client.repair_withdrawal, into);
    find_unmended(scenario, Rupture::confrontation, scenario.client.repair_confrontation, into);
    find_withheld(scenario, into);
    find_few_lines(scenario, into);
    find_one_sided(scenario, into);
}

}  // namespace attune
