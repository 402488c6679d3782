// The way of boxes through a scenario until nothing is new: each beat's boxes are played on by every option
// that some client in them may be offered, and what comes of it is joined where it arrives.
#pragma once

#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dialogue/explore/bounds.hpp"
#include "dialogue/explore/box_step.hpp"
#include "dialogue/explore/narrow.hpp"

namespace attune {

class BoundsWalk {
  public:
    /// Ends after asking the model so many times, about.
    BoundsWalk(const Scenario& scenario, const Goals& goals, const Slots& slots, const Reach& reach,
               Bounds::Grain grain, const Limits& limits, std::uint64_t most);
    Bounds run();
    /// How often the model was asked.
    std::uint64_t asked() const { return step_.asked(); }

  private:
    /// Where a trainee may move. A beat is entered, and stays after a repair option.
    struct Node {
        Known known;
        bool entered = true;
        bool waiting = false;
        int times = 0;  // played on
    };
    using Key = std::vector<std::int32_t>;
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };

    bool begin();
    bool over_limits();
    void play_on(std::size_t node);
    void say_beat(const Known& known, const Beat& beat);
    void say(LineRange lines, const Known& known);
    void say_line(LineIndex line) { mark(Question::line_said, line.value); }
    /// The beat's own options; false when the beat passes on in any case.
    bool take_options(const Known& known, const Beat& beat, bool entered);
    bool must_hold_repair(const Known& known, const Beat& beat);
    void take_repairs(const Known& known);
    void take_silences(const Known& known, const Beat& beat);
    void take(const Known& known, OptionIndex option);
    void decide_duties(OptionIndex option);
    void after_move(Known& known, OptionIndex option);
    void go_on(Known known, const std::vector<Branch>& branches, std::uint32_t first_site);
    void go_to(Known known, const Target& target);
    void enter(const Known& known, BeatIndex beat);
    void finish(const Known& known, EndingIndex ending);
    void arrive(Known known, bool entered);
    void widen(Box& box, const Box& known, bool to_the_end) const;
    Verdict seen(const Known& known, OptionIndex option);
    void take_if_seen(const Known& known, OptionIndex option, Verdict verdict);
    bool narrow_to_none(Known& known, const Beat& beat) const;
    Verdict ask(const Condition& condition, std::uint32_t site, const KnownFacts& facts);
    Extent* slot(Known& known, std::uint32_t slot) const;
    Key key_of(const Known& known, bool entered) const;
    bool never(Question question, std::uint32_t index) const;
    void mark(Question question, std::uint32_t index = 0) { can_[goals_.number(question, index)] = true; }
    void note(std::optional<ClientBox>& at, const Known& known) const;
    void rank_beats();
    void set_thresholds();
    void add_constants(const Condition& condition, std::vector<std::int32_t>& into);
    Bounds result(bool complete) const;

    const Scenario& scenario_;
    const Goals& goals_;
    const Slots& slots_;
    const Reach& reach_;
    const Bounds::Grain grain_;
    const Limits& limits_;
    const std::uint64_t most_;
    Shape shape_;
    std::vector<bool> can_;
    BoxStep step_;
    BoxFacts facts_;
    std::vector<Node> nodes_;
    std::unordered_map<Key, std::size_t, Hash> index_;
    std::set<std::pair<std::uint32_t, std::size_t>> waiting_;  // by rank of the beat
    std::vector<std::uint32_t> rank_;
    std::int32_t moments_told_apart_ = 1;
    std::vector<std::vector<std::int32_t>> thresholds_;  // by place in a box
    std::vector<Known> moved_, entered_;                 // reused
    std::vector<std::optional<ClientBox>> at_beat_, at_ending_;
};

}  // namespace attune
