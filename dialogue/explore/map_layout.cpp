#include "dialogue/explore/map_layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "dialogue/explore/map_rows.hpp"

namespace attune {
namespace {

constexpr std::size_t busy = 4;             // so many long ways to or from one place share a line
constexpr std::size_t most_passed = 30000;  // points that long lines pass; beyond it they run straight

/// A way with its ends put in the order of the rows.
struct Span {
    WayIndex way;
    std::uint32_t upper = 0, lower = 0;
    bool back = false;
};

enum class Shared { no, towards, from };

struct Drawing {
    const Graph& graph;
    std::span<const double> weights;
    Rows rows;
    std::vector<WayIndex> loops;
    std::vector<Span> spans;
    std::vector<Shared> shared;                    // by span
    std::vector<std::vector<std::uint32_t>> path;  // by span: the points it passes, downwards
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> edge;  // of rows.edges, by its ends
};

int length(const Drawing& d, const Span& span) { return d.rows.row[span.lower] - d.rows.row[span.upper]; }

void stack(Drawing& d, std::span<const MapSize> sizes) {
    std::vector<MapEdge> edges;
    std::vector<WayIndex> ways;
    for (std::uint32_t i = 0; i < d.graph.ways.size(); ++i) {
        const GraphWay& way = d.graph.ways[i];
        if (way.from == way.to) {
            d.loops.push_back({i});
            continue;
        }
        edges.push_back({way.from.value, way.to.value, d.weights[i]});
        ways.push_back({i});
    }
    const auto back = against_flow(d.graph.places(), edges, d.graph.start.value);
    const auto row = rows_of(d.graph.places(), edges, back, d.graph.start.value);
    for (std::uint32_t i = 0; i < d.graph.places(); ++i) d.rows.add(row[i], sizes[i].width);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        d.spans.push_back(
            {ways[i], back[i] ? edges[i].to : edges[i].from, back[i] ? edges[i].from : edges[i].to, back[i]});
    }
}

/// Long ways that meet at one busy place share their points.
void decide_shared(Drawing& d) {
    std::vector<std::size_t> towards(d.graph.places()), from(d.graph.places());
    for (const Span& span : d.spans) {
        const GraphWay& way = d.graph.ways[span.way.value];
        if (length(d, span) < 2) continue;
        ++towards[way.to.value];
        ++from[way.from.value];
    }
    for (const Span& span : d.spans) {
        const GraphWay& way = d.graph.ways[span.way.value];
        const std::size_t in = towards[way.to.value], out = from[way.from.value];
        if (length(d, span) < 2 || std::max(in, out) < busy) {
            d.shared.push_back(Shared::no);
        } else {
            d.shared.push_back(in >= out ? Shared::towards : Shared::from);
        }
    }
}

void join(Drawing& d, std::uint32_t upper, std::uint32_t lower, double weight) {
    const auto [at, fresh] = d.edge.try_emplace({upper, lower}, d.rows.edges.size());
    if (fresh) {
        d.rows.edges.push_back({upper, lower, weight});
    } else {
        d.rows.edges[at->second].weight += weight;
    }
}

void lead_through(Drawing& d) {
    std::map<std::tuple<std::uint32_t, Shared, int>, std::uint32_t> passed;
    for (std::size_t i = 0; i < d.spans.size(); ++i) {
        const Span& span = d.spans[i];
        const GraphWay& way = d.graph.ways[span.way.value];
        const std::uint32_t hub = d.shared[i] == Shared::towards ? way.to.value : way.from.value;
        std::vector<std::uint32_t> path{span.upper};
        const bool through = d.rows.row.size() < d.graph.places() + most_passed;
        for (int r = d.rows.row[span.upper] + 1; through && r < d.rows.row[span.lower]; ++r) {
            if (d.shared[i] == Shared::no) {
                path.push_back(d.rows.add(r, 0));
                continue;
            }
            const auto [at, fresh] = passed.try_emplace({hub, d.shared[i], r}, 0u);
            if (fresh) at->second = d.rows.add(r, 0);
            path.push_back(at->second);
        }
        path.push_back(span.lower);
        if (through || length(d, span) == 1) {
            for (std::size_t k = 1; k < path.size(); ++k) {
                join(d, path[k - 1], path[k], d.weights[span.way.value]);
            }
        }
        d.path.push_back(std::move(path));
    }
}

struct Heights {
    std::vector<double> top, bottom;  // by row
};

/// The space between two rows grows with how far sideways lines must go in it.
double gap_below(const Drawing& d, const std::vector<double>& furthest, std::size_t row) {
    return row + 1 < d.rows.order.size() ? std::clamp(38 + furthest[row] / 11, 44.0, 96.0) : 0;
}

Heights heights(const Drawing& d, std::span<const MapSize> sizes, const std::vector<double>& x) {
    const std::size_t n = d.rows.order.size();
    std::vector<double> tallest(n), furthest(n);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        double& tall = tallest[static_cast<std::size_t>(d.rows.row[i])];
        tall = std::max(tall, sizes[i].height);
    }
    for (const MapEdge& e : d.rows.edges) {
        double& far = furthest[static_cast<std::size_t>(d.rows.row[e.from])];
        far = std::max(far, std::abs(x[e.from] - x[e.to]));
    }
    Heights out;
    double y = 0;
    for (std::size_t r = 0; r < n; ++r) {
        out.top.push_back(y);
        out.bottom.push_back(y + tallest[r]);
        y += tallest[r] + gap_below(d, furthest, r);
    }
    return out;
}

/// Where the lines touch a box: side by side, in the order of where they come from or go to.
class Ports {
  public:
    Ports(const Drawing& d, const std::vector<double>& x) : d_(d), x_(x) {
        std::vector<std::vector<std::uint32_t>> above(d.rows.row.size()), below(d.rows.row.size());
        for (const MapEdge& e : d.rows.edges) {
            above[e.to].push_back(e.from);
            below[e.from].push_back(e.to);
        }
        for (std::uint32_t i = 0; i < above.size(); ++i) {
            assign(i, above[i]);
            assign(i, below[i]);
        }
    }
    double at(std::uint32_t point, std::uint32_t other) const {
        const auto found = port_.find({point, other});
        return found == port_.end() ? x_[point] : found->second;
    }

  private:
    void assign(std::uint32_t point, std::vector<std::uint32_t>& others) {
        if (d_.rows.width[point] == 0) return;
        std::sort(others.begin(), others.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return x_[a] < x_[b]; });
        const auto n = static_cast<double>(others.size());
        const double step = n > 1 ? std::min(18.0, 0.7 * d_.rows.width[point] / (n - 1)) : 0;
        for (std::size_t i = 0; i < others.size(); ++i) {
            port_[{point, others[i]}] = x_[point] + step * (static_cast<double>(i) - (n - 1) / 2);
        }
    }
    const Drawing& d_;
    const std::vector<double>& x_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> port_;
};

struct Inked {
    const Drawing& d;
    const Ports& ports;
    const Heights& heights;
    const std::vector<MapBox>& boxes;
    MapLayout& out;

    bool is_box(std::uint32_t point) const { return point < boxes.size(); }
    double top(std::uint32_t p) const { return heights.top[static_cast<std::size_t>(d.rows.row[p])]; }
    double bottom(std::uint32_t p) const { return heights.bottom[static_cast<std::size_t>(d.rows.row[p])]; }

    /// From the lower edge of `upper` to the upper edge of `lower`, past the rows they stand in.
    void add_stretch(std::vector<MapPoint>& points, std::uint32_t upper, std::uint32_t lower,
                     bool back) const {
        const double aside = back && is_box(upper) && is_box(lower) ? 9 : 0;  // beside the way down
        const double from = ports.at(upper, lower) + aside, to = ports.at(lower, upper) + aside;
        points.push_back({from, is_box(upper) ? boxes[upper].y + boxes[upper].height : top(upper)});
        points.push_back({from, bottom(upper)});
        points.push_back({to, top(lower)});
        points.push_back({to, is_box(lower) ? boxes[lower].y : bottom(lower)});
    }

    void add_line(std::vector<MapPoint> points, std::vector<WayIndex> ways, bool back, bool upper_box,
                  bool lower_box) {
        if (back) std::reverse(points.begin(), points.end());
        points.erase(std::unique(points.begin(), points.end()), points.end());
        out.lines.push_back({std::move(points), std::move(ways), back, back ? lower_box : upper_box,
                             back ? upper_box : lower_box});
    }

    void draw_alone(std::size_t i) {
        std::vector<MapPoint> points;
        const auto& path = d.path[i];
        for (std::size_t k = 1; k < path.size(); ++k)
            add_stretch(points, path[k - 1], path[k], d.spans[i].back);
        add_line(std::move(points), {d.spans[i].way}, d.spans[i].back, true, true);
    }

    void draw_shared() {
        std::map<std::tuple<std::uint32_t, std::uint32_t, bool>, std::vector<WayIndex>> stretches;
        for (std::size_t i = 0; i < d.spans.size(); ++i) {
            if (d.shared[i] == Shared::no) continue;
            const auto& path = d.path[i];
            for (std::size_t k = 1; k < path.size(); ++k) {
                stretches[{path[k - 1], path[k], d.spans[i].back}].push_back(d.spans[i].way);
            }
        }
        for (auto& [ends, ways] : stretches) {
            const auto& [upper, lower, back] = ends;
            std::vector<MapPoint> points;
            add_stretch(points, upper, lower, back);
            add_line(std::move(points), std::move(ways), back, is_box(upper), is_box(lower));
        }
    }
};

void place_boxes(MapLayout& out, const Drawing& d, std::span<const MapSize> sizes,
                 const std::vector<double>& x, const Heights& h) {
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const auto row = static_cast<std::size_t>(d.rows.row[i]);
        const double slack = h.bottom[row] - h.top[row] - sizes[i].height;
        out.boxes.push_back(
            {x[i] - sizes[i].width / 2, h.top[row] + slack / 2, sizes[i].width, sizes[i].height});
    }
    for (std::size_t i = 0; i < x.size(); ++i) out.width = std::max(out.width, x[i] + d.rows.width[i] / 2);
    out.height = h.bottom.empty() ? 0 : h.bottom.back();
}

}  // namespace

MapLayout lay_out(const Graph& graph, std::span<const MapSize> sizes, std::span<const double> weights) {
    Drawing d{graph, weights, {}, {}, {}, {}, {}, {}};
    MapLayout out;
    stack(d, sizes);
    decide_shared(d);
    lead_through(d);
    out.loops = d.loops;
    out.rows = d.rows.order.size();
    out.crossings = untangle(d.rows);
    const std::vector<double> x = spread(d.rows);
    const Heights h = heights(d, sizes, x);
    place_boxes(out, d, sizes, x, h);
    const Ports ports(d, x);
    Inked ink{d, ports, h, out.boxes, out};
    ink.draw_shared();
    for (std::size_t i = 0; i < d.spans.size(); ++i) {
        if (d.shared[i] == Shared::no) ink.draw_alone(i);
    }
    return out;
}

}  // namespace attune
