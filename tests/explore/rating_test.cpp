// Two raters: kappa against tables worked by hand, the sheet that goes out and the sheet that comes back.
#include "dialogue/explore/rating.hpp"

#include <algorithm>
#include <set>

#include "dialogue/explore/csv.hpp"
#include "dialogue/explore/rating_sheet.hpp"
#include "dialogue/explore/read_ratings.hpp"
#include "dialogue/scenario/choices_only.hpp"
#include "dialogue/scenario/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"

using namespace attune;

namespace {

std::vector<RatedTwice> from_table(const std::vector<std::vector<int>>& table) {
    std::vector<RatedTwice> out;
    for (std::size_t a = 0; a < table.size(); ++a) {
        for (std::size_t b = 0; b < table[a].size(); ++b) {
            for (int i = 0; i < table[a][b]; ++i) {
                out.push_back({static_cast<int>(a) + 1, static_cast<int>(b) + 1});
            }
        }
    }
    return out;
}

std::size_t column_of(const CsvRow& head, const std::string& name) {
    const auto at = std::find(head.cells.begin(), head.cells.end(), name);
    REQUIRE(at != head.cells.end());
    return static_cast<std::size_t>(at - head.cells.begin());
}

std::string written(const std::vector<CsvRow>& rows, const std::string& separator = ",") {
    std::string out;
    for (const CsvRow& row : rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            out += (i == 0 ? "" : separator) + csv_cell(row.cells[i]);
        }
        out += "\n";
    }
    return out;
}

/// The exported sheet as rows, with the author's own levels filled in.
std::vector<CsvRow> filled(const Scenario& scenario) {
    std::vector<CsvRow> rows = read_csv(rating_sheet(scenario, {})).value();
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto option = option_of_key(scenario, rows[i].cells[1]);
        REQUIRE(option);
        for (std::size_t d = 0; d < dimensions; ++d) {
            const auto dimension = static_cast<Dimension>(d);
            if (dimension == Dimension::corrective && !wound_of(scenario, *option)) continue;
            const std::size_t at = column_of(rows[0], std::string(name_of(dimension)));
            const int level = author_level(scenario[*option], dimension);
            if (level != 0) rows[i].cells[at] = std::to_string(level);
        }
    }
    return rows;
}

ReadSheet read(const Scenario& scenario, const std::string& text) {
    return read_ratings(scenario, text, "Ana");
}

/// What the sheet says when one cell of its second row is another.
std::string refusal(const std::string& column, const std::string& value) {
    const auto scenario = test::owen();
    std::vector<CsvRow> rows = filled(*scenario);
    rows[1].cells[column_of(rows[0], column)] = value;
    const ReadSheet sheet = read(*scenario, written(rows));
    return sheet.problems.empty() ? "accepted" : describe(sheet.problems.front());
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// Owen, with one option's words replaced.
std::shared_ptr<const Scenario> owen_with(const std::string& words_in_json) {
    const auto owen = test::owen();
    const std::string source = test::source_text("tests/transcripts/owen-mornings.json");
    const auto option = std::find_if(owen->options.begin(), owen->options.end(),
                                     [](const Option& o) { return o.place == OptionPlace::beat; });
    const Loaded loaded = load_scenario(replaced(source, option->text, words_in_json), "owen");
    REQUIRE(loaded.scenario);
    return loaded.scenario;
}

}  // namespace

TEST_CASE("kappa is 1 for raters who always agree and 0 for two who only share their habits") {
    CHECK(*quadratic_kappa(from_table({{3, 0, 0}, {0, 4, 0}, {0, 0, 5}})) == Approx(1.0));
    // Every product of the margins stands in its cell: what chance alone gives.
    CHECK(*quadratic_kappa(from_table({{1, 2, 1}, {2, 4, 2}, {1, 2, 1}})) == Approx(0.0).margin(1e-12));
    // Each says 1 exactly when the other says 5.
    CHECK(*quadratic_kappa(from_table({{0, 0, 0, 0, 3}, {}, {}, {}, {3, 0, 0, 0, 0}})) == Approx(-1.0));
}

TEST_CASE("kappa is the one worked by hand") {
    // 10 things. Observed: six on the diagonal, three one apart, one two apart: 3·1 + 1·4 = 7.
    // First gave 1,2,3 to 4,3,3; second to 3,4,3. Expected times 10:
    // one apart 4·4 + 3·3 + 3·3 + 3·4 = 46; two apart (4·3 + 3·3)·4 = 84; together 130. 1 − 10·7/130.
    const auto pairs = from_table({{3, 0, 1}, {0, 2, 1}, {0, 2, 1}});
    CHECK(*quadratic_kappa(pairs) == Approx(1.0 - 70.0 / 130.0));
    // The table of 100 diagnoses in Fleiss's textbook (two raters, kappa .68 without weights), its three
    // kinds taken in order: observed 7·1 + 4·4 = 23; expected times 100: 1,400 one apart, 2,000·4 two apart.
    CHECK(*quadratic_kappa(from_table({{75, 1, 4}, {5, 4, 1}, {0, 0, 10}})) == Approx(1.0 - 2300.0 / 9400.0));
    const Agreed figures = agreed(pairs);
    CHECK(figures.n == 10);
    CHECK(figures.exact == Approx(0.6));
    CHECK(figures.within_one == Approx(0.9));
    CHECK(figures.mean_difference == Approx(0.1));
}

TEST_CASE("kappa cannot be told where everything was given one level") {
    CHECK(!quadratic_kappa(from_table({{0}, {0, 7}})));
    CHECK(!agreed(from_table({{0}, {0, 7}})).interval);
    CHECK(!quadratic_kappa({}));
    CHECK(agreed({}).n == 0);
}

TEST_CASE("the interval holds kappa, is the same each time and narrows with more options") {
    const std::vector<std::vector<int>> table = {{3, 1, 0}, {1, 4, 1}, {0, 1, 3}};
    const auto few = from_table(table);
    const Interval once = *bootstrap_kappa(few), again = *bootstrap_kappa(few);
    CHECK(once.low == again.low);
    CHECK(once.high == again.high);
    CHECK(once.low < *quadratic_kappa(few));
    CHECK(once.high > *quadratic_kappa(few));
    auto many = few;
    for (int i = 0; i < 15; ++i) many.insert(many.end(), few.begin(), few.end());
    const Interval narrow = *bootstrap_kappa(many);
    CHECK(narrow.high - narrow.low < (once.high - once.low) / 2);
    CHECK(!bootstrap_kappa(from_table({{1, 1}, {0, 2}})));  // four things are too few to say
}

TEST_CASE("a cell comes back as it went out") {
    for (const std::string text :
         {"plain", "a, b; c", "she said \"no\"", "two\nlines", "=1+1", "+48 600", "-no", "@you", "'quoted'",
          "'=was quoted", "''-", "Żółć, gęś", "\tindented", ""}) {
        const std::string row = csv_cell("x") + "," + csv_cell(text) + "\r\n";
        CAPTURE(text, row);
        CHECK(read_csv(row).value().at(0).cells.at(1) == text);
    }
    CHECK(csv_cell("=1+1") == "'=1+1");
    CHECK(csv_cell("+1,5") == "\"'+1,5\"");
}

TEST_CASE("tables of other spreadsheets are read, broken ones are refused with their line") {
    const auto rows = read_csv(
                          "\xEF\xBB\xBF"
                          "a;b;c\r1;\"2;\n3\";\n\n;;\n4;5")
                          .value();
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].cells == std::vector<std::string>{"1", "2;\n3", ""});
    CHECK(rows[2].line == 6);
    CHECK(read_csv("a\tb\n1\t2,5").value()[1].cells[1] == "2,5");
    const auto broken = read_csv("a,b\n1,2\n\"3,4\n5,6\n");
    REQUIRE(!broken);
    CHECK(broken.error().what.find("Line 3") == 0);
}

TEST_CASE("the sheet holds every option once and nothing of the author's judgement") {
    const auto scenario = choices_only(test::scenario_at("assets/scenarios/halina-verbatim.json"));
    const std::string sheet = rating_sheet(*scenario, {});
    CHECK(sheet.substr(0, 3) == "\xEF\xBB\xBF");
    const auto rows = read_csv(sheet).value();
    REQUIRE(rows.size() == scenario->options.size() + 1);
    std::set<std::string> keys;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        keys.insert(rows[i].cells[1]);
        for (std::size_t c = 5; c < 10; ++c) CHECK(rows[i].cells[c].empty());
        CHECK(!rows[i].cells[2].empty());
        CHECK(rows[i].cells[10] == sheet_mark(*scenario));
    }
    CHECK(keys.size() == scenario->options.size());
    for (const Option& option : scenario->options) {
        CHECK(sheet.find(option.why) == std::string::npos);
        if (!option.fear.empty()) CHECK(sheet.find(option.fear) == std::string::npos);
        if (option.inner.size() > 12) CHECK(sheet.find(option.inner) == std::string::npos);
    }
}

TEST_CASE("the order of the sheet follows the seed, not the file") {
    const auto scenario = test::owen();
    const auto order = [&](std::uint64_t seed) {
        std::vector<std::string> out;
        for (const CsvRow& row : read_csv(rating_sheet(*scenario, {seed, ';'})).value()) {
            out.push_back(row.cells[1]);
        }
        return out;
    };
    CHECK(order(1) == order(1));
    CHECK(order(1) != order(2));
    std::vector<std::string> by_file = {"option"};
    for (std::uint32_t i = 0; i < scenario->options.size(); ++i)
        by_file.push_back(option_key(*scenario, {i}));
    CHECK(order(1) != by_file);
}

TEST_CASE("a rater who gives the author's levels agrees with the author in everything") {
    const auto scenario = test::owen();
    const ReadSheet sheet = read(*scenario, written(filled(*scenario)));
    REQUIRE(sheet.problems.empty());
    CHECK(!sheet.other_version);
    const Agreement agreement = agreement_of(*scenario, std::vector{sheet.sheet});
    CHECK(agreement.differences.empty());
    CHECK(*agreement.with_author[0].by_dimension[0].kappa == Approx(1.0));
    CHECK(holds(agreement));
}

TEST_CASE("a rater two levels away is listed, and the agreement does not hold") {
    const auto scenario = test::owen();
    std::vector<CsvRow> rows = filled(*scenario);
    const std::size_t at = column_of(rows[0], "regard");
    const OptionIndex option = *option_of_key(*scenario, rows[1].cells[1]);
    const int ours = author_level((*scenario)[option], Dimension::regard);
    const int theirs = ours <= 3 ? ours + 2 : ours - 2;
    rows[1].cells[at] = std::to_string(theirs) + ".0";
    rows[1].cells[column_of(rows[0], "note")] = "=too warm";
    rows[2].cells[at] = "";
    const ReadSheet sheet = read(*scenario, written(rows, ";"));
    REQUIRE(sheet.problems.empty());
    const Agreement agreement = agreement_of(*scenario, std::vector{sheet.sheet, sheet.sheet});
    REQUIRE(agreement.differences.size() == 2);
    CHECK(agreement.differences[0].option == option);
    CHECK(agreement.differences[0].author == ours);
    CHECK(agreement.differences[0].given == theirs);
    CHECK(agreement.differences[0].note == "=too warm");
    CHECK(!holds(agreement));
    // The blank cell is not counted; the two raters agree with each other all the same.
    CHECK(agreement.with_author[0].by_dimension[1].n == static_cast<int>(scenario->options.size()) - 1);
    CHECK(*agreement.mean_between[1] == Approx(1.0));
}

TEST_CASE("hostile words go out and come back, and are still known for the option's own") {
    for (const std::string words : {"=HYPERLINK(\\\"http://x\\\")", "Well, \\\"no\\\"; or?", "-- one\\ntwo",
                                    "'+48, źdźbło'", "@SUM(1)"}) {
        const auto scenario = owen_with(words);
        CAPTURE(words);
        const std::string text = rating_sheet(*scenario, {});
        CHECK(text.find("\n=") == std::string::npos);
        CHECK(text.find(",=") == std::string::npos);
        CHECK(text.find("\"=") == std::string::npos);
        const ReadSheet sheet = read(*scenario, written(filled(*scenario)));
        CHECK(sheet.problems.empty());
        CHECK(holds(agreement_of(*scenario, std::vector{sheet.sheet})));
    }
}

TEST_CASE("columns may be moved, and capitals and blanks do not matter") {
    const auto scenario = test::owen();
    std::vector<CsvRow> rows = filled(*scenario);
    for (CsvRow& row : rows) std::reverse(row.cells.begin(), row.cells.end());
    const std::size_t at = column_of(rows[0], "empathy");
    rows[0].cells[at] = " Empathy ";
    rows[1].cells[at] = " " + rows[1].cells[at] + ",00 ";
    const ReadSheet sheet = read(*scenario, written(rows, "\t"));
    CHECK(sheet.problems.empty());
    CHECK(holds(agreement_of(*scenario, std::vector{sheet.sheet})));
}

TEST_CASE("what is no level is refused with line, column and what to do") {
    for (const char* value : {"0", "6", "-1", "3.5", "4.", "5 stars", "four", "44", "4,01"}) {
        const std::string said = refusal("empathy", value);
        CAPTURE(said);
        CHECK(said.find("line 2, empathy: '") == 0);
        CHECK(said.find("whole number from 1 to 5") != std::string::npos);
    }
    CHECK(refusal("empathy", "5.0") == "accepted");
    CHECK(refusal("empathy", " ") == "accepted");
}

TEST_CASE("rows that are not this scenario's are refused") {
    CHECK(refusal("option", "nobody.home").find("line 2, option: The scenario has no option 'nobody.home'") ==
          0);
    CHECK(refusal("text", "Other words").find("line 2, text: The words of '") == 0);
    CHECK(refusal("sheet", "small 1.0.0 00").find("another scenario, 'small'") != std::string::npos);
    CHECK(refusal("sheet", "").find("It is not said which scenario") != std::string::npos);
    const auto scenario = test::owen();
    std::vector<CsvRow> rows = filled(*scenario);
    rows.push_back(rows[1]);
    const auto problems = read(*scenario, written(rows)).problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].column == "option");
    CHECK(problems[0].what.find("twice") != std::string::npos);
}

TEST_CASE("a corrective level is only taken where a wound is") {
    const auto scenario = test::owen();
    std::vector<CsvRow> rows = filled(*scenario);
    const std::size_t at = column_of(rows[0], "corrective");
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].cells[3].empty()) rows[i].cells[at] = "3";
    }
    const auto problems = read(*scenario, written(rows)).problems;
    REQUIRE(!problems.empty());
    CHECK(problems[0].what == "This option does not stand on a wound beat.");
}

TEST_CASE("a file that is no filled sheet is refused") {
    const auto scenario = test::owen();
    const auto first = [&](const std::string& text) {
        return describe(read(*scenario, text).problems.at(0));
    };
    CHECK(first("").find("empty") != std::string::npos);
    CHECK(first("name,age\nOwen,58\n").find("line 1, option: There is no such column") == 0);
    CHECK(first("option\xFF\n").find("not UTF-8") != std::string::npos);
    CHECK(first("option,\"text\n").find("never closed") != std::string::npos);
    CHECK(first(rating_sheet(*scenario, {})).find("No level is filled in") != std::string::npos);
    CHECK(first("option,text,empathy,EMPATHY,regard,collaboration,corrective,sheet\n").find("twice") !=
          std::string::npos);
    CHECK(first(std::string((std::size_t{8} << 20) + 1, ',')).find("8 MiB") != std::string::npos);
}

TEST_CASE("a sheet of another version is known for one") {
    const auto now = test::owen();
    const Loaded before = load_scenario(
        replaced(test::source_text("tests/transcripts/owen-mornings.json"), "0.1.0", "0.0.9"), "owen");
    REQUIRE(before.scenario);
    const ReadSheet sheet = read(*now, written(filled(*before.scenario)));
    CHECK(sheet.problems.empty());
    CHECK(sheet.other_version);
}

TEST_CASE("a kept sheet is found by its name") {
    CHECK(rater_of_file_name("owen.ratings-Ana.csv", "owen") == "Ana");
    CHECK(rater_of_file_name("owen.ratings.csv", "owen") == "");
    for (const char* name : {"owen.json", "owen.ratings-.csv", "owen.ratingsAna.csv", "owen.ratings.csv.part",
                             "owen-mornings.ratings.csv", "owe"}) {
        CAPTURE(name);
        CHECK(!rater_of_file_name(name, "owen"));
    }
}
