#include "dialogue/client/respond.hpp"

#include <algorithm>

#include "dialogue/base/chance.hpp"

namespace attune {
namespace {

constexpr Milli points(Milli n) { return n * whole; }

/// What a level is worth, in thousandths: level 3 is minimally facilitative (Carkhuff); harm outweighs help.
constexpr Milli value_of(int level) {
    constexpr Milli values[] = {0, -1500, -600, 200, 700, 1000};
    return values[level];
}

constexpr auto explaining = set_of(Skill::persuade, Skill::confront, Skill::give_information);
constexpr auto pressing = set_of(Skill::persuade, Skill::advise, Skill::confront, Skill::interpret);
constexpr auto closes_uptake =
    set_of(Skill::advise, Skill::give_information, Skill::persuade, Skill::closed_question, Skill::reassure);
constexpr auto opens_withdrawal_repair = set_of(RepairStep::validate, RepairStep::invite);

constexpr Milli safe_enough = points(45);  // below: a stranger yet

/// One move on its way through model.md §4. S is the state before it; nothing here changes S.
class Turn {
  public:
    Turn(const ClientProfile& client, const ClientState& before, const Heard& heard_move, std::uint64_t seed_,
         int turn, Response& into)
        : profile(client), S(before), move(heard_move), seed(seed_), number(turn), out(into) {}

    void run() {
        received();
        judge_uptake();
        judge_gates();
        judge_repair();
        relationship();
        strain_and_rupture();
        arousal();
        experiencing();
    }

  private:
    bool open() const { return S.rupture != Rupture::none; }

    void received() {
        // Seen too fast by a stranger is exposure.
        empathy = move.levels.empathy == 5 && S.safety < safe_enough ? 4 : move.levels.empathy;
        if (move.levels.empathy >= 3 && move.levels.regard >= 3) counted = move.repair;
        if (open() && move.skills.has_any(explaining)) {
            explained = true;
            counted = {};
        }
    }

    void judge_uptake() {
        if (!S.pending) return;
        const bool taken = move.levels.empathy >= 3 && move.levels.regard >= 3 && move.push <= 1 &&
                           !move.skills.has_any(closes_uptake);
        out.uptake = Uptake{*S.pending, taken, taken && S.corrective_moments > 0};
        corrective_now += taken;
    }

    void judge_gates() {
        if (!move.wound) return;
        if (move.levels.corrective == 1) out.corrective = Corrective::re_enactment;
        if (move.levels.corrective == 2) out.corrective = Corrective::brushed_past;
        Gates gates;
        gates.in_touch =
            S.arousal >= profile.touch() && S.arousal <= profile.window_high && S.experiencing >= 3;
        gates.safe = S.safety >= points(50) && S.bond >= points(50) && !open();
        gates.different = move.levels.corrective >= 4 && move.levels.empathy >= 4 && move.levels.regard >= 4;
        const bool taken_now = out.uptake && out.uptake->taken_in && out.uptake->wound == *move.wound;
        gates.already = taken_now || S.wounds[move.wound->value].corrected;
        out.gates = gates;
    }

    void judge_repair() {
        if (!open()) return;
        EnumSet<RepairStep> steps = explained ? EnumSet<RepairStep>{} : S.steps;
        steps.add_all(counted);
        RepairProgress progress{counted, explained, false, false};
        if (!explained) {
            progress.repaired =
                S.rupture == Rupture::withdrawal
                    ? S.invited && move.levels.empathy >= 3 && move.levels.regard >= 3 && move.push <= 0
                    : steps.has_any(opens_withdrawal_repair) &&
                          (S.by_trainee ? steps.has(RepairStep::own)
                                        : steps.has_any(set_of(RepairStep::acknowledge, RepairStep::own)));
        }
        progress.mended =
            progress.repaired && S.by_re_enactment && steps.has(RepairStep::own) && number - S.opened_on <= 4;
        repaired = progress.repaired;
        corrective_now += progress.mended;
        out.repair = progress;
    }

    // While a rupture is open, kindness out of step does not land and pressing on does more harm.
    void add_heard(Change& change, Cause cause, Milli amount) const {
        if (open() && counted.empty() && amount > 0) {
            change.add(cause, amount);
            change.add(Cause::out_of_step, divide_rounded(amount, 2) - amount);
        } else if (open() && amount < 0 && move.skills.has_any(pressing)) {
            change.add(cause, amount);
            change.add(Cause::pressed, divide_rounded(3 * amount, 2) - amount);
        } else {
            change.add(cause, amount);
        }
    }

    Milli fit() const {
        Milli sum = 0, count = 0;
        for (std::size_t i = 0; i < count_of<Skill>(); ++i) {
            if (!move.skills.has(static_cast<Skill>(i))) continue;
            sum += profile.needs[i];
            ++count;
        }
        return count == 0 ? 0 : divide_rounded(sum, count);
    }

    int want() const { return wanted_push(profile, S, move.wound.has_value()); }

    Milli pace() const {
        const int push = sign_of(move.push);
        if (S.arousal < profile.window_low) return points(push);
        if (S.arousal > profile.window_high) return points(-push);
        if (push > 0 && S.safety < safe_enough) return -500;
        if (push < 0 && S.safety < safe_enough) return 0;
        if (push == want()) return 500;
        return push == -want() ? -500 : 0;
    }

    Milli alone() const {
        const bool left = move.skills.has(Skill::silence) && move.push >= 0 &&
                          (S.safety < points(40) || S.rupture == Rupture::withdrawal);
        return left ? points(-3) : 0;
    }

    void add_events(Change& change, Milli repair, Milli uptake, Milli again, Milli brushed) const {
        if (repaired) change.add(Cause::repaired, std::min(points(repair), S.loss + points(3)));
        if (out.uptake && out.uptake->taken_in) change.add(Cause::corrective, points(uptake));
        if (out.corrective == Corrective::re_enactment) change.add(Cause::re_enactment, points(again));
        if (out.corrective == Corrective::brushed_past) change.add(Cause::brushed_past, points(brushed));
    }

    /// Holds until the next one is begun.
    Change& begin(Quantity quantity) { return out.changes.emplace_back(quantity, S.get(quantity)); }

    Milli scaled(Milli x, Milli delta) const {
        if (delta > 0) {
            const Milli room = std::min(points(50), points(100) - x);
            return divide_rounded(delta * profile.trust_rate * room, whole * points(50));
        }
        return divide_rounded(delta * std::min(points(25), x), points(25));
    }

    /// The limit of ±15, then trust and room; both kept as contributions. Returns the nominal change.
    Milli finish(Change& change) {
        const Milli sum = change.sum();
        const Milli limited = clamped(sum, points(-15), points(15));
        change.add(Cause::limit, limited - sum);
        const Milli after = clamped(change.before + scaled(change.before, limited), 0, points(100));
        change.add(Cause::trust, after - change.before - limited);
        change.nominal = static_cast<std::int32_t>(limited);
        change.after = static_cast<std::int32_t>(after);
        return limited;
    }

    void relationship() {
        const Milli e = value_of(empathy), r = value_of(move.levels.regard),
                    c = value_of(move.levels.collaboration);
        const int genuine = move.levels.genuineness;

        Change& bond = begin(Quantity::bond);
        add_heard(bond, Cause::empathy, 6 * e);
        add_heard(bond, Cause::regard, 4 * r);
        if (genuine != 0 && genuine != 3) add_heard(bond, Cause::genuineness, 5 * value_of(genuine));
        add_heard(bond, Cause::fit, 3 * fit());
        add_events(bond, 8, 5, -5, -2);
        bond_moved = finish(bond);

        Change& task = begin(Quantity::task);
        add_heard(task, Cause::collaboration, 6 * c);
        add_events(task, 4, 0, 0, 0);
        task_moved = finish(task);

        Change& goal = begin(Quantity::goal);
        add_heard(goal, Cause::collaboration, 3 * c);
        add_heard(goal, Cause::goal_talk, points(5) * move.goal_talk);
        finish(goal);

        Change& safety = begin(Quantity::safety);
        add_heard(safety, Cause::regard, 4 * r);
        add_heard(safety, Cause::empathy, 3 * e);
        add_heard(safety, Cause::pace, 4 * pace());
        safety.add(Cause::alone, alone());
        add_events(safety, 8, 6, -8, -3);
        safety_moved = finish(safety);
    }

    void strain_and_rupture() {
        const Milli bond_fell = std::max<Milli>(0, -bond_moved);
        const Milli task_fell = divide_rounded(std::max<Milli>(0, -task_moved), 2);
        const Milli safety_fell = divide_rounded(std::max<Milli>(0, -safety_moved), 2);
        const Milli added = bond_fell + task_fell + safety_fell;
        out.strained = added >= points(3);

        Change& strain = begin(Quantity::strain);
        strain.add(Cause::faded, divide_rounded(6 * S.strain, 10) - S.strain);
        strain.add(Cause::bond_fell, bond_fell);
        strain.add(Cause::task_fell, task_fell);
        strain.add(Cause::safety_fell, safety_fell);
        if (!counted.empty() && !open() && S.strain >= points(6))
            strain.add(Cause::named_at_once, points(-5));
        Milli after = S.strain + strain.sum();
        if (after < 0) {
            strain.add(Cause::bounds, -after);
            after = 0;
        }
        if (repaired) {
            strain.add(Cause::repaired, -after);
            after = 0;
        }
        strain.after = static_cast<std::int32_t>(after);
        strain.nominal = static_cast<std::int32_t>(strain.applied());
        if (!open()) judge_rupture(after);
    }

    void judge_rupture(Milli strain) {
        const bool again = out.strained && S.last_strained_turn > 0 && number - S.last_strained_turn <= 2;
        const bool re_enacted = out.corrective == Corrective::re_enactment;
        if (strain < points(12) || !(again || move.levels.regard == 1 || re_enacted)) return;
        Milli p = profile.withdrawal_share;
        if (move.levels.collaboration <= 2) p += 200;
        if (move.levels.regard <= 2) p -= 200;
        p = clamped(p, 50, 950);
        RuptureStart start;
        start.kind = chance(seed, "rupture", number) < p ? Rupture::withdrawal : Rupture::confrontation;
        start.by_re_enactment = re_enacted;
        start.loss = static_cast<std::int32_t>(fallen(0) + fallen(3));
        out.rupture = start;
    }

    /// What the change at this place of the list took away.
    Milli fallen(std::size_t at) const { return std::max<Milli>(0, -out.changes[at].applied()); }

    void arousal() {
        Change& change = begin(Quantity::arousal);
        change.add(Cause::push, points(10) * move.push);
        change.add(Cause::settling, -divide_rounded(3 * (S.arousal - profile.resting), 10));
        if (S.rupture == Rupture::confrontation) change.add(Cause::rupture, points(4));
        if (S.rupture == Rupture::withdrawal) change.add(Cause::rupture, points(-4));
        const Milli unbounded = S.arousal + change.sum();
        const Milli after = clamped(unbounded, 0, points(100));
        change.add(Cause::bounds, after - unbounded);
        change.after = static_cast<std::int32_t>(after);
        change.nominal = static_cast<std::int32_t>(change.applied());
    }

    void experiencing() {
        Change& change = begin(Quantity::experiencing);
        const bool torn = out.rupture || (open() && !repaired);
        const int level = S.experiencing;
        int step = 0;
        if (torn && level > 2) {
            step = -1;
            change.add(Cause::rupture, -1);
        } else if (S.arousal > profile.window_high || move.levels.empathy <= 2) {
            step = level > 1 ? -1 : 0;
            change.add(Cause::not_met, step);
        } else if (move.levels.empathy >= 4 && S.arousal >= profile.window_low && S.safety >= safe_enough &&
                   !S.rose_last_turn && (!torn || level < 2) && level < ceiling()) {
            step = 1;
            change.add(Cause::felt_met, 1);
        }
        out.rose = step > 0;
        change.after = level + step;
        change.nominal = step;
    }

    int ceiling() const {
        if (Milli{out.changes[0].after} < points(60)) return 4;
        return S.corrective_moments + corrective_now == 0 ? 5 : 7;
    }

    const ClientProfile& profile;
    const ClientState& S;
    const Heard& move;
    const std::uint64_t seed;
    const int number;
    Response& out;

    int empathy = 3;  // as it counts
    EnumSet<RepairStep> counted;
    bool explained = false;
    bool repaired = false;
    int corrective_now = 0;
    Milli bond_moved = 0, task_moved = 0, safety_moved = 0;
};

}  // namespace

int wanted_push(const ClientProfile& client, const ClientState& state, bool wound_beat) {
    int direction = 0;
    if (state.arousal > client.window_high - points(5)) {
        direction = -1;
    } else if (state.arousal < client.window_low) {
        direction = 1;
    } else if (wound_beat && state.arousal < client.touch() && state.safety >= safe_enough) {
        direction = 1;
    }
    return state.pending ? std::min(direction, 0) : direction;
}

Heard heard(const Option& option, std::optional<WoundIndex> wound) {
    return {option.levels, option.push, option.skills, option.repair, option.goal_talk, wound};
}

void respond(const ClientProfile& client, const ClientState& state, const Heard& move, std::uint64_t seed,
             int turn, Response& into) {
    into.uptake.reset();
    into.gates.reset();
    into.corrective = Corrective::none;
    into.repair.reset();
    into.changes.clear();
    into.rupture.reset();
    into.strained = into.rose = false;
    Turn(client, state, move, seed, turn, into).run();
}

Arrival arrive(const ClientProfile& client, const ClientState& state, const Beat& beat, bool first_visit,
               std::uint64_t seed, int turn) {
    Arrival arrival;
    if (beat.wound && first_visit) {
        const bool known = state.wounds[beat.wound->value].entered;
        Change change(Quantity::arousal, state.arousal);
        change.add(Cause::jolt, known ? divide_rounded(client.jolt, 4) : client.jolt);
        const Milli unbounded = state.arousal + change.sum();
        const Milli after = clamped(unbounded, 0, points(100));
        change.add(Cause::bounds, after - unbounded);
        change.after = static_cast<std::int32_t>(after);
        change.nominal = static_cast<std::int32_t>(change.applied());
        arrival.arousal = change;
    }
    if (beat.strain > 0 && first_visit) {
        Change change(Quantity::strain, state.strain);
        change.add(Cause::scripted, beat.strain);
        change.after = static_cast<std::int32_t>(state.strain + beat.strain);
        change.nominal = static_cast<std::int32_t>(beat.strain);
        arrival.strain = change;
        if (state.rupture == Rupture::none && change.after >= points(12)) {
            const Milli p = clamped(client.withdrawal_share, 50, 950);
            arrival.rupture =
                RuptureStart{chance(seed, "rupture", turn) < p ? Rupture::withdrawal : Rupture::confrontation,
                             false, false, 0};
        }
    }
    return arrival;
}

}  // namespace attune
