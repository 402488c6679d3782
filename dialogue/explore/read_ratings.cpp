#include "dialogue/explore/read_ratings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "dialogue/explore/csv.hpp"
#include "dialogue/explore/rating_sheet.hpp"
#include "dialogue/scenario/plain_text.hpp"

namespace attune {
namespace {

constexpr std::size_t largest_sheet = std::size_t{8} << 20;

std::string trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

/// Spreadsheets change blanks and line ends; the words are what counts.
std::string words_only(std::string_view text) {
    std::string out;
    bool gap = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            gap = !out.empty();
            continue;
        }
        if (gap) out += ' ';
        gap = false;
        out += c;
    }
    return out;
}

/// 1–5, 0 for a blank, −1 for anything else.
int level_of(const std::string& cell) {
    if (cell.empty()) return 0;
    if (cell[0] < '1' || cell[0] > '5') return -1;
    std::string_view rest = std::string_view(cell).substr(1);
    if (rest.empty()) return cell[0] - '0';
    if (rest.size() < 2 || (rest[0] != '.' && rest[0] != ',')) return -1;
    rest.remove_prefix(1);
    return rest.find_first_not_of('0') == std::string_view::npos ? cell[0] - '0' : -1;
}

std::string quoted(const std::string& text) {
    constexpr std::size_t most = 60;
    if (text.size() <= most) return "'" + text + "'";
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    return "'" + text.substr(0, end) + "…'";
}

class SheetReader {
  public:
    SheetReader(const Scenario& scenario, ReadSheet& out) : scenario_(scenario), out_(out) {
        for (std::uint32_t i = 0; i < scenario.options.size(); ++i) {
            keys_.emplace(option_key(scenario, {i}), OptionIndex{i});
        }
    }

    void read(std::string_view text) {
        if (text.size() > largest_sheet) return refuse(0, "", "The file is larger than 8 MiB.", export_again);
        if (first_invalid_utf8(text)) {
            return refuse(0, "", "The file is not UTF-8.", "Save it as \"CSV UTF-8\" in the spreadsheet.");
        }
        const Result<std::vector<CsvRow>> rows = read_csv(text);
        if (!rows) return refuse(0, "", rows.error().what, rows.error().hint);
        if (rows->empty()) return refuse(0, "", "The file is empty.", export_again);
        if (!read_head(rows->front())) return;
        for (std::size_t i = 1; i < rows->size(); ++i) read_row((*rows)[i]);
        if (out_.problems.empty() && !any_level_) {
            refuse(0, "", "No level is filled in.",
                   "Give 1 to 5 in the columns empathy, regard and the rest.");
        }
    }

  private:
    static constexpr const char* export_again = "`attune-cli rate export` writes a sheet to fill in.";

    void refuse(int line, std::string column, std::string what, std::string hint) {
        out_.problems.push_back({line, std::move(column), std::move(what), std::move(hint)});
    }

    bool read_head(const CsvRow& row) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string name = lower(trimmed(row.cells[i]));
            if (name.empty() || columns_.emplace(name, i).second) continue;
            refuse(row.line, name, "The column stands there twice.", "Delete one of the two.");
        }
        for (const char* name :
             {"option", "text", "empathy", "regard", "collaboration", "corrective", "sheet"}) {
            if (columns_.count(name) != 0) continue;
            refuse(row.line, name, "There is no such column; this may not be a rating sheet.", export_again);
        }
        return out_.problems.empty();
    }

    std::string cell(const CsvRow& row, const std::string& column) const {
        const auto at = columns_.find(column);
        return at == columns_.end() || at->second >= row.cells.size() ? std::string() : row.cells[at->second];
    }

    void read_row(const CsvRow& row) {
        if (!is_of_this_scenario(row)) return;
        const std::string key = trimmed(cell(row, "option"));
        const auto found = keys_.find(key);
        if (found == keys_.end()) {
            return refuse(row.line, "option", "The scenario has no option " + quoted(key) + ".",
                          "It may have been renamed or taken out since; export the sheet again.");
        }
        if (!seen_.insert(found->second.value).second) {
            return refuse(row.line, "option", "The option " + quoted(key) + " stands there twice.",
                          "Keep one of the rows.");
        }
        if (words_only(cell(row, "text")) != words_only(rated_text(scenario_[found->second]))) {
            return refuse(row.line, "text",
                          "The words of " + quoted(key) + " are others in the scenario now.",
                          "A level belongs to its words: export again and rate this option anew.");
        }
        read_levels(row, found->second);
    }

    bool is_of_this_scenario(const CsvRow& row) {
        const std::string mark = trimmed(cell(row, "sheet"));
        const std::string id = mark.substr(0, mark.find(' '));
        if (id != scenario_.id) {
            refuse(row.line, "sheet",
                   id.empty() ? "It is not said which scenario this row belongs to."
                              : "This row belongs to another scenario, " + quoted(id) + ".",
                   "Compare it with that scenario, or copy the column from the exported sheet.");
            return false;
        }
        const std::size_t last = mark.rfind(' ');
        out_.sheet.sha256 = last == std::string::npos ? std::string() : mark.substr(last + 1);
        if (out_.sheet.sha256 != scenario_.sha256) out_.other_version = true;
        return true;
    }

    void read_levels(const CsvRow& row, OptionIndex option) {
        OptionRating rating{option, {}, trimmed(cell(row, "note"))};
        for (std::size_t d = 0; d < dimensions; ++d) {
            const auto dimension = static_cast<Dimension>(d);
            const std::string column(name_of(dimension));
            const std::string given = trimmed(cell(row, column));
            const int level = level_of(given);
            if (level < 0) {
                refuse(row.line, column, quoted(given) + " is not a level.",
                       "Give a whole number from 1 to 5, or leave the cell blank.");
            } else if (level > 0 && dimension == Dimension::corrective && !wound_of(scenario_, option)) {
                refuse(row.line, column, "This option does not stand on a wound beat.",
                       "Leave the cell blank: only where the wound column has text is this rated.");
            } else {
                rating.levels[d] = level;
                any_level_ = any_level_ || level > 0;
            }
        }
        out_.sheet.ratings.push_back(std::move(rating));
    }

    const Scenario& scenario_;
    ReadSheet& out_;
    std::map<std::string, OptionIndex> keys_;
    std::map<std::string, std::size_t> columns_;
    std::set<std::uint32_t> seen_;
    bool any_level_ = false;
};

}  // namespace

std::string describe(const SheetProblem& problem) {
    std::string place = problem.line > 0 ? "line " + std::to_string(problem.line) : std::string();
    if (!problem.column.empty()) place += (place.empty() ? "" : ", ") + problem.column;
    return (place.empty() ? "" : place + ": ") + problem.what + " " + problem.hint;
}

ReadSheet read_ratings(const Scenario& scenario, std::string_view text, std::string rater) {
    ReadSheet out;
    out.sheet.rater = std::move(rater);
    SheetReader(scenario, out).read(text);
    return out;
}

}  // namespace attune
