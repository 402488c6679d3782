#include "dialogue/session/session.hpp"

#include <algorithm>

#include "dialogue/base/overloaded.hpp"

namespace attune {
namespace {

Error ended() { return {"This session has ended.", "Nothing was changed.", "Begin a new session."}; }

std::optional<Error> refuse_typed(const Typed& typed, const Beat& beat) {
    if (!beat.free) {
        return Error{"Nothing can be typed at this point.", "The session is as it was.",
                     "Choose one of the options."};
    }
    const bool recognised = typed.basis == TypedBasis::recognised;
    for (const std::uint8_t level : {typed.empathy, typed.regard, typed.collaboration}) {
        if (recognised ? level < 1 || level > 5 : level != 0) {
            return Error{"A typed reply's levels are 1 to 5 when it was recognised, and none otherwise.",
                         "The session is as it was.", "Rate it again."};
        }
    }
    if (typed.sure > 1000)
        return Error{"A rating is at most 1000 ‰ sure.", "The session is as it was.", "Rate it again."};
    return std::nullopt;
}

}  // namespace

Session Session::start(std::shared_ptr<const Scenario> scenario, std::uint64_t seed) {
    Session session(std::move(scenario));
    session.restart(seed);
    return session;
}

Session Session::resume(std::shared_ptr<const Scenario> scenario, std::vector<Event> events) {
    Session session(std::move(scenario));
    session.state_ = fold(events, *session.scenario_);
    session.events_ = std::move(events);
    return session;
}

void Session::restart(std::uint64_t seed) {
    events_.clear();
    engine_.begin(state_, seed, rules_version, events_);
}

void Session::record(Event event) {
    events_.push_back(std::move(event));
    apply(state_, events_.back(), *scenario_);
}

std::optional<OptionIndex> Session::offered(std::string_view id) const {
    for (OptionIndex option : now().offered) {
        const Option& candidate = (*scenario_)[option];
        if (candidate.place == OptionPlace::silence ? id == "silence" : id == candidate.id) return option;
    }
    return std::nullopt;
}

std::optional<OptionIndex> Session::typed_answer(std::string_view id) const {
    const OptionRange typed = scenario_->client.typed;
    for (std::uint32_t i = 0; i < typed.count; ++i) {
        if ((*scenario_)[typed[i]].id == id) return typed[i];
    }
    return std::nullopt;
}

Result<std::span<const Event>> Session::take(const Move& move) {
    const std::size_t first = events_.size();
    std::optional<Error> refused;
    std::visit(
        overloaded{
            [&](const ChooseOption& m) {
                const Result<std::span<const Event>> chosen = choose(m);
                if (!chosen) refused = chosen.error();
            },
            [&](const Rewind& m) {
                if (m.turn < 0 || m.turn >= now().turns) {
                    refused = Error{"There is no turn " + std::to_string(m.turn + 1) + " to take again.",
                                    "The session is as it was.", "Choose a turn that has been taken."};
                } else {
                    record(RewoundTo{m.turn});
                }
            },
            [&](const RateSelf& m) {
                const auto in_range = [](int level) { return level >= 1 && level <= 5; };
                if (!in_range(m.empathy) || !in_range(m.regard) || !in_range(m.corrective)) {
                    refused = Error{"A self-rating is three numbers from 1 to 5.", "Nothing was recorded.",
                                    "Rate empathy, regard and the corrective moment from 1 to 5."};
                } else {
                    record(SelfRated{m.empathy, m.regard, m.corrective});
                }
            },
            [&](const Foresee& m) {
                if (over()) {
                    refused = ended();
                } else {
                    record(Foreseen{m.direction});
                }
            },
            [&](const NoteFeeling& m) {
                if (over()) {
                    refused = ended();
                } else {
                    record(FeelingNoted{m.feeling});
                }
            },
            [&](const Leave& m) {
                if (!over()) record(Left{m.ms});
            },
        },
        move);
    if (refused) return *refused;
    return std::span<const Event>(events_).subspan(first);
}

Result<std::span<const Event>> Session::choose(const ChooseOption& move) {
    if (over()) return ended();
    if (move.typed) {
        if (auto refused = refuse_typed(*move.typed, (*scenario_)[now().beat])) return *refused;
    }
    const auto& on_offer = now().offered;
    const bool answered = move.typed && move.typed->basis == TypedBasis::recognised &&
                          scenario_->client.typed.contains(move.option);
    if (!answered && std::find(on_offer.begin(), on_offer.end(), move.option) == on_offer.end()) {
        return Error{"That is not among what can be said now.", "The session is as it was.",
                     "Choose one of the options shown."};
    }
    engine_.take(state_, move.option, move.ms, events_, move.typed);
    return std::span<const Event>{};
}

}  // namespace attune
