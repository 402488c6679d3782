#include <cmath>
#include <nlohmann/json.hpp>

#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/export_table.hpp"

namespace attune {
namespace {

using nlohmann::json;

/// One decimal, so that no machine writes another last digit.
double rounded(double value) { return static_cast<double>(std::lround(value * 10)) / 10; }
double from_tenths(int tenths) { return tenths / 10.0; }

template <class Value>
json or_null(const std::optional<Value>& value) {
    return value ? json(*value) : json(nullptr);
}

template <class Item, class Make>
json list(const std::vector<Item>& items, Make make) {
    json out = json::array();
    for (const Item& item : items) out.push_back(make(item));
    return out;
}

json line(const SpokenLine& spoken) {
    json out{{"id", spoken.id}, {"text", spoken.text}};
    if (!spoken.gesture_words.empty()) out["gesture"] = spoken.gesture_words;
    if (!spoken.delivery.empty()) out["delivery"] = spoken.delivery;
    if (spoken.cut) out["cut"] = true;
    return out;
}

json levels(const Levels& given) {
    json out{{"empathy", given.empathy}, {"regard", given.regard}, {"collaboration", given.collaboration}};
    if (given.genuineness != 0) out["genuineness"] = given.genuineness;
    if (given.corrective != 0) out["corrective"] = given.corrective;
    return out;
}

json change(const PrintedChange& printed) {
    return {{"of", name_of(printed.quantity)},
            {"by", from_tenths(printed.tenths)},
            {"before", from_tenths(printed.before_tenths)},
            {"after", from_tenths(printed.after_tenths)},
            {"because", list(printed.parts, [](const PrintedPart& part) {
                 return json{{"words", part.words}, {"by", from_tenths(part.tenths)}};
             })}};
}

json alternative(const AlternativeView& other) {
    return {{"option", other.id},
            {"text", other.text},
            {"bond", from_tenths(other.bond_tenths)},
            {"task", from_tenths(other.task_tenths)},
            {"safety", from_tenths(other.safety_tenths)},
            {"gates_passed", other.gates_passed},
            {"why", other.why}};
}

json turn(const TurnView& t) {
    return {{"turn", t.number},
            {"milliseconds", t.ms},
            {"beat", t.beat},
            {"wound", or_null(t.wound)},
            {"heard", list(t.heard, line)},
            {"option", t.option_id},
            {"your_words", t.your_words},
            {"silence", t.silence},
            {"levels", levels(t.levels)},
            {"push", t.push},
            {"skills", t.skills},
            {"typed", t.typed},
            {"raters_differed", t.raters_differed},
            {"why", t.why},
            {"inner", t.inner},
            {"heard_as", t.heard_as},
            {"fear", t.fear},
            {"changes", list(t.changes, change)},
            {"happened", t.happened},
            {"alternatives", list(t.alternatives, alternative)},
            {"reply", list(t.reply, line)},
            {"after",
             {{"bond", rounded(t.bond)},
              {"task", rounded(t.task)},
              {"goal", rounded(t.goal)},
              {"alliance", rounded(t.alliance)},
              {"safety", rounded(t.safety)},
              {"arousal", rounded(t.arousal)},
              {"experiencing", t.experiencing},
              {"rupture", name_of(t.rupture)}}}};
}

json duty(const DutyView& d) {
    constexpr const char* outcomes[] = {"met", "met_poorly", "missed"};
    return {{"id", d.id},           {"outcome", outcomes[static_cast<std::size_t>(d.outcome)]},
            {"words", d.words},     {"then", d.then},
            {"service", d.service}, {"take_again_after_turn", d.moment_turn}};
}

json dimension(const DimensionView& d) {
    json out{{"name", d.name}, {"yours", or_null(d.yours)}, {"words", d.words}};
    if (d.lowest == 0) return out;
    out["mean"] = rounded(d.mean);
    out["lowest"] = {{"level", d.lowest}, {"turn", d.lowest_turn}};
    out["highest"] = {{"level", d.highest}, {"turn", d.highest_turn}};
    return out;
}

json rupture(const RuptureView& r) {
    return {{"kind", name_of(r.kind)},
            {"opened_on_turn", r.opened_turn},
            {"by_trainee", r.by_trainee},
            {"repaired_on_turn", or_null(r.repaired_turn)},
            {"counts_as_corrective", r.mended},
            {"steps", r.steps},
            {"words", r.words}};
}

json corrective(const CorrectiveView& c, const DebriefView& view) {
    return {{"wound", c.wound},
            {"turn", c.turn},
            {"mended", c.mended},
            {"words", c.words},
            {"gates", list(gate_lines(c, view), [](const GateLine& gate) {
                 return json{{"name", gate.name}, {"state", state_word(gate.state)}, {"detail", gate.detail}};
             })}};
}

json outcome(const OutcomeView& o) {
    json out{{"drawn", o.drawn}, {"words", o.words}, {"caution", o.caution}, {"base_per_cent", o.base}};
    if (!o.drawn) return out;
    out["sentence"] = o.sentence;
    out["because"] = o.because;
    out["per_cent"] = o.per_cent;
    return out;
}

json start(const DebriefView& view) {
    return {{"bond", rounded(view.start_bond)},
            {"task", rounded(view.start_task)},
            {"goal", rounded(view.start_goal)},
            {"safety", rounded(view.start_safety)},
            {"arousal", rounded(view.start_arousal)}};
}

}  // namespace

std::string debrief_json(const DebriefView& view) {
    json out{
        {"caution", view.caution},
        {"about_the_numbers", view.rule_note},
        {"scenario",
         {{"id", view.scenario_id},
          {"title", view.title},
          {"version", view.version},
          {"sha256", view.sha256},
          {"client", view.client_name},
          {"setting", view.setting},
          {"difficulty", view.difficulty},
          {"language", view.language}}},
        {"seed", view.seed},
        {"turns", list(view.turn_list, turn)},
        {"rewinds", view.rewinds},
        {"milliseconds", view.ms},
        {"left", view.left},
        {"ending", view.ending_summary},
        {"feelings", view.feelings},
        {"duties", list(view.duties, duty)},
        {"turns_with_level_one", view.level_one_turns},
        {"dimensions", list(view.dimensions, dimension)},
        {"window", {{"low", view.window_low}, {"touch", view.touch}, {"high", view.window_high}}},
        {"start", start(view)},
        {"ruptures", list(view.ruptures, rupture)},
        {"corrective_moments", view.corrective_moments},
        {"corrective", list(view.correctives, [&](const CorrectiveView& c) { return corrective(c, view); })},
        {"skills",
         {{"reflections", view.reflections},
          {"complex_reflections", view.complex_reflections},
          {"questions", view.questions},
          {"silences", view.silences},
          {"words", view.skills_words}}},
        {"outcome", outcome(view.outcome)},
        {"try_again",
         list(view.try_again,
              [](const TryAgainView& t) {
                  return json{{"turn", t.turn}, {"words", t.words}, {"your_words", t.your_words}};
              })},
        {"taken_again",
         list(view.retakes,
              [](const RetakeView& r) {
                  return json{
                      {"turn", r.turn},
                      {"first", {{"your_words", r.then.your_words}, {"bond", r.then.bond_tenths / 10.0}}},
                      {"this_time", {{"your_words", r.now.your_words}, {"bond", r.now.bond_tenths / 10.0}}},
                      {"words", r.words}};
              })},
        {"two_people",
         view.two_people ? json{{"turn", view.two_people->turn}, {"words", view.two_people->words}} : json()},
        {"foreseen",
         list(view.reading.moves,
              [](const ForesightView& f) {
                  return json{
                      {"turn", f.turn}, {"expected", f.expected}, {"came", f.came}, {"right", f.right}};
              })},
        {"noted",
         list(view.noted,
              [](const NotedView& n) {
                  return json{{"turn", n.turn}, {"feeling", n.feeling}, {"your_words", n.your_words}};
              })},
        {"other_chair", list(view.chair, [](const ChairView& c) {
             return json{{"turn", c.turn},       {"said", c.said},     {"heard", c.heard},
                         {"thought", c.thought}, {"feared", c.feared}, {"after", c.after}};
         })}};
    return out.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace attune
