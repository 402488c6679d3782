// What the store keeps of a finished run beside its log, so that lists need not read every log: a small JSON
// text. Written at finish by the window and the text mode alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dialogue/record/debrief_view.hpp"

namespace attune {

struct RunSummary {
    int turns = 0;
    int alliance_tenths = 0;  // on the 1.0–5.0 scale, in tenths
    int corrective_moments = 0;
    int ruptures = 0, repaired = 0;
    bool left = false;
    bool duty_missed = false;
    double empathy = 0, regard = 0;                              // mean levels
    std::optional<int> own_empathy, own_regard, own_corrective;  // self-rating 1–5
    std::string ending;
    friend bool operator==(const RunSummary&, const RunSummary&) = default;
};

RunSummary run_summary(const DebriefView& debrief);
std::string to_json(const RunSummary& summary);
/// None when the text was written by something else.
std::optional<RunSummary> run_summary_from(std::string_view json);

}  // namespace attune
