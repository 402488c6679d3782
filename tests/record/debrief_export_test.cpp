// The debrief as text, as a page, as a table and as JSON: complete, escaped, and never without its caution.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "dialogue/record/debrief_text.hpp"
#include "dialogue/record/export_html.hpp"
#include "dialogue/record/export_table.hpp"
#include "tests/record/debrief_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"

using namespace attune;
using namespace attune::test;

namespace {

const std::string hostile = "<script>alert(\"x\")</script> & '%n%s##";
const std::string hostile_escaped = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;%n%s##";

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

/// The first tag that is not closed in its place, or empty. Attributes must hold no bare < or >.
std::string first_unbalanced(const std::string& html) {
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find('>', at);
        const std::string tag = html.substr(at + 1, end - at - 1);
        if (tag[0] == '!') continue;
        const std::string name = tag.substr(tag[0] == '/', tag.find_first_of(" />", 1) - (tag[0] == '/'));
        if (tag[0] == '/') {
            if (open.empty() || open.back() != name) return tag;
            open.pop_back();
        } else if (tag.back() != '/' && name != "meta" && name != "br") {
            open.push_back(name);
        }
        if (name == "style" && tag[0] != '/') at = html.find("</style", at) - 1;
    }
    return open.empty() ? "" : open.back();
}

/// RFC 4180, read back.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted) {
            if (c != '"') {
                rows.back().back() += c;
            } else if (i + 1 < csv.size() && csv[i + 1] == '"') {
                rows.back().back() += csv[++i];
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            rows.back().emplace_back();
        } else if (c == '\r') {
            REQUIRE(csv[++i] == '\n');
            rows.push_back({""});
        } else {
            rows.back().back() += c;
        }
    }
    REQUIRE(rows.back() == std::vector<std::string>{""});
    rows.pop_back();
    return rows;
}

std::string text_of(const DebriefView& view) {
    std::string all;
    for (const std::string& line : debrief_in_words(view)) all += line + "\n";
    return all;
}

Session rated_session() {
    Session session = played_by(owen(), {"singer", "flood", "admire", "respite", "why_ask", "tired"});
    REQUIRE(session.take(RateSelf{4, 3, 2}).ok());
    return session;
}

}  // namespace

TEST_CASE("the debrief in words leaves out nothing the view holds") {
    const DebriefView view = debrief_of(rated_session());
    const std::string text = text_of(view);
    CHECK(contains(text, view.caution));
    for (const std::string& question : view.feelings) CHECK(contains(text, question));
    for (const DutyView& duty : view.duties) CHECK(contains(text, duty.words));
    for (const DimensionView& dimension : view.dimensions) CHECK(contains(text, dimension.words));
    for (const RuptureView& rupture : view.ruptures) CHECK(contains(text, rupture.words));
    for (const CorrectiveView& moment : view.correctives) CHECK(contains(text, moment.words));
    for (const TryAgainView& moment : view.try_again) CHECK(contains(text, moment.words));
    CHECK(contains(text, view.skills_words));
    CHECK(contains(text, view.outcome.words.substr(1)));
    for (const TurnView& turn : view.turn_list) {
        CHECK(contains(text, turn.your_words));
        CHECK(contains(text, turn.why));
        CHECK(contains(text, turn.inner));
        for (const std::string& sentence : turn.happened) CHECK(contains(text, sentence));
        for (const SpokenLine& line : turn.reply) CHECK(contains(text, line.text));
        for (const AlternativeView& other : turn.alternatives) {
            CHECK(contains(text, other.id == "silence" ? "to say nothing" : other.text));
            CHECK(contains(text, other.why));
        }
        for (const PrintedChange& change : turn.changes) {
            for (const PrintedPart& part : change.parts) {
                CHECK(contains(text, part.words + " " + signed_points(part.tenths)));
            }
        }
    }
}

TEST_CASE("where raters differed, what the service does next and what to talk over stand in text and page") {
    auto scenario = std::make_shared<Scenario>(*owen());
    for (Option& option : scenario->options) option.other_rater.empathy = 2;
    scenario->supervisor.questions = {"Where did you admire him?"};
    const Session session = played_by(owen(), passing_over);
    DebriefView view = debrief_view(*scenario, session.events());
    CHECK(view.turn_list.front().raters_differed ==
          "Raters differed here: another, who did not know these numbers, gave empathy 2.");
    view.service = {{"dying", "What our service does next", {"We ask.", "We stay."}}};
    for (const std::string& shown : {text_of(view), debrief_html(view)}) {
        CHECK(contains(shown, "gave empathy 2."));
        CHECK(contains(shown, "What our service does next"));
        CHECK(contains(shown, "We stay."));
        CHECK(contains(shown, "Where did you admire him?"));
    }
}

TEST_CASE(
    "the debrief in words comes in its order: what was passed over, feelings, facts, what to take along") {
    const std::string text = text_of(debrief_of(played_by(owen(), passing_over)));
    const std::vector<std::string> headings = {"Before all else", "How it was for you",
                                               "The ratings",     "The alliance over time",
                                               "Turn 1",          "What to take along"};
    std::size_t at = 0;
    for (const std::string& heading : headings) {
        INFO(heading);
        const std::size_t found = text.find("\n" + heading, at);
        REQUIRE(found != std::string::npos);
        at = found;
    }
}

TEST_CASE("nothing in the text debrief is drawn with characters a screen reader would stumble over") {
    for (const nlohmann::json& session : golden()) {
        const std::string text = text_of(debrief_of(played(session)));
        for (const char* drawn : {"─", "│", "█", "▲", "|", "==", "--", "**"})
            CHECK_FALSE(contains(text, drawn));
    }
}

TEST_CASE("the page is well formed, in the scenario's language, and stands alone without a script") {
    for (const nlohmann::json& session : golden()) {
        const std::string html = debrief_html(debrief_of(played(session)));
        REQUIRE(first_unbalanced(html) == "");
    }
    const std::string html = debrief_html(debrief_of(rated_session()));
    CHECK(first_unbalanced(html) == "");
    CHECK(contains(html, "<html lang=\"en\">"));
    for (const char* part : {"<script", "http://", "https://", "src=", "@import", "javascript:", "<link"}) {
        CHECK_FALSE(contains(html, part));
    }
    CHECK(occurrences(html, "<article id=") == 6);
    for (int turn = 1; turn <= 6; ++turn) {
        CHECK(contains(html, "<article id=\"turn-" + std::to_string(turn) + "\">"));
    }
}

TEST_CASE("every chart of the page has a label, and its figures stand in a table") {
    const std::string html = debrief_html(debrief_of(rated_session()));
    const std::size_t charts = occurrences(html, "<svg ");
    CHECK(charts >= 6);
    CHECK(occurrences(html, "role=\"img\" aria-label=\"") == charts);
    CHECK(occurrences(html, "</title><desc>") == charts);
    CHECK(contains(html, "The figures of both charts"));
}

TEST_CASE("markup in a scenario's texts is shown on the page as it stands and never runs") {
    const Session session = with_every_text(rated_session(), hostile);
    const DebriefView view = debrief_of(session);
    const std::string html = debrief_html(view);
    CHECK(first_unbalanced(html) == "");
    CHECK_FALSE(contains(html, "<script"));
    CHECK_FALSE(contains(html, "alert(\"x\")"));
    CHECK_FALSE(contains(html, "'%n%s##"));
    CHECK(occurrences(html, hostile_escaped) > 40);
    CHECK(contains(text_of(view), hostile));
}

TEST_CASE("the table has one row a turn and the same columns in each") {
    for (const Session& session : {rated_session(), with_every_text(rated_session(), hostile),
                                   with_every_text(rated_session(), "a,\"b\"\r\nc")}) {
        const DebriefView view = debrief_of(session);
        const auto rows = rows_of(debrief_csv(view));
        REQUIRE(rows.size() == 1 + view.turn_list.size());
        for (const auto& row : rows) REQUIRE(row.size() == rows.front().size());
        REQUIRE(rows.front().back() == "caution");
        for (std::size_t i = 1; i < rows.size(); ++i) {
            CHECK(rows[i].back() == view.caution);
            CHECK(rows[i][0] == std::to_string(i));
            CHECK(rows[i][5] == view.turn_list[i - 1].your_words);
        }
    }
}

TEST_CASE("a text that a spreadsheet would run as a formula is kept a text") {
    const DebriefView view = debrief_of(with_every_text(rated_session(), "=1+1"));
    const auto rows = rows_of(debrief_csv(view));
    CHECK(rows[1][5] == "'=1+1");
}

TEST_CASE("the JSON export holds its caution and parts that sum to their totals") {
    for (const Session& session : {rated_session(), with_every_text(rated_session(), hostile)}) {
        const DebriefView view = debrief_of(session);
        const nlohmann::json json = nlohmann::json::parse(debrief_json(view));
        CHECK(json.at("caution") == view.caution);
        CHECK(contains(json.at("caution"), "not for selection, licensing or grading alone"));
        REQUIRE(json.at("turns").size() == view.turn_list.size());
        CHECK(json.at("turns")[0].at("your_words") == view.turn_list[0].your_words);
        for (const nlohmann::json& turn : json.at("turns")) {
            for (const nlohmann::json& change : turn.at("changes")) {
                double sum = 0;
                for (const nlohmann::json& part : change.at("because")) sum += part.at("by").get<double>();
                REQUIRE(std::abs(sum - change.at("by").get<double>()) < 1e-9);
            }
        }
    }
}

TEST_CASE("the caution is printed in the text and on the page, first and last") {
    const DebriefView view = debrief_of(rated_session());
    CHECK(occurrences(text_of(view), view.caution) == 2);
    CHECK(occurrences(debrief_html(view), view.caution) == 2);
}
