#include "dialogue/explore/csv.hpp"

#include <algorithm>

namespace attune {
namespace {

constexpr std::string_view formula_starts = "=+-@\t\r";

/// Whether a formula follows after any number of apostrophes; so one more can be taken away again.
bool reads_as_formula(std::string_view text) {
    const std::size_t at = text.find_first_not_of('\'');
    return at != std::string_view::npos && formula_starts.find(text[at]) != std::string_view::npos;
}

char separator_of(std::string_view text) {
    std::size_t commas = 0, semicolons = 0, tabs = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        commas += c == ',';
        semicolons += c == ';';
        tabs += c == '\t';
    }
    if (semicolons > commas && semicolons >= tabs) return ';';
    return tabs > commas ? '\t' : ',';
}

/// Reads cell after cell; knows the line it is on.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

    Result<std::vector<CsvRow>> all() {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            CsvRow row{line_, {}};
            if (!read_row(row)) return unclosed();
            const auto filled = [](const std::string& cell) { return !cell.empty(); };
            if (std::any_of(row.cells.begin(), row.cells.end(), filled)) rows.push_back(std::move(row));
        }
        return rows;
    }

  private:
    bool read_row(CsvRow& row) {
        for (;;) {
            std::string cell;
            if (!read_cell(cell)) return false;
            if (reads_as_formula(cell) && cell[0] == '\'') cell.erase(0, 1);
            row.cells.push_back(std::move(cell));
            if (at_ >= text_.size()) return true;
            if (text_[at_] == separator_) {
                ++at_;
                continue;
            }
            end_line();
            return true;
        }
    }

    bool read_cell(std::string& cell) {
        if (at_ < text_.size() && text_[at_] == '"' && !read_quoted(cell)) return false;
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') {
            cell += text_[at_++];
        }
        return true;
    }

    bool read_quoted(std::string& cell) {
        opened_ = line_;
        for (++at_; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '"') {
                if (text_.substr(at_ + 1, 1) != "\"") {
                    ++at_;
                    return true;
                }
                ++at_;
            }
            line_ += c == '\n';
            cell += c;
        }
        return false;
    }

    void end_line() {
        if (text_.substr(at_, 2) == "\r\n") ++at_;
        ++at_;
        ++line_;
    }

    Error unclosed() const {
        return {"Line " + std::to_string(opened_) + ": a quote is opened and never closed.", "",
                "Open the file in a spreadsheet and save it again as CSV (UTF-8)."};
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    int opened_ = 1;
};

}  // namespace

std::string csv_cell(std::string_view text) {
    std::string safe(text);
    if (reads_as_formula(safe)) safe.insert(0, 1, '\'');
    if (safe.find_first_of(",;\"\t\r\n") == std::string::npos) return safe;
    std::string out = "\"";
    for (const char c : safe) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

Result<std::vector<CsvRow>> read_csv(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    return Reader(text).all();
}

}  // namespace attune
