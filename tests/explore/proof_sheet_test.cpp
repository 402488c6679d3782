// The proof sheet: complete, well formed, nothing in it but text.
#include "dialogue/explore/proof_sheet.hpp"
#include "dialogue/explore/proof_parts.hpp"
#include "tests/explore/well_formed.hpp"
#include "tests/explore/written.hpp"

using namespace attune;
using namespace attune::test;

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("a proof sheet holds every beat, option, line and ending once, with an anchor") {
    const auto s = scenario_at("assets/scenarios/halina-verbatim.json");
    const std::string html = proof_sheet(*s, {});
    CHECK(complaint_about(html) == "");
    for (const Beat& beat : s->beats) {
        CHECK(has(html, "id=\"at-" + beat.id + "\""));
        for (std::uint32_t o = 0; o < beat.options.count; ++o) {
            CHECK(has(html, "id=\"at-" + beat.id + "." + (*s)[beat.options[o]].id + "\""));
        }
    }
    for (const Ending& ending : s->endings) CHECK(has(html, "id=\"at-" + ending.id + "\""));
    for (const Line& line : s->lines) CHECK(has(html, "<span class=\"id\">" + line.id + "</span>"));
    for (const Duty& duty : s->duties) CHECK(has(html, "<h3>" + duty.id + "</h3>"));
    for (const Variable& variable : s->variables) CHECK(has(html, ">" + variable.name + "</th>"));
    CHECK(has(html, s->sha256));
    CHECK(has(html, "nobody has reviewed this yet"));
    CHECK(has(html, "teaching devices"));
    CHECK(has(html, "wound: shed"));
    CHECK(has(html, "rw_missed"));
    CHECK_FALSE(has(html, "<script"));
    CHECK_FALSE(has(html, "http://"));
    CHECK_FALSE(has(html, "https://"));
}

TEST_CASE("every link of a proof sheet leads to a place on it") {
    const auto s = scenario_at("assets/scenarios/halina-verbatim.json");
    const std::string html = proof_sheet(*s, {});
    std::size_t links = 0;
    for (std::size_t at = html.find("href=\"#"); at != std::string::npos;
         at = html.find("href=\"#", at + 1)) {
        const std::size_t from = at + 7, end = html.find('"', from);
        const std::string anchor = html.substr(from, end - from);
        if (!has(html, "id=\"" + anchor + "\"")) FAIL("no anchor " << anchor);
        ++links;
    }
    CHECK(links > 200);
}

TEST_CASE("a proof sheet shows hostile text as it was written") {
    const std::string html = proof_sheet(*hostile_scenario(), {});
    CHECK(complaint_about(html) == "");
    CHECK_FALSE(has(html, "<script"));
    CHECK(has(html, "&lt;/text&gt;&lt;/svg&gt;&lt;script&gt;alert(&quot;%n%s&quot;)"));
}

TEST_CASE("agreement of raters stands on the sheet where there is some") {
    const auto s = owen();
    CHECK(has(proof_sheet(*s, {}), "Nobody else has rated these options yet."));
    ProofExtras extras;
    extras.raters = {"<Anna>", "Ben"};
    extras.agreement = {{"empathy", "author and <Anna>", 29, 0.714, Interval{0.5, 0.9}},
                        {"regard", "author and Ben", 29, std::nullopt, std::nullopt}};
    extras.differing = {{"coat.form", "empathy", "author 4, Anna 2"}};
    const std::string html = proof_sheet(*s, extras);
    CHECK(complaint_about(html) == "");
    CHECK(has(html, "0.71"));
    CHECK(has(html, "author and &lt;Anna&gt;"));
    CHECK(has(html, "author 4, Anna 2"));
    CHECK_FALSE(has(html, "Nobody else has rated"));
}

TEST_CASE("thousandths are written as people write them") {
    CHECK(proof_number(650) == "0.65");
    CHECK(proof_number(-400) == "−0.4");
    CHECK(proof_number(14000) == "14");
    CHECK(proof_number(0) == "0");
}
