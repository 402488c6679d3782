#include "dialogue/explore/box.hpp"

#include <algorithm>

namespace attune {
namespace {

constexpr int long_since_strained = 3;  // model.md §5: three turns, this one included
constexpr int long_since_opened = 5;    // §6: mended within four

std::int32_t ago(int next, int then, int longest) {
    return then <= 0 ? longest : std::min(next - then, longest);
}

void write_rupture(const ClientState& client, int next, std::span<std::int32_t> into) {
    // Without a rupture nothing reads these, and the client keeps some of them from the last one.
    const bool open = client.rupture != Rupture::none;
    const auto set = [&](Part part, std::int64_t value) {
        into[at(part)] = open ? static_cast<std::int32_t>(value) : 0;
    };
    set(Part::opened_ago, std::min(next - client.opened_on, long_since_opened));
    set(Part::loss, client.loss);
    set(Part::invited, client.invited);
    set(Part::by_trainee, client.by_trainee);
    set(Part::by_re_enactment, client.by_re_enactment);
    set(Part::acknowledged, client.steps.has(RepairStep::acknowledge));
    set(Part::owned, client.steps.has(RepairStep::own));
    set(Part::validated, client.steps.has(RepairStep::validate));
    set(Part::invitation, client.steps.has(RepairStep::invite));
}

}  // namespace

void write_client(const ClientState& client, int next, const Shape& shape, std::vector<std::int32_t>& into) {
    into.assign(part_count + 2 * shape.wounds, 0);
    for (std::size_t i = 0; i <= at(Part::strain); ++i) {
        into[i] = static_cast<std::int32_t>(client.get(static_cast<Quantity>(i)));
    }
    into[at(Part::experiencing)] = client.experiencing;
    into[at(Part::moments)] = client.corrective_moments;
    into[at(Part::rose)] = client.rose_last_turn;
    into[at(Part::strained_ago)] = ago(next, client.last_strained_turn, long_since_strained);
    write_rupture(client, next, into);
    for (std::size_t i = 0; i < shape.wounds; ++i) {
        into[shape.entered(i)] = client.wounds[i].entered;
        into[shape.corrected(i)] = client.wounds[i].corrected;
    }
}

void write_corner(const Known& known, bool best, int next, const Shape& shape, ClientState& into) {
    const auto helps = [&](Part part) { return best ? known.box[at(part)].high : known.box[at(part)].low; };
    const auto hinders = [&](Part part) { return best ? known.box[at(part)].low : known.box[at(part)].high; };
    into.bond = helps(Part::bond);
    into.task = helps(Part::task);
    into.goal = helps(Part::goal);
    into.safety = helps(Part::safety);
    into.arousal = helps(Part::arousal);
    into.strain = helps(Part::strain);
    into.experiencing = helps(Part::experiencing);
    into.corrective_moments = helps(Part::moments);
    into.rose_last_turn = hinders(Part::rose) != 0;
    const std::int32_t strained = hinders(Part::strained_ago);
    into.last_strained_turn = strained >= long_since_strained ? 0 : next - strained;

    into.rupture = known.rupture;
    into.opened_on = next - hinders(Part::opened_ago);
    into.loss = helps(Part::loss);
    into.invited = helps(Part::invited) != 0;
    into.by_trainee = hinders(Part::by_trainee) != 0;
    into.by_re_enactment = helps(Part::by_re_enactment) != 0;
    into.steps = {};
    if (helps(Part::acknowledged)) into.steps.add(RepairStep::acknowledge);
    if (helps(Part::owned)) into.steps.add(RepairStep::own);
    if (helps(Part::validated)) into.steps.add(RepairStep::validate);
    if (helps(Part::invitation)) into.steps.add(RepairStep::invite);

    into.pending = known.pending;
    into.wounds.resize(shape.wounds);
    for (std::size_t i = 0; i < shape.wounds; ++i) {
        const Extent entered = known.box[shape.entered(i)], corrected = known.box[shape.corrected(i)];
        into.wounds[i].entered = (best ? entered.low : entered.high) != 0;  // the larger jolt is the best's
        into.wounds[i].corrected = (best ? corrected.high : corrected.low) != 0;
    }
}

bool join(std::span<Extent> box, std::span<const Extent> other) {
    bool grew = false;
    for (std::size_t i = 0; i < box.size(); ++i) {
        grew = grew || other[i].low < box[i].low || other[i].high > box[i].high;
        box[i] = {std::min(box[i].low, other[i].low), std::max(box[i].high, other[i].high)};
    }
    return grew;
}

}  // namespace attune
