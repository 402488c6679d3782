// What only shows when the whole scenario is there.
#include <algorithm>

#include "dialogue/scenario/decoding.hpp"

namespace attune {
namespace {

constexpr std::size_t longest_wound = 4;

// Whether a trainee can come here and find nothing to say.
bool may_run_dry(const Scenario& scenario, const Beat& beat) {
    for (std::uint32_t i = 0; i < beat.options.count; ++i) {
        const Option& option = scenario[beat.options[i]];
        if (option.when.always() && !option.once) return false;
    }
    return true;
}

void check_otherwise(const Decoding& decoding, std::uint32_t index) {
    const Beat& beat = decoding.scenario.beats[index];
    const ValueId value = decoding.beat_values[index];
    if (decoding.tree[value].kind != Value::Kind::object) return;
    const ValueId options = decoding.tree.find(value, "options");
    if (options == no_value || decoding.tree[options].kind != Value::Kind::array) return;
    // A condition that could not be compiled counts as one.
    for (const ValueId option : decoding.tree.children(options)) {
        if (decoding.tree[option].kind != Value::Kind::object) return;
        if (decoding.tree.find(option, "if") == no_value && decoding.tree.find(option, "once") == no_value)
            return;
    }
    if (decoding.tree.find(value, "otherwise") != no_value || !may_run_dry(decoding.scenario, beat)) return;
    decoding.report(
        ProblemCode::otherwise_missing, value,
        "Every option of this beat has an \"if\" or is \"once\": one could be left with nothing to "
        "say and no way on.",
        "Add \"otherwise\" with the beat or ending that follows then, or one option without either.");
}

// Follows `otherwise` from beat to beat without a move; each beat is walked once.
class CircleSearch {
  public:
    explicit CircleSearch(const Decoding& decoding)
        : decoding_(decoding), seen_(decoding.scenario.beats.size(), Seen::never) {}

    void run() {
        for (std::uint32_t i = 0; i < seen_.size(); ++i) {
            if (seen_[i] == Seen::never) walk(i);
        }
    }

  private:
    enum class Seen : std::uint8_t { never, on_path, done };
    struct Step {
        std::uint32_t beat;
        std::size_t branch = 0;
    };

    void walk(std::uint32_t from) {
        std::vector<Step> path{{from}};
        seen_[from] = Seen::on_path;
        while (!path.empty()) {
            Step& step = path.back();
            const Beat& beat = decoding_.scenario.beats[step.beat];
            if (step.branch == beat.otherwise.size() || !may_run_dry(decoding_.scenario, beat)) {
                seen_[step.beat] = Seen::done;
                path.pop_back();
                continue;
            }
            const auto* next = std::get_if<BeatIndex>(&beat.otherwise[step.branch++].to);
            if (next == nullptr) continue;
            if (seen_[next->value] == Seen::on_path) {
                report(step.beat, next->value);
            } else if (seen_[next->value] == Seen::never) {
                seen_[next->value] = Seen::on_path;
                path.push_back({next->value});
            }
        }
    }

    void report(std::uint32_t beat, std::uint32_t back_to) {
        const ValueId value = decoding_.tree.find(decoding_.beat_values[beat], "otherwise");
        decoding_.report(ProblemCode::otherwise_circle, value,
                         "By \"otherwise\" alone one comes from here back to " +
                             quoted(decoding_.scenario.beats[back_to].id) + ", without a move between.",
                         "Let one of these beats have an option that is always there.");
    }

    const Decoding& decoding_;
    std::vector<Seen> seen_;
};

void check_wound_ways(const Decoding& decoding) {
    const Scenario& scenario = decoding.scenario;
    for (std::size_t i = 0; i < scenario.options.size(); ++i) {
        const Option& option = scenario.options[i];
        if (option.place != OptionPlace::beat && option.place != OptionPlace::silence) continue;
        if (!scenario[option.home].wound) continue;
        const bool ends =
            std::any_of(option.branches.begin(), option.branches.end(), [](const Branch& branch) {
                const auto* ending = std::get_if<EndingIndex>(&branch.to);
                return ending != nullptr && *ending != nowhere;
            });
        if (!ends) continue;
        decoding.report(ProblemCode::wound_to_ending, decoding.tree.find(decoding.option_values[i], "goto"),
                        "An option on a wound beat leads straight to an ending: nothing could be taken in.",
                        "Put a beat between, where the client answers.");
    }
}

void check_wound_lengths(const Decoding& decoding) {
    const Scenario& scenario = decoding.scenario;
    std::vector<std::size_t> beats(scenario.wounds.size());
    for (const Beat& beat : scenario.beats) {
        if (beat.wound) ++beats[beat.wound->value];
    }
    for (std::size_t i = 0; i < beats.size(); ++i) {
        if (beats[i] <= longest_wound || scenario.wounds[i].id.empty()) continue;
        decoding.report(
            ProblemCode::wound_too_long, decoding.wound_values[i],
            "The wound " + quoted(scenario.wounds[i].id) + " spans " + std::to_string(beats[i]) + " beats.",
            "A wound spans one to four beats.");
    }
}

void check_repair_ids(const Decoding& decoding) {
    const Scenario& scenario = decoding.scenario;
    std::vector<std::string_view> taken;
    for (const Option& option : scenario.options) {
        if (option.place == OptionPlace::beat || option.place == OptionPlace::silence)
            taken.push_back(option.id);
    }
    std::sort(taken.begin(), taken.end());
    for (const OptionRange range :
         {scenario.client.repair_withdrawal, scenario.client.repair_confrontation}) {
        for (std::uint32_t i = 0; i < range.count; ++i) {
            const std::string_view id = scenario[range[i]].id;
            if (id.empty() || !std::binary_search(taken.begin(), taken.end(), id)) continue;
            decoding.report(ProblemCode::repair_id_taken,
                            decoding.tree.find(decoding.option_values[range[i].value], "id"),
                            "The repair option " + quoted(id) + " has the id of a beat's option.",
                            "Moves files name options by id alone; choose another.");
        }
    }
}

}  // namespace

void check_whole(const Decoding& decoding) {
    for (std::uint32_t i = 0; i < decoding.scenario.beats.size(); ++i) check_otherwise(decoding, i);
    CircleSearch(decoding).run();
    check_wound_ways(decoding);
    check_wound_lengths(decoding);
    check_repair_ids(decoding);
}

}  // namespace attune
