// One run: a scenario, a seed, the state and the event log so far. take() is the one door for every change.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/session/engine.hpp"
#include "dialogue/session/event.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

/// What the trainee does. Time comes in as milliseconds since the session began.
struct ChooseOption {
    OptionIndex option;  // on offer; with a recognised typed reply also one of the client's answers to those
    std::int64_t ms = 0;
    std::optional<Typed> typed = {};  // said in the trainee's own words; on free beats only
};
struct Rewind {
    int turn = 0;  // go back to after this many completed moves
};
struct RateSelf {
    int empathy = 3, regard = 3, corrective = 3;  // 1–5
};
/// Before the ChooseOption it speaks of.
struct Foresee {
    Direction direction = Direction::same;
};
struct NoteFeeling {
    Feeling feeling = Feeling::moved;
};
struct Leave {
    std::int64_t ms = 0;
};
using Move = std::variant<ChooseOption, Rewind, RateSelf, Foresee, NoteFeeling, Leave>;

inline constexpr int rules_version = 1;

class Session {
  public:
    static Session start(std::shared_ptr<const Scenario> scenario, std::uint64_t seed);
    /// A session as its events left it, to go on from there.
    static Session resume(std::shared_ptr<const Scenario> scenario, std::vector<Event> events);

    /// The new events; an error leaves everything as it was. The span holds until the next take.
    Result<std::span<const Event>> take(const Move& move);

    const Scenario& scenario() const { return *scenario_; }
    std::shared_ptr<const Scenario> shared_scenario() const { return scenario_; }
    const SessionState& state() const { return state_; }
    const Moment& now() const { return state_.now; }
    const std::vector<Event>& events() const { return events_; }
    bool over() const { return state_.now.ending.has_value() || state_.left; }
    /// The offered option of this id (`silence` for the silence on offer).
    std::optional<OptionIndex> offered(std::string_view id) const;
    /// The client's answer to typed replies of this id (`typed_reflection` …).
    std::optional<OptionIndex> typed_answer(std::string_view id) const;

    /// Forget the events kept so far and start again with the same scenario: for benchmarks.
    void restart(std::uint64_t seed);

  private:
    explicit Session(std::shared_ptr<const Scenario> scenario)
        : scenario_(std::move(scenario)), engine_(*scenario_) {}

    void record(Event event);
    Result<std::span<const Event>> choose(const ChooseOption& move);

    std::shared_ptr<const Scenario> scenario_;
    SessionState state_;
    std::vector<Event> events_;
    Engine engine_;
};

}  // namespace attune
