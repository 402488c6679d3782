#include "dialogue/explore/goal.hpp"

#include "dialogue/explore/option_key.hpp"

namespace attune {
namespace {

bool stands_in(const Scenario& scenario, std::uint32_t line) {
    const auto within = [&](LineRange range) { return range.contains(LineIndex{line}); };
    return within(scenario.client.when_withdrawn) || within(scenario.client.when_confronting);
}

}  // namespace

Goals::Goals(const Scenario& scenario) {
    add_sites(scenario);
    add(Question::beat_entered, scenario.beats.size());
    add(Question::ending_reached, scenario.endings.size());
    add(Question::option_offered, scenario.options.size());
    add(Question::line_said, scenario.lines.size());
    add(Question::if_holds, sites_.size());
    add(Question::if_fails, sites_.size());
    add(Question::gates_passed, scenario.wounds.size());
    add(Question::corrective_moment, scenario.wounds.size());
    add(Question::mended, 1);
    add(Question::re_enacted, scenario.wounds.size());
    add(Question::withdrawal, 1);
    add(Question::confrontation, 1);
    add(Question::withdrawal_repaired, 1);
    add(Question::confrontation_repaired, 1);
    add(Question::duty_met, scenario.duties.size());
    add(Question::duty_met_poorly, scenario.duties.size());
    add(Question::duty_missed, scenario.duties.size());
}

void Goals::add(Question question, std::size_t count) {
    first_.push_back(all_.size());
    for (std::uint32_t i = 0; i < count; ++i) all_.push_back({question, i});
}

void Goals::add_sites(const Scenario& scenario) {
    const auto next = [&] { return static_cast<std::uint32_t>(sites_.size()); };
    for (std::uint32_t i = 0; i < scenario.lines.size(); ++i) {
        const bool looked_at = !scenario.lines[i].when.always() && !stands_in(scenario, i);
        of_line_.push_back(looked_at ? next() : no_site);
        if (looked_at) sites_.push_back({Site::Of::line, i, 0});
    }
    for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
        const Option& option = scenario.options[i];
        of_option_.push_back(option.when.always() ? no_site : next());
        if (!option.when.always()) sites_.push_back({Site::Of::option, i, 0});
        of_branches_.push_back(next());
        for (std::uint32_t b = 0; b + 1 < option.branches.size(); ++b) {
            sites_.push_back({Site::Of::branch, i, b});
        }
    }
    for (std::uint32_t i = 0; i < scenario.beats.size(); ++i) {
        of_otherwise_.push_back(next());
        for (std::uint32_t b = 0; b + 1 < scenario.beats[i].otherwise.size(); ++b) {
            sites_.push_back({Site::Of::otherwise, i, b});
        }
    }
}

const Condition& condition_at(const Scenario& scenario, const Site& site) {
    switch (site.of) {
        case Site::Of::line:
            return scenario.lines[site.owner].when;
        case Site::Of::option:
            return scenario.options[site.owner].when;
        case Site::Of::branch:
            return scenario.options[site.owner].branches[site.branch].when;
        case Site::Of::otherwise:
            break;
    }
    return scenario.beats[site.owner].otherwise[site.branch].when;
}

namespace {

std::string site_id(const Scenario& scenario, const Site& site, std::string_view between) {
    const auto nth = [&](std::string_view list) {
        return std::string(between) + std::string(list) + std::string(between) +
               std::to_string(site.branch + 1);
    };
    switch (site.of) {
        case Site::Of::line:
            return scenario.lines[site.owner].id;
        case Site::Of::option:
            return option_key(scenario, {site.owner});
        case Site::Of::branch:
            return option_key(scenario, {site.owner}) + nth("goto");
        case Site::Of::otherwise:
            break;
    }
    return scenario.beats[site.owner].id + nth("otherwise");
}

std::string spelled(const Goals& goals, const Scenario& scenario, const Goal& goal,
                    std::string_view between) {
    switch (goal.question) {
        case Question::beat_entered:
            return scenario.beats[goal.index].id;
        case Question::ending_reached:
            return scenario.endings[goal.index].id;
        case Question::option_offered:
            return option_key(scenario, {goal.index});
        case Question::line_said:
            return scenario.lines[goal.index].id;
        case Question::if_holds:
        case Question::if_fails:
            return site_id(scenario, goals.sites()[goal.index], between);
        case Question::gates_passed:
        case Question::corrective_moment:
        case Question::re_enacted:
            return scenario.wounds[goal.index].id;
        case Question::duty_met:
        case Question::duty_met_poorly:
        case Question::duty_missed:
            return scenario.duties[goal.index].id;
        default:
            return {};
    }
}

}  // namespace

std::string id_of(const Goals& goals, const Scenario& scenario, const Goal& goal) {
    return spelled(goals, scenario, goal, " ");
}

std::string key_of(const Goals& goals, const Scenario& scenario, const Goal& goal) {
    const std::string id = spelled(goals, scenario, goal, "-");
    return std::string(name_of(goal.question)) + (id.empty() ? "" : "-" + id);
}

}  // namespace attune
