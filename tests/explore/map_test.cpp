// The graph of a scenario, its drawing and its picture.
#include <algorithm>
#include <cmath>
#include <set>

#include "dialogue/explore/map_dot.hpp"
#include "dialogue/explore/map_layout.hpp"
#include "dialogue/explore/map_rows.hpp"
#include "dialogue/explore/map_svg.hpp"
#include "dialogue/explore/map_words.hpp"
#include "tests/explore/well_formed.hpp"
#include "tests/explore/written.hpp"

using namespace attune;
using namespace attune::test;

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t times(std::string_view text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

MapLayout drawn(const Graph& graph) {
    const std::vector<MapSize> sizes(graph.places(), MapSize{200, 80});
    const std::vector<double> weights(graph.ways.size(), 1.0);
    return lay_out(graph, sizes, weights);
}

PlaceIndex place_named(const Scenario& s, const Graph& graph, std::string_view id) {
    for (std::uint32_t i = 0; i < graph.places(); ++i) {
        if (id_of(s, graph, {i}) == id) return {i};
    }
    FAIL("no such place: " << id);
    return {};
}

Traffic played(const Scenario& s, const Graph& graph, Policy policy, std::uint64_t sessions) {
    return traffic_of(s, graph, policy, simulate(s, policy, 1, sessions));
}

/// In pixels, of the line that is titled so.
double width_drawn(std::string_view svg, std::string_view title) {
    const std::size_t line = svg.find("<title>" + std::string(title));
    REQUIRE(line != std::string_view::npos);
    constexpr std::string_view member = "stroke-width=\"";
    const std::size_t at = svg.find(member, line);
    REQUIRE(at != std::string_view::npos);
    return std::stod(std::string(svg.substr(at + member.size(), 6)));
}

}  // namespace

TEST_CASE("a way stands for everything that leads from one beat to another") {
    const auto s = loaded(small_json());
    const Graph graph = graph_of(*s);
    REQUIRE(graph.places() == 4);
    REQUIRE(graph.ways.size() == 3);
    CHECK(graph.ways[0].exits.size() == 2);  // both options of the door lead to the car
    const auto way = graph.between(place_named(*s, graph, "car"), place_named(*s, graph, "end_talk"));
    REQUIRE(way);
    CHECK(graph.ways[way->value].exits.size() == 2);
    CHECK_FALSE(graph.between(place_named(*s, graph, "door"), place_named(*s, graph, "leaves")));
}

TEST_CASE("the reading order goes breadth-first and forgets nobody") {
    nlohmann::ordered_json json = many_beats(13);
    json["beats"]["alone"] = json["beats"]["b12"];
    json["beats"]["alone"]["client"][0]["id"] = "alone.1";
    const auto s = loaded(json);
    const Graph graph = graph_of(*s);
    const auto order = reading_order(graph);
    REQUIRE(order.size() == graph.places());
    CHECK(id_of(*s, graph, order.front()) == "b0");
    CHECK(id_of(*s, graph, order.back()) == "alone");
    CHECK_FALSE(connected(graph)[order.back().value]);
    CHECK(std::set<PlaceIndex>(order.begin(), order.end()).size() == order.size());
}

TEST_CASE("played sessions count what they came to and which way they took") {
    const auto s = loaded(small_json());
    const Graph graph = graph_of(*s);
    const Traffic traffic = played(*s, graph, Policy::random, 50);
    CHECK(traffic.entered == std::vector<std::uint64_t>{50, 50, 50, 50});
    CHECK(traffic.taken == std::vector<std::uint64_t>{50, 50, 50});
    const auto owen_graph = graph_of(*owen());
    const Traffic a = played(*owen(), owen_graph, Policy::weak, 40);
    CHECK(a.taken == played(*owen(), owen_graph, Policy::weak, 40).taken);
    CHECK(a.entered[owen_graph.start.value] == 40);
}

TEST_CASE("as many sessions come to a place as ways were taken there, where no way leads back") {
    const auto s = owen();
    const Graph graph = graph_of(*s);
    for (const Policy policy : {Policy::random, Policy::harmful, Policy::expert}) {
        const Traffic traffic = played(*s, graph, policy, 100);
        std::vector<std::uint64_t> arrived(graph.places());
        for (std::size_t i = 0; i < graph.ways.size(); ++i) {
            arrived[graph.ways[i].to.value] += traffic.taken[i];
        }
        arrived[graph.start.value] += 100;
        for (std::uint32_t i = 0; i < graph.places(); ++i) {
            INFO(id_of(*s, graph, {i}));
            CHECK(arrived[i] >= traffic.entered[i]);
            if (graph.is_ending({i})) CHECK(arrived[i] == traffic.entered[i]);
        }
    }
}

TEST_CASE("a way the policy takes is wider than one it never takes") {
    auto json = small_json();
    json["beats"]["door"]["options"][1]["levels"] = {{"empathy", 1}, {"regard", 1}, {"collaboration", 1}};
    json["beats"]["door"]["options"][0]["levels"] = {{"empathy", 5}, {"regard", 5}, {"collaboration", 5}};
    json["beats"]["door"]["options"][1]["goto"] = "end_talk";
    const auto s = loaded(json);
    const Graph graph = graph_of(*s);
    const PlaceIndex door = place_named(*s, graph, "door"), car = place_named(*s, graph, "car"),
                     talk = place_named(*s, graph, "end_talk");
    const auto taken = [&](Policy policy, PlaceIndex to) {
        return played(*s, graph, policy, 60).taken[graph.between(door, to)->value];
    };
    CHECK(taken(Policy::expert, car) == 60);
    CHECK(taken(Policy::expert, talk) == 0);
    CHECK(taken(Policy::harmful, talk) > 50);
    const std::string svg = map_svg(*s, graph, played(*s, graph, Policy::expert, 60));
    CHECK(has(svg, "lines as wide as they are taken in 60 sessions of the policy expert"));
    CHECK(width_drawn(svg, "door → car") > 2 * width_drawn(svg, "door → end_talk"));
    const std::string harmful = map_svg(*s, graph, played(*s, graph, Policy::harmful, 60));
    CHECK(2 * width_drawn(harmful, "door → car") < width_drawn(harmful, "door → end_talk"));
}

TEST_CASE("circles are broken by turning few edges, and nobody stands before all that lead there") {
    // 0 → 1 → 2 → 3 and back 3 → 1; 4 is a hub that 1, 2, 3 lead to and that leads to 2, 3
    const std::vector<MapEdge> edges{{0, 1}, {1, 2}, {2, 3}, {3, 1}, {1, 4}, {2, 4}, {3, 4}, {4, 2}, {4, 3}};
    const auto against = against_flow(5, edges, 0);
    const auto rows = rows_of(5, edges, against, 0);
    CHECK(rows[0] == 0);
    std::vector<bool> led_to(5);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const MapEdge& e = edges[i];
        if (against[i]) {
            CHECK(rows[e.to] < rows[e.from]);
        } else {
            CHECK(rows[e.from] < rows[e.to]);
            led_to[e.to] = true;
        }
    }
    for (std::size_t i = 1; i < 5; ++i) CHECK(led_to[i]);
    CHECK(std::count(against.begin(), against.end(), true) <= 3);
}

TEST_CASE("rows are reordered until lines that need not cross do not") {
    Rows rows;
    for (int i = 0; i < 4; ++i) rows.add(0, 100);
    for (int i = 0; i < 4; ++i) rows.add(1, 100);
    for (std::uint32_t i = 0; i < 4; ++i) rows.edges.push_back({i, 7 - i, 1});
    CHECK(untangle(rows) == 0);
    const auto x = spread(rows);
    for (std::uint32_t i = 0; i < 4; ++i) CHECK(std::abs(x[i] - x[7 - i]) < 1);
}

TEST_CASE("no two boxes of a map overlap and lines run from box to box") {
    for (const auto& s :
         {owen(), scenario_at("assets/scenarios/halina-verbatim.json"), loaded(many_beats(100))}) {
        const Graph graph = graph_of(*s);
        const MapLayout map = drawn(graph);
        REQUIRE(map.boxes.size() == graph.places());
        for (std::size_t i = 0; i < map.boxes.size(); ++i) {
            const MapBox& a = map.boxes[i];
            CHECK(a.x >= -0.01);
            CHECK(a.x + a.width <= map.width + 0.01);
            for (std::size_t k = i + 1; k < map.boxes.size(); ++k) {
                const MapBox& b = map.boxes[k];
                const bool apart = a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01 ||
                                   a.y + a.height <= b.y || b.y + b.height <= a.y;
                if (!apart) FAIL("boxes " << i << " and " << k << " overlap");
            }
        }
        std::vector<bool> arrived(graph.ways.size()), left(graph.ways.size());
        for (const MapLine& line : map.lines) {
            for (const WayIndex way : line.ways) {
                const MapBox& to = map.boxes[graph.ways[way.value].to.value];
                const MapPoint end = line.points.back();
                if (line.arrives && end.x >= to.x && end.x <= to.x + to.width) arrived[way.value] = true;
                if (line.leaves) left[way.value] = true;
            }
        }
        CHECK(std::count(arrived.begin(), arrived.end(), false) == 0);
        CHECK(std::count(left.begin(), left.end(), false) == 0);
    }
}

TEST_CASE("the start stands above everything a way leads to") {
    const auto s = scenario_at("assets/scenarios/halina-verbatim.json");
    const Graph graph = graph_of(*s);
    const MapLayout map = drawn(graph);
    for (std::uint32_t i = 0; i < graph.places(); ++i) {
        if (i != graph.start.value) CHECK(map.boxes[i].y > map.boxes[graph.start.value].y);
    }
}

TEST_CASE("the picture holds every place, stands alone and is well formed") {
    const auto s = scenario_at("assets/scenarios/halina-verbatim.json");
    const Graph graph = graph_of(*s);
    const std::string svg = map_svg(*s, graph, played(*s, graph, Policy::random, 60));
    CHECK(complaint_about(svg) == "");
    CHECK_FALSE(has(svg, "<script"));
    CHECK_FALSE(has(svg, "url("));
    CHECK_FALSE(has(svg, "<image"));
    CHECK_FALSE(has(svg, "href"));
    CHECK(times(svg, "http") == 1);                                // the name space
    CHECK(times(svg, "class=\"ending") == s->endings.size() + 1);  // and the legend
    for (const Beat& beat : s->beats) CHECK(has(svg, ">" + beat.id + "</text>"));
    CHECK(has(svg, "wound: shed"));
    CHECK(has(svg, "scripted strain 14"));
    CHECK(has(svg, "cue of a duty: "));
    CHECK(has(svg, "taken "));
    CHECK(has(svg, ">start</text>"));
}

TEST_CASE("a map without counted sessions says nothing of how often") {
    const Graph graph = graph_of(*owen());
    const std::string svg = map_svg(*owen(), graph, Traffic{});
    CHECK(complaint_about(svg) == "");
    CHECK_FALSE(has(svg, "sessions"));
    CHECK_FALSE(has(svg, " %"));
}

TEST_CASE("text that would be markup comes out as it was written") {
    const auto s = hostile_scenario();
    const Graph graph = graph_of(*s);
    const std::string svg = map_svg(*s, graph, Traffic{});
    CHECK(complaint_about(svg) == "");
    CHECK_FALSE(has(svg, "<script"));
    CHECK(has(svg, "&lt;/text&gt;"));
    const std::string dot = map_dot(*s, graph, Traffic{});
    // outside of quoted strings nothing of it is left: quotes come in pairs when escaped ones are passed over
    bool inside = false;
    std::string outside;
    for (std::size_t i = 0; i < dot.size(); ++i) {
        if (inside && dot[i] == '\\') {
            ++i;
        } else if (dot[i] == '"') {
            inside = !inside;
        } else if (!inside) {
            outside += dot[i];
        }
    }
    CHECK_FALSE(inside);
    CHECK_FALSE(has(outside, "script"));
    CHECK_FALSE(has(outside, "<"));
    CHECK(has(dot, "alert(\\\"%n%s\\\")"));
}

TEST_CASE("the graph for Graphviz holds every place and way, wounds together") {
    const Graph graph = graph_of(*owen());
    const std::string dot = map_dot(*owen(), graph, played(*owen(), graph, Policy::random, 20));
    CHECK(times(dot, " -> ") == graph.ways.size() + 1);
    CHECK(has(dot, "subgraph \"cluster_night\""));
    CHECK(has(dot, "peripheries=2"));
    CHECK(has(dot, "penwidth="));
}

TEST_CASE("words are cut at blanks and a cut is shown") {
    CHECK(broken("one two three", 100, 2) == std::vector<std::string>{"one two three"});
    const auto lines = broken("one two three four five six seven", 6, 2);
    REQUIRE(lines.size() == 2);
    CHECK(has(lines[1], "…"));
    CHECK(lines[0].back() != ' ');
    CHECK(broken("", 10, 2).empty());
    CHECK(broken("ééééééééé", 2, 1).front().find('\xC3') != std::string::npos);
    CHECK(share_in_words(1, 1000) == "under 1 %");
    CHECK(share_in_words(0, 1000) == "never");
    CHECK(share_in_words(333, 1000) == "33 %");
}
