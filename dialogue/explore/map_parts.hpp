// What a map is drawn from: boxes, lines, signs and their legend, each as SVG text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialogue/explore/map_layout.hpp"
#include "dialogue/explore/traffic.hpp"

namespace attune {

struct MapPicture {
    const Scenario& scenario;
    const Graph& graph;
    const Traffic& traffic;
    std::vector<std::vector<std::string>> cues;  // by beat: the ids of the duties cued there
};

std::vector<std::vector<std::string>> cued_beats(const Scenario& scenario);

std::string px(double length);  // "12", "12.5": a tenth of a pixel, no locale

MapSize map_size(const Scenario& scenario, const Graph& graph, PlaceIndex place);
std::uint64_t taken_along(const MapLine& line, const Traffic& traffic);

std::string drawn_place(const MapPicture& picture, PlaceIndex place, const MapBox& box, bool way_there);
std::string drawn_line(const MapPicture& picture, const MapLine& line);
std::string drawn_loop(const MapPicture& picture, WayIndex way, const MapBox& box);
std::string drawn_start(const MapBox& box);

/// Title, facts and legend, wrapped to a width.
struct MapHead {
    std::string svg;
    double height = 0;
};
MapHead drawn_head(const MapPicture& picture, std::string_view title, std::string_view facts, double width);

/// What the map shows, for those who do not see it.
std::string map_in_words(const MapPicture& picture);

/// Holds no text from a scenario.
std::string_view map_style();

}  // namespace attune
