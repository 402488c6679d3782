#include "dialogue/record/run_summary.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace attune {
namespace {

using nlohmann::json;

std::optional<int> own_rating(const DebriefView& debrief, std::size_t dimension) {
    return dimension < debrief.dimensions.size() ? debrief.dimensions[dimension].yours : std::nullopt;
}

json or_null(const std::optional<int>& value) { return value ? json(*value) : json(nullptr); }

std::optional<int> optional_from(const json& value) {
    return value.is_number_integer() ? std::optional<int>(value.get<int>()) : std::nullopt;
}

}  // namespace

RunSummary run_summary(const DebriefView& debrief) {
    RunSummary summary;
    summary.turns = debrief.turns;
    const double alliance = debrief.turn_list.empty()
                                ? (debrief.start_bond + debrief.start_task + debrief.start_goal) / 3
                                : debrief.turn_list.back().alliance;
    summary.alliance_tenths = static_cast<int>(10 + 40 * alliance / 100 + 0.5);
    summary.corrective_moments = debrief.corrective_moments;
    summary.ruptures = static_cast<int>(debrief.ruptures.size());
    summary.repaired = static_cast<int>(
        std::count_if(debrief.ruptures.begin(), debrief.ruptures.end(),
                      [](const RuptureView& rupture) { return rupture.repaired_turn.has_value(); }));
    summary.left = debrief.left;
    summary.duty_missed = std::any_of(debrief.duties.begin(), debrief.duties.end(), [](const DutyView& duty) {
        return duty.outcome == DutyOutcome::missed;
    });
    if (debrief.dimensions.size() >= 2) {
        summary.empathy = debrief.dimensions[0].mean;
        summary.regard = debrief.dimensions[1].mean;
    }
    summary.own_empathy = own_rating(debrief, 0);
    summary.own_regard = own_rating(debrief, 1);
    summary.own_corrective = own_rating(debrief, 3);
    summary.ending = debrief.ending_summary;
    return summary;
}

std::string to_json(const RunSummary& s) {
    const json summary = {{"turns", s.turns},
                          {"alliance_tenths", s.alliance_tenths},
                          {"corrective_moments", s.corrective_moments},
                          {"ruptures", s.ruptures},
                          {"repaired", s.repaired},
                          {"left", s.left},
                          {"duty_missed", s.duty_missed},
                          {"empathy", s.empathy},
                          {"regard", s.regard},
                          {"own", {or_null(s.own_empathy), or_null(s.own_regard), or_null(s.own_corrective)}},
                          {"ending", s.ending}};
    return summary.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<RunSummary> run_summary_from(std::string_view text) {
    try {
        const json from = json::parse(text);
        RunSummary s;
        s.turns = from.at("turns");
        s.alliance_tenths = from.at("alliance_tenths");
        s.corrective_moments = from.at("corrective_moments");
        s.ruptures = from.at("ruptures");
        s.repaired = from.at("repaired");
        s.left = from.at("left");
        s.duty_missed = from.at("duty_missed");
        s.empathy = from.at("empathy");
        s.regard = from.at("regard");
        s.own_empathy = optional_from(from.at("own").at(0));
        s.own_regard = optional_from(from.at("own").at(1));
        s.own_corrective = optional_from(from.at("own").at(2));
        s.ending = from.at("ending");
        return s;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

}  // namespace attune
