// The command for a second rater: what it writes, what it leaves alone and its exit status.
#include "tools/cli/rate.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "dialogue/explore/csv.hpp"
#include "dialogue/explore/rating_sheet.hpp"
#include "tests/cli/filled_sheet.hpp"
#include "tests/cli/folder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/owen.hpp"
#include "tools/cli/files.hpp"

using namespace attune;
using namespace attune::cli;
using test::Folder;
using test::sheet_filled;

namespace {

const std::string owen_file = ATTUNE_SOURCE_DIR "/tests/transcripts/owen-mornings.json";

struct Ran {
    int status;
    std::string out, err;
};

Ran exported(const RateExport& options) {
    std::ostringstream out, err;
    const int status = rate_export(options, out, err);
    return {status, out.str(), err.str()};
}

Ran compared(const std::vector<std::string>& sheets, Format format = Format::text) {
    std::ostringstream out, err;
    const int status = rate_compare(owen_file, sheets, format, out, err);
    return {status, out.str(), err.str()};
}

void write(const std::string& path, const std::string& text) { REQUIRE(write_file(path, text).ok()); }

}  // namespace

TEST_CASE("a sheet is written with its guide and never over another without being told") {
    const Folder folder("attune-rate-export");
    RateExport options{owen_file, folder.at("sheet.csv"), 1, false, false};
    CHECK(exported(options).status == 0);
    CHECK(read_file(folder.at("sheet.csv")).value() == rating_sheet(*test::owen(), {}));
    CHECK(read_file(folder.at("sheet.guide.txt")).value() == rating_guide(*test::owen()));
    write(folder.at("sheet.csv"), "somebody's work");
    const Ran refused = exported(options);
    CHECK(refused.status == 2);
    CHECK(refused.err.find("--force") != std::string::npos);
    CHECK(read_file(folder.at("sheet.csv")).value() == "somebody's work");
    options.force = true;
    CHECK(exported(options).status == 0);
    CHECK(read_file(folder.at("sheet.csv")).value() != "somebody's work");
}

TEST_CASE("without a file name the sheet goes out and the guide beside it") {
    const Ran said = exported({owen_file, std::nullopt, 1, true, false});
    CHECK(said.status == 0);
    CHECK(said.out.find("\xEF\xBB\xBFnumber;option;before;wound;text;") == 0);
    CHECK(said.err.find("Empathy: does the client feel understood?") != std::string::npos);
    CHECK(exported({"nowhere.json", std::nullopt, 1, false, false}).status == 2);
    CHECK(
        exported({ATTUNE_SOURCE_DIR "/tests/broken/S014-null.json", std::nullopt, 1, false, false}).status ==
        1);
}

TEST_CASE("raters who agree pass, one who is two levels away does not") {
    const Folder folder("attune-rate-compare");
    write(folder.at("ana.csv"), sheet_filled(0));
    write(folder.at("ben.csv"), sheet_filled(2));
    const Ran fine = compared({folder.at("ana.csv")});
    CHECK(fine.status == 0);
    CHECK(fine.out.find("author and ana") != std::string::npos);
    CHECK(fine.out.find("No level differs") != std::string::npos);
    CHECK(fine.out.find("not validity") != std::string::npos);
    const Ran off = compared({folder.at("ana.csv"), folder.at("ben.csv")});
    CHECK(off.status == 1);
    CHECK(off.out.find("ana and ben") != std::string::npos);
    CHECK(off.out.find("mean kappa of 1 pair") != std::string::npos);
    CHECK(off.out.find("\n    why: ") != std::string::npos);
}

TEST_CASE("the agreement as JSON says the same") {
    const Folder folder("attune-rate-json");
    write(folder.at("ben.csv"), sheet_filled(2));
    const Ran said = compared({folder.at("ben.csv")}, Format::json);
    const auto json = nlohmann::json::parse(said.out);
    CHECK(said.status == 1);
    CHECK(json["holds"] == false);
    CHECK(json["raters"] == std::vector<std::string>{"ben"});
    CHECK(json["differences"].size() == 1);
    CHECK(json["differences"][0]["dimension"] == "empathy");
    CHECK(json["with_author"][0]["regard"]["kappa"] == 1.0);
    CHECK(json["with_author"][0]["corrective"]["kappa"].is_null());
}

TEST_CASE("a sheet that cannot be used is refused by name and nothing is compared") {
    const Folder folder("attune-rate-refused");
    write(folder.at("good.csv"), sheet_filled(0));
    write(folder.at("bad.csv"), "name,age\nOwen,58\n");
    const Ran said = compared({folder.at("good.csv"), folder.at("bad.csv"), folder.at("none.csv")});
    CHECK(said.status == 2);
    CHECK(said.out.empty());
    CHECK(said.err.find("bad.csv: line 1, option: ") != std::string::npos);
    CHECK(said.err.find("none.csv could not be read") != std::string::npos);
}

TEST_CASE("sheets kept beside a scenario are found, others are left") {
    const Folder folder("attune-rate-beside");
    const auto scenario = test::owen();
    write(folder.at("owen-mornings.ratings-Zofia.csv"), sheet_filled(0));
    write(folder.at("owen-mornings.ratings.csv"), sheet_filled(1));
    write(folder.at("owen-mornings.ratings-bad.csv"), "x\n");
    write(folder.at("owen.ratings.csv"), sheet_filled(0));
    const KeptRatings kept = ratings_beside(folder.at("owen-mornings.json"), *scenario);
    REQUIRE(kept.sheets.size() == 2);
    CHECK(kept.sheets[0].rater == "Zofia");
    CHECK(kept.sheets[1].rater == "second rater");
    REQUIRE(!kept.problems.empty());
    CHECK(kept.problems[0].find("owen-mornings.ratings-bad.csv: line 1") == 0);
}
