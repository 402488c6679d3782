#include <cmath>

#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/export_table.hpp"

namespace attune {
namespace {

constexpr const char* columns =
    "turn,milliseconds,beat,wound,option,your_words,empathy,regard,collaboration,genuineness,corrective,push,"
    "skills,bond_change,task_change,goal_change,safety_change,bond,task,goal,alliance,safety,arousal,"
    "experiencing,rupture,what_happened,why,alternatives,typed,caution\r\n";

bool reads_as_formula(const std::string& text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

/// RFC 4180: quotes around it where it holds a comma, a quote or a line end; quotes doubled.
std::string field(const std::string& text) {
    const std::string safe = reads_as_formula(text) ? "'" + text : text;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string out = "\"";
    for (const char c : safe) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string with_semicolons(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text;
}

/// Plain digits with a hyphen, as programs read them; one decimal.
std::string number(int tenths) {
    const int size = std::abs(tenths);
    return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10);
}
std::string number(double points) { return number(static_cast<int>(std::lround(points * 10))); }

std::string change_of(const TurnView& turn, Quantity quantity) {
    int tenths = 0;
    for (const PrintedChange& change : turn.changes) {
        if (change.quantity == quantity) tenths += change.tenths;
    }
    return number(tenths);
}

std::string given(int level) { return level == 0 ? "" : std::to_string(level); }

class Row {
  public:
    Row& text(const std::string& value) { return raw(field(value)); }
    Row& raw(const std::string& value) {
        if (!line_.empty() || begun_) line_ += ',';
        begun_ = true;
        line_ += value;
        return *this;
    }
    std::string line() const { return line_ + "\r\n"; }

  private:
    std::string line_;
    bool begun_ = false;
};

std::string row_of(const TurnView& turn, const std::string& caution) {
    std::vector<std::string> others;
    for (const AlternativeView& other : turn.alternatives) others.push_back(other.id);
    Row row;
    row.raw(std::to_string(turn.number)).raw(std::to_string(turn.ms)).text(turn.beat);
    row.text(turn.wound.value_or("")).text(turn.option_id).text(turn.your_words);
    row.raw(given(turn.levels.empathy)).raw(given(turn.levels.regard)).raw(given(turn.levels.collaboration));
    row.raw(given(turn.levels.genuineness)).raw(given(turn.levels.corrective));
    row.raw(std::to_string(turn.push)).text(with_semicolons(turn.skills));
    for (const Quantity quantity : {Quantity::bond, Quantity::task, Quantity::goal, Quantity::safety}) {
        row.raw(change_of(turn, quantity));
    }
    for (const double points : {turn.bond, turn.task, turn.goal, turn.alliance, turn.safety, turn.arousal}) {
        row.raw(number(points));
    }
    row.raw(std::to_string(turn.experiencing)).text(label_of(turn.rupture));
    row.text(with_semicolons(turn.happened))
        .text(turn.why)
        .text(with_semicolons(others))
        .text(turn.typed)
        .text(caution);
    return row.line();
}

}  // namespace

std::string debrief_csv(const DebriefView& view) {
    std::string csv = columns;
    for (const TurnView& turn : view.turn_list) csv += row_of(turn, view.caution);
    return csv;
}

}  // namespace attune
