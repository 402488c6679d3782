#include "dialogue/drills/next_moment.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

#include "dialogue/drills/boxes.hpp"
#include "dialogue/drills/day.hpp"

namespace attune {
namespace {

constexpr int first_level = 2;
constexpr std::size_t lately = 5;  // moments

struct Candidate {
    std::size_t drill_at, item_at;
    const Drill* drill;
    const DrillItem* item;
    Boxed boxed;  // times 0: never done
};

struct Choosing {
    const DrillLibrary& library;
    std::span<const PracticeEvent> history;
    int today;
    std::vector<Candidate> candidates;  // by drill, in the file's order

    const PracticeEvent* last_of_today() const {
        if (history.empty() || history.back().day != today) return nullptr;
        return &history.back();
    }
    bool was_done_today(const Candidate& c) const { return c.boxed.times > 0 && c.boxed.last_done == today; }
};

using Choice = std::optional<NextMoment>;

NextMoment offer(const Candidate& c, NextMoment::Why why, std::string reason) {
    return {c.drill_at, c.item_at, why, std::move(reason)};
}

int distance(const Candidate& c, int level) { return std::abs(c.item->level - level); }

/// The nearest to a level, of equals the easier, then the first.
const Candidate* nearest_to(int level, const std::vector<const Candidate*>& among) {
    const auto best = std::min_element(among.begin(), among.end(), [&](const auto* a, const auto* b) {
        return std::pair(distance(*a, level), a->item->level) <
               std::pair(distance(*b, level), b->item->level);
    });
    return best == among.end() ? nullptr : *best;
}

template <class Condition>
std::vector<const Candidate*> those(const Choosing& choosing, Condition holds) {
    std::vector<const Candidate*> found;
    for (const Candidate& candidate : choosing.candidates) {
        if (holds(candidate)) found.push_back(&candidate);
    }
    return found;
}

std::string level_in_words(int level) { return "level " + std::to_string(level) + " of 5"; }

Choice varied_form(const Choosing& choosing) {
    const PracticeEvent* last = choosing.last_of_today();
    if (last == nullptr || last->showing == Showing::shows) return std::nullopt;
    const auto family = those(choosing, [&](const Candidate& c) {
        return c.drill->id == last->drill && c.item->family == last->family && c.item->id != last->item &&
               !choosing.was_done_today(c);
    });
    const int level = wanted_level(choosing.library, choosing.history, last->skill);
    const Candidate* chosen = nearest_to(level, family);
    if (chosen == nullptr) return std::nullopt;
    return offer(*chosen, NextMoment::Why::varied_form,
                 std::string("The same moment in a varied form, because the last answer ") +
                     (last->showing == Showing::another_way ? "went another way." : "fell short."));
}

Choice what_returns(const Choosing& choosing) {
    const auto due = those(choosing, [&](const Candidate& c) { return is_due(c.boxed, choosing.today); });
    const auto chosen = std::min_element(due.begin(), due.end(), [](const auto* a, const auto* b) {
        return std::pair(a->boxed.due, a->boxed.last_event) < std::pair(b->boxed.due, b->boxed.last_event);
    });
    if (chosen == due.end()) return std::nullopt;
    const Boxed& boxed = (*chosen)->boxed;
    const std::string missed = "missed on " + day_in_words(boxed.missed_on);
    return offer(**chosen, NextMoment::Why::returns,
                 boxed.box == 1 ? "It returns: " + missed + "."
                                : "It returns from box " + std::to_string(boxed.box) + " of 5: " + missed +
                                      ", and shown since.");
}

std::string reason_for_new(const Candidate& chosen, const PracticeEvent* last, int wanted) {
    const int level = chosen.item->level;
    std::string reason = "New, ";
    if (last == nullptr || !last->ease) {
        reason += level_in_words(level);
    } else if (level > last->level && *last->ease == Ease::too_easy) {
        reason += "and a step harder (" + level_in_words(level) + "): the last one was too easy";
    } else if (level < last->level && *last->ease == Ease::too_hard) {
        reason += "and a step easier (" + level_in_words(level) + "): the last one was too hard";
    } else if (level == last->level && *last->ease == Ease::right) {
        reason += "as hard as the last one (" + level_in_words(level) + "), which was right";
    } else {
        reason += level_in_words(level);
    }
    if (level != wanted) reason += "; nothing new is left at level " + std::to_string(wanted);
    return reason + ".";
}

const Candidate* new_of(const Choosing& choosing, DrillSkill skill, int wanted) {
    return nearest_to(wanted, those(choosing, [&](const Candidate& c) {
                          return c.drill->skill == skill && c.boxed.times == 0;
                      }));
}

Choice new_of_the_skill_at_hand(const Choosing& choosing) {
    const PracticeEvent* last = choosing.last_of_today();
    if (last == nullptr) return std::nullopt;
    const int wanted = wanted_level(choosing.library, choosing.history, last->skill);
    const Candidate* chosen = new_of(choosing, last->skill, wanted);
    if (chosen == nullptr) return std::nullopt;
    return offer(*chosen, NextMoment::Why::new_moment, reason_for_new(*chosen, last, wanted));
}

struct Lately {
    int done = 0, shown = 0;
    int last_event = -1;
};

Lately lately_in(std::span<const PracticeEvent> history, DrillSkill skill) {
    Lately found;
    for (std::size_t i = history.size(); i > 0 && found.done < static_cast<int>(lately); --i) {
        const PracticeEvent& event = history[i - 1];
        if (event.skill != skill) continue;
        if (found.done++ == 0) found.last_event = static_cast<int>(i);
        if (event.showing == Showing::shows) ++found.shown;
    }
    return found;
}

/// Never practised before practised; then the smaller share shown; then the longest ago.
bool needs_it_more(const Lately& a, const Lately& b) {
    if ((a.done == 0) != (b.done == 0)) return a.done == 0;
    return std::pair(a.shown * b.done, a.last_event) < std::pair(b.shown * a.done, b.last_event);
}

std::string reason_for_skill(const Candidate& chosen, const Lately& before) {
    const std::string name = label_of(chosen.drill->skill);
    if (before.done == 0) {
        return "Not practised yet: " + name + " (" + level_in_words(chosen.item->level) + ").";
    }
    return "New, " + level_in_words(chosen.item->level) + ": " + name + ", shown in " +
           std::to_string(before.shown) + " of its last " + std::to_string(before.done) +
           (before.done == 1 ? " moment." : " moments.");
}

Choice another_skill(const Choosing& choosing) {
    std::optional<DrillSkill> skill;
    Lately most;
    for (const Candidate& candidate : choosing.candidates) {
        if (candidate.boxed.times > 0 || candidate.drill->skill == skill) continue;
        const Lately here = lately_in(choosing.history, candidate.drill->skill);
        if (skill && !needs_it_more(here, most)) continue;
        skill = candidate.drill->skill;
        most = here;
    }
    if (!skill) return std::nullopt;
    const Candidate* chosen =
        new_of(choosing, *skill, wanted_level(choosing.library, choosing.history, *skill));
    return offer(*chosen, NextMoment::Why::another_skill, reason_for_skill(*chosen, most));
}

Choice again(const Choosing& choosing) {
    const auto& all = choosing.candidates;
    const auto chosen = std::min_element(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return a.boxed.last_event < b.boxed.last_event;
    });
    if (chosen == all.end()) return std::nullopt;
    const bool earlier = chosen->boxed.last_done == choosing.today;
    return offer(
        *chosen, NextMoment::Why::again,
        "Again: nothing new is left, and this was done longest ago, " +
            (earlier ? std::string("earlier today.") : "on " + day_in_words(chosen->boxed.last_done) + "."));
}

std::vector<Candidate> candidates_of(const DrillLibrary& library, const Boxes& boxes,
                                     const PracticeWish& wish) {
    std::vector<Candidate> candidates;
    for (std::size_t d = 0; d < library.drills.size(); ++d) {
        const Drill& drill = *library.drills[d];
        if (wish.skill && drill.skill != *wish.skill) continue;
        if (!wish.drill.empty() && drill.id != wish.drill) continue;
        for (std::size_t i = 0; i < drill.items.size(); ++i) {
            const auto known = boxes.find({drill.id, drill.items[i].id});
            candidates.push_back(
                {d, i, &drill, &drill.items[i], known == boxes.end() ? Boxed{} : known->second});
        }
    }
    return candidates;
}

std::set<int> levels_of(const DrillLibrary& library, DrillSkill skill) {
    std::set<int> levels;
    for (const auto& drill : library.drills) {
        if (drill->skill != skill) continue;
        for (const DrillItem& item : drill->items) levels.insert(item.level);
    }
    return levels;
}

/// One step from the moment just done; never back from where one already is.
int stepped(int wanted, const PracticeEvent& event, const std::set<int>& levels) {
    if (!event.ease || *event.ease == Ease::right) return wanted;
    if (*event.ease == Ease::too_easy) {
        const auto above = levels.upper_bound(event.level);
        return above == levels.end() ? wanted : std::max(wanted, *above);
    }
    const auto at = levels.lower_bound(event.level);
    return at == levels.begin() ? wanted : std::min(wanted, *std::prev(at));
}

}  // namespace

int wanted_level(const DrillLibrary& library, std::span<const PracticeEvent> history, DrillSkill skill) {
    const std::set<int> levels = levels_of(library, skill);
    if (levels.empty()) return first_level;
    const auto from = levels.lower_bound(first_level);
    int wanted = from == levels.end() ? *levels.rbegin() : *from;
    for (const PracticeEvent& event : history) {
        if (event.skill == skill) wanted = stepped(wanted, event, levels);
    }
    return wanted;
}

std::optional<NextMoment> next_moment(const DrillLibrary& library, std::span<const PracticeEvent> history,
                                      int today, const PracticeWish& wish) {
    const Choosing choosing{library, history, today, candidates_of(library, boxes_after(history), wish)};
    for (const auto rule : {varied_form, what_returns, new_of_the_skill_at_hand, another_skill, again}) {
        if (Choice choice = rule(choosing)) return choice;
    }
    return std::nullopt;
}

}  // namespace attune
