// Which way is down: the edges against the flow, and the row of each place.
#include <algorithm>
#include <set>

#include "dialogue/explore/map_rows.hpp"

namespace attune {
namespace {

using Sequence = std::vector<std::uint32_t>;

constexpr std::size_t siftable = 3000;  // places; beyond it moving each to its best position takes too long

struct Neighbour {
    std::uint32_t place = 0;
    double weight = 0;
    bool leads_there = false;
};
using Neighbours = std::vector<std::vector<Neighbour>>;

Neighbours neighbours_of(std::size_t places, std::span<const MapEdge> edges) {
    Neighbours all(places);
    for (const MapEdge& e : edges) {
        all[e.from].push_back({e.to, e.weight, true});
        all[e.to].push_back({e.from, e.weight, false});
    }
    return all;
}

/// Everything after what leads to it, as far as a walk into depth can tell.
Sequence depth_first(std::size_t places, const Neighbours& all, std::uint32_t start) {
    std::vector<bool> seen(places);
    Sequence done;
    const auto walk = [&](std::uint32_t root) {
        std::vector<std::pair<std::uint32_t, std::size_t>> path{{root, 0}};
        seen[root] = true;
        while (!path.empty()) {
            auto& [place, next] = path.back();
            if (next == all[place].size()) {
                done.push_back(place);
                path.pop_back();
                continue;
            }
            const Neighbour& to = all[place][all[place].size() - 1 - next++];
            if (!to.leads_there || seen[to.place]) continue;
            seen[to.place] = true;
            path.push_back({to.place, 0});
        }
    };
    walk(start);
    for (std::uint32_t i = 0; i < places; ++i) {
        if (!seen[i]) walk(i);
    }
    std::reverse(done.begin(), done.end());
    const auto at = std::find(done.begin(), done.end(), start);
    std::rotate(done.begin(), at, at + 1);
    return done;
}

/// As the author wrote them, but nobody before something that leads there.
Sequence as_written(std::size_t places, const Neighbours& all, std::uint32_t start) {
    std::vector<bool> placed(places);
    std::set<std::uint32_t> next{start};
    Sequence order;
    std::uint32_t unreached = 0;
    while (order.size() < places) {
        while (next.empty()) {
            if (!placed[unreached]) next.insert(unreached);
            ++unreached;
        }
        const std::uint32_t place = *next.begin();
        next.erase(next.begin());
        placed[place] = true;
        order.push_back(place);
        for (const Neighbour& n : all[place]) {
            if (n.leads_there && !placed[n.place]) next.insert(n.place);
        }
    }
    return order;
}

std::vector<std::size_t> positions(const Sequence& order) {
    std::vector<std::size_t> at(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) at[order[i]] = i;
    return at;
}

double against(const Sequence& order, std::span<const MapEdge> edges) {
    const auto at = positions(order);
    double sum = 0;
    for (const MapEdge& e : edges) {
        if (at[e.from] > at[e.to]) sum += e.weight;
    }
    return sum;
}

/// Where a place may stand so that it comes after something that leads to it, and so does whatever it alone
/// leads to so far: behind `low`, in front of `high`.
struct Bounds {
    std::ptrdiff_t low = -1;
    std::size_t high = 0;
};

bool led_to_by_another(const std::vector<Neighbour>& near, const std::vector<std::size_t>& at,
                       std::uint32_t place, std::uint32_t but) {
    return std::any_of(near.begin(), near.end(), [&](const Neighbour& n) {
        return !n.leads_there && n.place != but && at[n.place] < at[place];
    });
}

Bounds bounds_of(const Neighbours& all, const std::vector<std::size_t>& at, std::uint32_t place) {
    Bounds bounds{-1, at.size()};
    bool led_to = false;
    for (const Neighbour& n : all[place]) {
        if (n.leads_there) {
            const bool after = at[n.place] > at[place];
            if (after && !led_to_by_another(all[n.place], at, n.place, place)) {
                bounds.high = std::min(bounds.high, at[n.place]);
            }
        } else if (at[n.place] < at[place]) {
            const auto here = static_cast<std::ptrdiff_t>(at[n.place]);
            bounds.low = led_to ? std::min(bounds.low, here) : here;
            led_to = true;
        }
    }
    return bounds;
}

struct Better {
    bool found = false;
    std::size_t before = 0;  // the position to stand in front of
};

/// The position next to a neighbour at which least runs against the flow, if that is less than now.
Better better_position(std::vector<Neighbour> near, const std::vector<std::size_t>& at, std::size_t now,
                       const Bounds& bounds) {
    std::sort(near.begin(), near.end(),
              [&](const Neighbour& a, const Neighbour& b) { return at[a.place] < at[b.place]; });
    double cost = 0, here = 0;  // in front of everyone: all that lead to it run against the flow
    for (const Neighbour& n : near) {
        if (!n.leads_there) cost += n.weight;
        if (n.leads_there == (at[n.place] < now)) here += n.weight;
    }
    double least = here - 1e-9;
    Better better;
    for (const Neighbour& n : near) {
        cost += n.leads_there ? n.weight : -n.weight;
        const std::size_t before = at[n.place] + 1;
        const bool may = static_cast<std::ptrdiff_t>(at[n.place]) >= bounds.low && before <= bounds.high;
        if (may && cost < least) {
            least = cost;
            better = {true, before};
        }
    }
    return better;
}

/// Moves each place to where least runs against the flow, until nothing moves.
void sift(Sequence& order, const Neighbours& all) {
    for (int pass = 0; pass < 8; ++pass) {
        bool moved = false;
        for (std::uint32_t place = 0; place < order.size(); ++place) {
            const auto at = positions(order);
            const std::size_t now = at[place];
            if (now == 0) continue;  // the start
            const Better better = better_position(all[place], at, now, bounds_of(all, at, place));
            if (!better.found || better.before == 0) continue;
            const auto from = order.begin() + static_cast<std::ptrdiff_t>(now);
            const auto to = order.begin() + static_cast<std::ptrdiff_t>(better.before);
            if (to <= from) {
                std::rotate(to, from, from + 1);
            } else {
                std::rotate(from, from + 1, to);
            }
            moved = true;
        }
        if (!moved) return;
    }
}

}  // namespace

std::vector<bool> against_flow(std::size_t places, std::span<const MapEdge> edges, std::uint32_t start) {
    const Neighbours all = neighbours_of(places, edges);
    Sequence best = as_written(places, all, start);
    Sequence other = depth_first(places, all, start);
    if (places <= siftable) {
        sift(best, all);
        sift(other, all);
    }
    if (against(other, edges) < against(best, edges)) best = std::move(other);
    const auto at = positions(best);
    std::vector<bool> out;
    for (const MapEdge& e : edges) out.push_back(at[e.from] > at[e.to]);
    return out;
}

namespace {

/// Edges turned so that all lead down, and the places in an order that follows them.
struct Downwards {
    std::vector<std::vector<MapEdge>> in, out;  // by place
    Sequence order;
};

Downwards downwards(std::size_t places, std::span<const MapEdge> edges, const std::vector<bool>& turned) {
    Downwards down{std::vector<std::vector<MapEdge>>(places), std::vector<std::vector<MapEdge>>(places), {}};
    std::vector<std::size_t> waiting(places);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        MapEdge e = edges[i];
        if (turned[i]) std::swap(e.from, e.to);
        down.out[e.from].push_back(e);
        down.in[e.to].push_back(e);
        ++waiting[e.to];
    }
    for (std::uint32_t i = 0; i < places; ++i) {
        if (waiting[i] == 0) down.order.push_back(i);
    }
    for (std::size_t at = 0; at < down.order.size(); ++at) {
        for (const MapEdge& e : down.out[down.order[at]]) {
            if (--waiting[e.to] == 0) down.order.push_back(e.to);
        }
    }
    return down;
}

/// Between what leads to it and what it leads to, on the side where more weight pulls.
int pulled(const Downwards& down, const std::vector<int>& row, std::uint32_t place) {
    if (down.out[place].empty()) return row[place];
    int low = 0, high = row[down.out[place].front().to] - 1;
    double up = 0, downward = 0;
    for (const MapEdge& e : down.in[place]) {
        low = std::max(low, row[e.from] + 1);
        up += e.weight;
    }
    for (const MapEdge& e : down.out[place]) {
        high = std::min(high, row[e.to] - 1);
        downward += e.weight;
    }
    return downward > up ? high : low;
}

}  // namespace

std::vector<int> rows_of(std::size_t places, std::span<const MapEdge> edges, const std::vector<bool>& against,
                         std::uint32_t start) {
    const Downwards down = downwards(places, edges, against);
    std::vector<int> row(places, 0);
    for (const std::uint32_t place : down.order) {
        for (const MapEdge& e : down.in[place]) row[place] = std::max(row[place], row[e.from] + 1);
    }
    for (int pass = 0; pass < 12; ++pass) {
        bool moved = false;
        for (std::size_t i = down.order.size(); i-- > 0;) {
            const std::uint32_t place = down.order[i];
            const int to = place == start ? 0 : pulled(down, row, place);
            moved = moved || to != row[place];
            row[place] = to;
        }
        if (!moved) break;
    }
    return row;
}

}  // namespace attune
