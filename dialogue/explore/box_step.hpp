// One move, and one arrival at a beat, for every client of a box at once. The box is cut where model.md §4–6
// asks something of S, so that within a cell every Δ is one number (or, where a repair is capped by the loss,
// grows with it). Then the answer is monotone: x + Δ·trust·min(50, 100 − x)/50 falls by at most 15·1.2/50 of
// what x rises by, x + Δ·min(25, x)/25 by at most 15/25, rounding included; arousal keeps seven tenths of
// itself, strain six; experiencing rises or falls by one and its ceiling grows with the bond. So the real
// respond() on the worst and on the best client of a cell bounds all others. Where the two are answered
// differently in kind (a rupture opens, a repair is done), the cell is cut again until they are not.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dialogue/explore/box.hpp"
#include "dialogue/explore/goal.hpp"
#include "dialogue/session/state.hpp"

namespace attune {

class BoxStep {
  public:
    /// Marks in `can` (by goal) what the steps bring about in the client.
    BoxStep(const Scenario& scenario, const Goals& goals, const Shape& shape, std::vector<bool>& can);

    /// The option is taken on every client of the box. Appends what may come of it, joined by rupture and
    /// pending gate. The finite quantities stay as they are.
    void take(const Known& before, OptionIndex option, std::vector<Known>& into);

    /// They enter a beat, for the first time or not.
    void enter(const Known& before, BeatIndex beat, bool first, std::vector<Known>& into);

    /// How often the model was asked.
    std::uint64_t asked() const { return asked_; }

  private:
    struct Cut {
        std::size_t part = 0;
        std::int32_t from = 0;  // the upper half begins here
    };
    /// A client of the cell, how the model answers and what that makes of them.
    struct Corner {
        SessionState session;
        Response response;
        Arrival arrival;
        std::vector<std::int32_t> after;
        const std::optional<RuptureStart>& rupture(bool entering) const {
            return entering ? arrival.rupture : response.rupture;
        }
    };

    void plan_cuts(const Known& before);
    bool may_pass_gates() const;
    void cut(std::size_t next);
    void cut_at(Cut at, std::size_t next);
    void evaluate();
    void cut_repairs();
    std::optional<Part> part_that_decides();
    bool cut_where_they_differ();
    bool cut_between(Part part, std::int32_t from);
    Milli strain_after(const Corner& corner) const;
    bool cut_at_rupture();
    bool opens_at(std::int32_t strain);
    void ask(Corner& corner, bool best);
    void ask_move(Corner& corner);
    void ask_arrival(Corner& corner);
    void apply_move(Corner& corner);
    void apply_arrival(Corner& corner);
    void keep();
    void keep_as(const ClientState& client, Rupture rupture);
    void mark(Question question, std::uint32_t index = 0) { (*can_)[goals_->number(question, index)] = true; }
    void mark_events(const Corner& corner);

    const Scenario* scenario_;
    const Goals* goals_;
    Shape shape_;
    std::vector<bool>* can_;
    std::uint64_t asked_ = 0;

    // of the step under way
    bool entering_ = false;
    bool first_ = false;
    BeatIndex beat_;
    Heard move_;
    Known cell_;
    std::vector<Cut> cuts_;
    std::size_t gate_cuts_ = 0;  // where those begin that only the gates need
    Corner worst_, best_, probe_;
    std::vector<Known>* into_ = nullptr;
    std::size_t from_ = 0;  // where this step's results begin in into_
};

}  // namespace attune
