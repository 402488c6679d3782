#include "dialogue/explore/reach_tests.hpp"

#include <algorithm>

namespace attune::finite {
namespace {

constexpr std::uint32_t largest_table = 1u << 16;
constexpr std::uint32_t small_table = 1u << 10;

/// The live slots (their places among them) that clauses read.
std::vector<std::uint32_t> places_read(const Plan& plan, const BeatPlan& beat,
                                       const std::vector<Clause>& clauses) {
    std::vector<std::uint32_t> places;
    const auto add = [&](std::uint32_t slot) {
        const auto found = std::lower_bound(beat.live.begin(), beat.live.end(), slot);
        if (found != beat.live.end() && *found == slot) {
            places.push_back(static_cast<std::uint32_t>(found - beat.live.begin()));
        }
    };
    for (const Clause& clause : clauses) {
        if (clause.mark != none) add(clause.mark);
        if (clause.when == nullptr) continue;
        each_read(*clause.when,
                  [&](Slot::Of of, std::uint32_t index) { add(*plan.space->slot_of(of, index)); });
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

std::uint64_t product(const Plan& plan, const BeatPlan& beat, const std::vector<std::uint32_t>& places) {
    std::uint64_t size = 1;
    for (const std::uint32_t place : places) {
        size *= plan.space->slots()[beat.live[place]].size;
        if (size > largest_table) break;
    }
    return size;
}

/// How far each digit of a group moves on in a table over these places.
void add_readers(Plan& plan, const BeatPlan& beat, const std::vector<std::uint32_t>& places, Part& part) {
    part.readers = static_cast<std::uint32_t>(plan.readers.size());
    for (std::uint32_t g = 0; g < beat.groups.size(); ++g) {
        const Group& group = beat.groups[g];
        const auto within = [&](std::uint32_t place) {
            return place >= group.first && place < group.first + group.count;
        };
        if (std::none_of(places.begin(), places.end(), within)) continue;
        plan.readers.push_back({g, static_cast<std::uint32_t>(plan.offsets.size())});
        ++part.count;
        for (std::uint32_t digit = 0; digit < group.size; ++digit) {
            std::uint32_t offset = 0, stride = 1;
            for (const std::uint32_t place : places) {
                const std::uint32_t size = plan.space->slots()[beat.live[place]].size;
                if (within(place)) {
                    const auto before =
                        static_cast<std::uint32_t>(beat.strides[place] / beat.strides[group.first]);
                    offset += digit / before % size * stride;
                }
                stride *= size;
            }
            plan.offsets.push_back(offset);
        }
    }
}

/// What clauses ask, spelled out; nothing where they are judged after changes.
std::optional<std::vector<std::uint32_t>> spelled(const std::vector<Clause>& clauses) {
    std::vector<std::uint32_t> out;
    for (const Clause& clause : clauses) {
        if (clause.after != nullptr) return std::nullopt;
        out.push_back(clause.mark);
        out.push_back(clause.wanted ? 1 : 0);
        out.push_back(clause.when == nullptr ? 0 : static_cast<std::uint32_t>(clause.when->terms.size()));
        if (clause.when == nullptr) continue;
        for (const Term& term : clause.when->terms) {
            out.push_back(static_cast<std::uint32_t>(term.kind));
            out.push_back(static_cast<std::uint32_t>(term.value));
        }
    }
    return out;
}

}  // namespace

Tests::Table Tests::judged_for_all(const std::vector<Clause>& clauses,
                                   const std::vector<std::uint32_t>& slots, std::uint64_t size) {
    Plan& plan = plan_;
    Table table;
    table.passes = static_cast<std::uint32_t>(plan.passes.size());
    std::vector<std::uint32_t> values(plan.space->slots().size());
    for (std::uint32_t slot = 0; slot < values.size(); ++slot) values[slot] = plan.space->start(slot);
    for (std::uint64_t at = 0; at < size; ++at) {
        std::uint64_t rest = at;
        for (const std::uint32_t slot : slots) {
            values[slot] = static_cast<std::uint32_t>(rest % plan.space->slots()[slot].size);
            rest /= plan.space->slots()[slot].size;
        }
        std::uint8_t bits = 3;
        for (const Clause& clause : clauses) bits = bits & judge_.judge(clause, values);
        plan.passes.push_back(bits);
        table.any = table.any | bits;
        table.all = table.all & bits;
        table.hangs = table.hangs || bits == static_cast<std::uint8_t>(Mode::possibly);
    }
    if (table.all == 3 || table.any == 0) plan.passes.resize(table.passes);
    return table;
}

Tests::Table Tests::table_of(const std::vector<Clause>& clauses, const std::vector<std::uint32_t>& slots,
                             std::uint64_t size) {
    auto asked = spelled(clauses);
    if (!asked) return judged_for_all(clauses, slots, size);
    asked->insert(asked->end(), slots.begin(), slots.end());
    const auto known = known_.find(*asked);
    if (known != known_.end()) return known->second;
    return known_.emplace(std::move(*asked), judged_for_all(clauses, slots, size)).first->second;
}

/// Adds the part unless it always passes.
void Tests::add_part(std::uint32_t beat, const std::vector<Clause>& clauses, Test& test) {
    Plan& plan = plan_;
    const auto places = places_read(plan, plan.beats[beat], clauses);
    const std::uint64_t size = product(plan, plan.beats[beat], places);
    if (size > largest_table) {
        plan.parts.push_back({0, 0, 0, static_cast<std::uint32_t>(plan.slow.size())});
        plan.slow.push_back({beat, clauses});
        test.hangs = true;
        return;
    }
    std::vector<std::uint32_t> slots;
    for (const std::uint32_t place : places) slots.push_back(plan.beats[beat].live[place]);
    const Table table = table_of(clauses, slots, size);
    test.hangs = test.hangs || table.hangs;
    if (table.all != 3 && table.any != 0) {
        Part part;
        part.passes = table.passes;
        add_readers(plan, plan.beats[beat], places, part);
        plan.parts.push_back(part);
    }
    test.ceiling = test.ceiling & table.any;
}

std::optional<Test> Tests::compiled(std::uint32_t beat, const std::vector<Clause>& clauses) {
    Plan& plan = plan_;
    std::vector<Clause> asked;
    for (const Clause& clause : clauses) {
        const bool always = (clause.when == nullptr || clause.when->always()) && clause.mark == none;
        if (always && !clause.wanted) return std::nullopt;
        if (!always) asked.push_back(clause);
    }
    Test test{static_cast<std::uint32_t>(plan.parts.size()), 0, 3, false};
    if (asked.empty()) return test;
    const auto places = places_read(plan, plan.beats[beat], asked);
    if (product(plan, plan.beats[beat], places) <= small_table) {
        add_part(beat, asked, test);
    } else {
        for (const Clause& clause : asked) {
            add_part(beat, {clause}, test);
            if (test.ceiling == 0) break;
        }
    }
    test.count = static_cast<std::uint32_t>(plan.parts.size()) - test.first;
    if (test.ceiling == 0) return std::nullopt;
    return test;
}

bool slow_passes(const Plan& plan, const SlowClauses& slow, const std::uint32_t* digits, Mode mode) {
    std::vector<std::uint32_t> values;
    values_of(plan, slow.beat, digits, values);
    Judge judge(plan);
    return std::all_of(slow.clauses.begin(), slow.clauses.end(), [&](const Clause& clause) {
        return (judge.judge(clause, values) & static_cast<std::uint8_t>(mode)) != 0;
    });
}

}  // namespace attune::finite
