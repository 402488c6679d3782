#include "dialogue/explore/box_step.hpp"

#include <algorithm>

namespace attune {
namespace {

// The move evaluated is always number 100: ages are counted back from it, chance plays no part in what is
// kept (either kind of rupture may open, since no share goes beyond .05–.95).
constexpr int this_turn = 100;

constexpr std::int32_t points(Milli n) { return static_cast<std::int32_t>(n * whole); }

bool can_pass_gates(const Heard& move) {
    return move.wound && move.levels.corrective >= 4 && move.levels.empathy >= 4 && move.levels.regard >= 4;
}

bool may_join(const Known& a, const Known& b) {
    return a.rupture == b.rupture && a.pending == b.pending &&
           a.box[at(Part::moments)] == b.box[at(Part::moments)];
}

}  // namespace

BoxStep::BoxStep(const Scenario& scenario, const Goals& goals, const Shape& shape, std::vector<bool>& can)
    : scenario_(&scenario), goals_(&goals), shape_(shape), can_(&can) {
    for (Corner* corner : {&worst_, &best_, &probe_}) {
        corner->session.keeps_past = false;
        corner->session.now.visited.resize(scenario.beats.size());
    }
}

void BoxStep::take(const Known& before, OptionIndex option, std::vector<Known>& into) {
    entering_ = false;
    beat_ = before.beat;
    move_ = heard((*scenario_)[option], (*scenario_)[beat_].wound);
    into_ = &into;
    from_ = into.size();
    cell_ = before;
    plan_cuts(before);
    cut_repairs();
}

void BoxStep::enter(const Known& before, BeatIndex beat, bool first, std::vector<Known>& into) {
    entering_ = true;
    first_ = first;
    beat_ = beat;
    into_ = &into;
    from_ = into.size();
    cell_ = before;
    cell_.beat = beat;
    cuts_.clear();
    gate_cuts_ = 0;
    cut(0);
}

// Every threshold of model.md §4–6 that this move asks S for. A cut too many costs time, one too few would be
// wrong: the tests play against it.
void BoxStep::plan_cuts(const Known& before) {
    const ClientProfile& client = scenario_->client;
    const auto add = [&](Part part, Milli from) {
        cuts_.push_back({at(part), static_cast<std::int32_t>(from)});
    };
    cuts_.clear();
    add(Part::safety, points(45));                           // seen too fast, want, pace, felt met
    add(Part::arousal, client.window_low);                   // want, pace, felt met
    add(Part::arousal, client.window_high + 1);              // pace, not met, gate 1
    add(Part::arousal, client.window_high - points(5) + 1);  // want
    if (move_.wound) add(Part::arousal, client.touch());     // want, gate 1
    if (move_.skills.has(Skill::silence)) add(Part::safety, points(40));  // alone
    const bool open = before.rupture != Rupture::none;
    if (!open && !move_.repair.empty()) add(Part::strain, points(6));  // named at once
    gate_cuts_ = cuts_.size();
    if (open || !can_pass_gates(move_)) return;
    add(Part::experiencing, 3);
    cuts_.push_back({shape_.corrected(move_.wound->value), 1});
    add(Part::bond, points(50));
    add(Part::safety, points(50));
}

/// A cell in which nobody passes need not be cut further for the gates.
bool BoxStep::may_pass_gates() const {
    const ClientProfile& client = scenario_->client;
    const auto of = [&](Part part) { return cell_.box[at(part)]; };
    return of(Part::arousal).high >= client.touch() && of(Part::arousal).low <= client.window_high &&
           of(Part::experiencing).high >= 3 && of(Part::safety).high >= points(50) &&
           of(Part::bond).high >= points(50) && cell_.box[shape_.corrected(move_.wound->value)].low == 0;
}

void BoxStep::cut(std::size_t next) {
    if (next == cuts_.size()) return evaluate();
    if (next >= gate_cuts_ && !may_pass_gates()) return evaluate();
    cut_at(cuts_[next], next + 1);
}

void BoxStep::cut_at(Cut at, std::size_t next) {
    Extent& extent = cell_.box[at.part];
    const Extent uncut = extent;
    if (at.from <= uncut.low || at.from > uncut.high) return cut(next);
    extent = {uncut.low, at.from - 1};
    cut(next);
    cell_.box[at.part] = {at.from, uncut.high};
    cut(next);
    cell_.box[at.part] = uncut;
}

void BoxStep::evaluate() {
    ask(worst_, false);
    ask(best_, true);
    if (!cut_where_they_differ()) keep();
}

void BoxStep::ask(Corner& corner, bool best) {
    write_corner(cell_, best, this_turn, shape_, corner.session.now.client);
    entering_ ? ask_arrival(corner) : ask_move(corner);
}

void BoxStep::ask_move(Corner& corner) {
    ++asked_;
    respond(scenario_->client, corner.session.now.client, move_, 0, this_turn, corner.response);
}

void BoxStep::ask_arrival(Corner& corner) {
    ++asked_;
    corner.arrival =
        arrive(scenario_->client, corner.session.now.client, (*scenario_)[beat_], first_, 0, this_turn - 1);
}

/// A rupture opens for one of the two only.
bool BoxStep::cut_where_they_differ() {
    if (worst_.rupture(entering_).has_value() == best_.rupture(entering_).has_value()) return false;
    return (!entering_ && cut_between(Part::strained_ago, 3)) || cut_at_rupture();
}

// What decides a repair is no quantity, so these cuts come before all others.
void BoxStep::cut_repairs() {
    const auto part = part_that_decides();
    if (!part) return cut(0);
    Extent& extent = cell_.box[at(*part)];
    const Extent uncut = extent;
    const std::int32_t from = *part == Part::opened_ago ? 5 : 1;
    extent = {uncut.low, from - 1};
    cut_repairs();
    cell_.box[at(*part)] = {from, uncut.high};
    cut_repairs();
    cell_.box[at(*part)] = uncut;
}

/// Something the box leaves open, where the worst and the best client are not repaired alike.
std::optional<Part> BoxStep::part_that_decides() {
    if (cell_.rupture == Rupture::none) return std::nullopt;
    ask(worst_, false);
    ask(best_, true);
    const RepairProgress &a = *worst_.response.repair, &b = *best_.response.repair;
    if (a.repaired == b.repaired && a.mended == b.mended) return std::nullopt;
    constexpr Part withdrawal[] = {Part::invited, Part::by_re_enactment, Part::owned};
    constexpr Part confrontation[] = {Part::owned,      Part::validated,    Part::invitation,
                                      Part::by_trainee, Part::acknowledged, Part::by_re_enactment};
    const bool withdrawn = cell_.rupture == Rupture::withdrawal;
    for (const Part part :
         withdrawn ? std::span<const Part>(withdrawal) : std::span<const Part>(confrontation)) {
        const Extent extent = cell_.box[at(part)];
        if (extent.low == 0 && extent.high == 1) return part;
    }
    const Extent ago = cell_.box[at(Part::opened_ago)];
    return ago.low < 5 && ago.high >= 5 ? std::optional(Part::opened_ago) : std::nullopt;
}

bool BoxStep::cut_between(Part part, std::int32_t from) {
    const Extent extent = cell_.box[at(part)];
    if (from <= extent.low || from > extent.high) return false;
    cut_at({at(part), from}, cuts_.size());
    return true;
}

bool BoxStep::opens_at(std::int32_t strain) {
    write_corner(cell_, true, this_turn, shape_, probe_.session.now.client);
    probe_.session.now.client.strain = strain;
    entering_ ? ask_arrival(probe_) : ask_move(probe_);
    return probe_.rupture(entering_).has_value();
}

Milli BoxStep::strain_after(const Corner& corner) const {
    if (entering_) return corner.arrival.strain ? corner.arrival.strain->after : 0;
    return corner.response.changes[at(Part::strain)].after;
}

// Strain after the move grows with strain before it, so there is one place where the rupture begins to open:
// looked for first where a straight line through both ends puts it.
bool BoxStep::cut_at_rupture() {
    Extent within = cell_.box[at(Part::strain)];
    if (within.low == within.high) return false;
    const auto look_at = [&](Milli strain) {
        if (strain <= within.low || strain >= within.high) return;
        const auto there = static_cast<std::int32_t>(strain);
        (opens_at(there) ? within.high : within.low) = there;
    };
    const Milli from = strain_after(worst_), to = strain_after(best_);
    if (from < to) {
        const Milli guess = within.low + (points(12) - from) * (within.high - within.low) / (to - from);
        look_at(guess - 2);
        look_at(guess + 2);
    }
    while (within.low + 1 < within.high) look_at(within.low + (within.high - within.low) / 2);
    return cut_between(Part::strain, within.high);
}

// In the order of Engine::take.
void BoxStep::apply_move(Corner& corner) {
    const auto record = [&](const Event& event) { apply(corner.session, event, *scenario_); };
    const Response& response = corner.response;
    corner.session.now.turns = this_turn;
    if (response.uptake) record(UptakeDecided{*response.uptake});
    if (response.gates) record(GatesJudged{*move_.wound, *response.gates});
    if (response.repair) record(RepairJudged{*response.repair});
    for (const Change& change : response.changes) {
        record(Changed{change, change.quantity == Quantity::strain && response.strained});
    }
    if (response.rupture) record(RuptureOpened{*response.rupture});
    write_client(corner.session.now.client, this_turn + 1, shape_, corner.after);
}

// In the order of Engine::enter.
void BoxStep::apply_arrival(Corner& corner) {
    const auto record = [&](const Event& event) { apply(corner.session, event, *scenario_); };
    corner.session.now.turns = this_turn - 1;
    record(BeatEntered{beat_});
    if (corner.arrival.arousal) record(Changed{*corner.arrival.arousal});
    if (corner.arrival.strain) record(Changed{*corner.arrival.strain});
    if (corner.arrival.rupture) record(RuptureOpened{*corner.arrival.rupture});
    write_client(corner.session.now.client, this_turn, shape_, corner.after);
}

void BoxStep::keep() {
    const Extent level = cell_.box[at(Part::experiencing)];
    for (Corner* corner : {&worst_, &best_}) {
        mark_events(*corner);
        entering_ ? apply_arrival(*corner) : apply_move(*corner);
    }
    Known after{beat_, Rupture::none, {}, cell_.box};
    for (std::size_t i = 0; i < worst_.after.size(); ++i) {
        after.box[i] = {std::min(worst_.after[i], best_.after[i]), std::max(worst_.after[i], best_.after[i])};
    }
    // Two things that are not monotone: who rises depends on where the ceiling is; a capped repair may strain
    // one client and not the other.
    if (!entering_ && move_.levels.empathy >= 4 && level.low != level.high)
        after.box[at(Part::rose)] = {0, 1};
    if (!entering_ && worst_.response.strained != best_.response.strained) {
        after.box[at(Part::strained_ago)] = {1, 3};
    }
    std::swap(cell_.box, after.box);
    for (Corner* corner : {&worst_, &best_}) {
        const ClientState& client = corner->session.now.client;
        keep_as(client, client.rupture);
        if (!corner->rupture(entering_)) continue;
        keep_as(client, Rupture::withdrawal);
        keep_as(client, Rupture::confrontation);
    }
    std::swap(cell_.box, after.box);
}

void BoxStep::keep_as(const ClientState& client, Rupture rupture) {
    const Known made{beat_, rupture, client.pending, cell_.box};
    const auto begin = into_->begin() + static_cast<std::ptrdiff_t>(from_);
    const auto same = std::find_if(begin, into_->end(), [&](const Known& k) { return may_join(k, made); });
    if (same == into_->end()) {
        into_->push_back(made);
    } else {
        join(same->box, made.box);
    }
}

void BoxStep::mark_events(const Corner& corner) {
    if (corner.rupture(entering_)) {
        mark(Question::withdrawal);
        mark(Question::confrontation);
    }
    if (entering_) return;
    const Response& response = corner.response;
    if (response.uptake && response.uptake->taken_in) {
        mark(Question::corrective_moment, response.uptake->wound.value);
    }
    if (response.gates && response.gates->passed()) mark(Question::gates_passed, move_.wound->value);
    if (response.corrective == Corrective::re_enactment) mark(Question::re_enacted, move_.wound->value);
    if (!response.repair || !response.repair->repaired) return;
    mark(cell_.rupture == Rupture::withdrawal ? Question::withdrawal_repaired
                                              : Question::confrontation_repaired);
    if (response.repair->mended) mark(Question::mended);
}

}  // namespace attune
