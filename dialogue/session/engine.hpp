// Carries a session on: what follows a move, in the order of the scenario format. The one place that makes
// the events of a turn; each is applied as it is made. Session keeps the events and guards what may be done;
// searches and simulations take moves here by the million without keeping them.
#pragma once

#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

#include "dialogue/session/event.hpp"
#include "dialogue/session/offer.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

class Engine {
  public:
    explicit Engine(const Scenario& scenario, OfferOrder order = OfferOrder::shown)
        : scenario_(&scenario), order_(order) {}

    /// Begins a session in `state`; appends to `events`.
    void begin(SessionState& state, std::uint64_t seed, int rules, std::vector<Event>& events);

    /// `option` must be on offer and the session not over, or one of the client's answers to typed replies.
    /// Appends to `events`.
    void take(SessionState& state, OptionIndex option, std::int64_t ms, std::vector<Event>& events,
              const std::optional<Typed>& typed = {});

  private:
    /// Makes the fact in its place in the log, where copying it would cost more than all else, and applies
    /// it.
    template <class Fact>
    void record(Fact&& fact) {
        events_->emplace_back(std::in_place_type<std::remove_cvref_t<Fact>>, std::forward<Fact>(fact));
        apply(*state_, events_->back(), *scenario_);
    }
    void run_effects(const Option& option);
    void decide_duties(OptionIndex option);
    void say(LineRange lines);
    void say_one_of(LineRange lines);
    void say_line(LineIndex line);
    void say_beat(const Beat& beat);
    void go_on(const std::vector<Branch>& branches);
    void enter(BeatIndex beat);
    void offer_now();
    void finish(EndingIndex ending);
    const Moment& now() const { return state_->now; }

    const Scenario* scenario_;
    OfferOrder order_;
    SessionState* state_ = nullptr;         // during begin and take
    std::vector<Event>* events_ = nullptr;  // likewise
    Response response_;                     // reused
};

}  // namespace attune
