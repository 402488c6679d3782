// What can be asked of a scenario, one question at a time: can this beat be entered, this option be offered,
// this `if` ever fail? Every search of this room answers in these goals, so that what one leaves open another
// can settle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "dialogue/base/names.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// Where an `if` stands that the engine looks at. Unconditional branches, and lines that only stand in for
/// others while a rupture is open, have none.
struct Site {
    enum class Of : std::uint8_t { line, option, branch, otherwise };
    Of of = Of::line;
    std::uint32_t owner = 0;   // line, option, option, beat
    std::uint32_t branch = 0;  // of branch and otherwise: which of the list
    friend bool operator==(const Site&, const Site&) = default;
};

enum class Question : std::uint8_t {
    beat_entered,            // index: beat
    ending_reached,          // ending
    option_offered,          // option, silences and repair options too
    line_said,               // line: client lines, replies, endings, and those said in a rupture
    if_holds,                // site
    if_fails,                // site
    gates_passed,            // wound: the first three gates, "almost" at least
    corrective_moment,       // wound: taken in
    mended,                  // 0: a re-enactment repaired in time
    re_enacted,              // wound
    withdrawal,              // 0: a rupture by withdrawal opens
    confrontation,           // 0
    withdrawal_repaired,     // 0
    confrontation_repaired,  // 0
    duty_met,                // duty
    duty_met_poorly,         // duty
    duty_missed,             // duty
};

template <>
struct Names<Question> {
    static constexpr auto table = std::to_array<std::string_view>(
        {"beat", "ending", "option", "line", "if-holds", "if-fails", "gates", "corrective", "mended",
         "re-enacted", "withdrawal", "confrontation", "withdrawal-repaired", "confrontation-repaired",
         "duty-met", "duty-met-poorly", "duty-missed"});
};

struct Goal {
    Question question = Question::beat_entered;
    std::uint32_t index = 0;
    friend bool operator==(const Goal&, const Goal&) = default;
};

/// All goals of a scenario, numbered. Within one question they stand in the order of their index.
class Goals {
  public:
    explicit Goals(const Scenario& scenario);

    std::size_t size() const { return all_.size(); }
    const Goal& operator[](std::size_t number) const { return all_[number]; }
    std::span<const Goal> all() const { return all_; }
    /// The number of this goal; the question must have that index.
    std::size_t number(Question question, std::uint32_t index = 0) const {
        return first_[static_cast<std::size_t>(question)] + index;
    }
    std::span<const Site> sites() const { return sites_; }
    /// Of an option (its `if`), of a line; none when it is unconditional.
    static constexpr std::uint32_t no_site = 0xFFFFFFFFu;
    std::uint32_t site_of_line(LineIndex line) const { return of_line_[line.value]; }
    std::uint32_t site_of_option(OptionIndex option) const { return of_option_[option.value]; }
    /// Of the branches of an option or of a beat's `otherwise`: the site of branch i is this + i.
    std::uint32_t first_site_of_branches(OptionIndex option) const { return of_branches_[option.value]; }
    std::uint32_t first_site_of_otherwise(BeatIndex beat) const { return of_otherwise_[beat.value]; }

  private:
    void add_sites(const Scenario& scenario);
    void add(Question question, std::size_t count);

    std::vector<Goal> all_;
    std::vector<Site> sites_;
    std::vector<std::size_t> first_;
    std::vector<std::uint32_t> of_line_, of_option_, of_branches_, of_otherwise_;
};

const Condition& condition_at(const Scenario& scenario, const Site& site);

/// The author's id of what the goal is about: "coat", "coat.form", "bath.3", "coat.form goto 2".
std::string id_of(const Goals& goals, const Scenario& scenario, const Goal& goal);

/// A goal as one word that the command line takes and a file can be named by: "option-coat.form".
std::string key_of(const Goals& goals, const Scenario& scenario, const Goal& goal);

}  // namespace attune
