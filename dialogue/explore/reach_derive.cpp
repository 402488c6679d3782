#include "dialogue/explore/reach_derive.hpp"

#include <algorithm>

namespace attune::finite {
namespace {

class Derive {
  public:
    Derive(const Scenario& scenario, const Goals& goals, Reach& into)
        : scenario_(scenario), goals_(goals), into_(into) {}

    void run() {
        for (std::uint32_t wound = 0; wound < scenario_.wounds.size(); ++wound) {
            follow(Question::corrective_moment, wound, moves(Question::gates_passed, wound), 1);
        }
        const std::uint32_t invited = soonest(set_of(RepairStep::validate, RepairStep::invite));
        const std::uint32_t owned = soonest(set_of(RepairStep::own));
        const std::uint32_t admitted = soonest(set_of(RepairStep::own, RepairStep::acknowledge));
        const std::uint32_t withdrawn = std::max(moves(Question::withdrawal), invited);
        const std::uint32_t confronted = std::max({moves(Question::confrontation), invited, admitted});
        follow(Question::withdrawal_repaired, 0, withdrawn, 1);
        follow(Question::confrontation_repaired, 0, confronted, 1);
        std::uint32_t again = none;
        for (std::uint32_t wound = 0; wound < scenario_.wounds.size(); ++wound) {
            again = std::min(again, moves(Question::re_enacted, wound));
        }
        follow(Question::mended, 0, std::max({again, owned, std::min(withdrawn, confronted)}), 1);
        for (std::uint32_t duty = 0; duty < scenario_.duties.size(); ++duty) duties(duty);
    }

  private:
    std::uint32_t moves(Question question, std::uint32_t index = 0) const {
        return into_.fewest_moves[goals_.number(question, index)];
    }
    /// The goal may come about `more` moves after something that needs `moves`, if the client lets it.
    void follow(Question question, std::uint32_t index, std::uint32_t moves, std::uint32_t more) {
        if (moves == none) return;
        const std::size_t goal = goals_.number(question, index);
        into_.goals[goal] = Reached::if_client;
        into_.fewest_moves[goal] = moves + more;
    }
    /// The first move with one of these steps in reach. It comes after the rupture, so what bounds one bounds
    /// the other too.
    std::uint32_t soonest(EnumSet<RepairStep> steps) const {
        std::uint32_t found = none;
        for (std::uint32_t i = 0; i < scenario_.options.size(); ++i) {
            if (!scenario_.options[i].repair.has_any(steps)) continue;
            found = std::min(found, moves(Question::option_offered, i));
        }
        return found;
    }

    /// A duty met poorly is certain where a certain way to it does not meet it well before.
    void duties(std::uint32_t duty) {
        const Duty& authored = scenario_.duties[duty];
        const std::size_t poorly = goals_.number(Question::duty_met_poorly, duty);
        for (const OptionIndex option : authored.met_poorly_by) {
            const auto& way = into_.witness[goals_.number(Question::option_offered, option.value)];
            if (!way || into_.goals[poorly] != Reached::if_client) continue;
            const auto meets = [&](OptionIndex move) {
                return std::find(authored.met_by.begin(), authored.met_by.end(), move) !=
                       authored.met_by.end();
            };
            if (meets(option) || std::any_of(way->moves.begin(), way->moves.end(), meets)) continue;
            into_.goals[poorly] = Reached::certain;
            into_.witness[poorly] = way;
            into_.witness[poorly]->moves.push_back(option);
        }
        std::uint32_t cued = none;
        for (const LineIndex cue : authored.cues) {
            cued = std::min(cued, moves(Question::line_said, cue.value));
        }
        follow(Question::duty_missed, duty, cued, 0);
    }

    const Scenario& scenario_;
    const Goals& goals_;
    Reach& into_;
};

}  // namespace

void derive(const Plan& plan, const Goals& goals, Reach& into) { Derive(*plan.scenario, goals, into).run(); }

}  // namespace attune::finite
