// The order within the rows: sweeps by the mean position of the neighbours, then exchanges of neighbours in a
// row, keeping the best that was seen.
#include <algorithm>
#include <numeric>

#include "dialogue/explore/map_rows.hpp"

namespace attune {

std::uint32_t Rows::add(int at, double wide) {
    const auto point = static_cast<std::uint32_t>(row.size());
    row.push_back(at);
    width.push_back(wide);
    if (order.size() <= static_cast<std::size_t>(at)) order.resize(static_cast<std::size_t>(at) + 1);
    order[static_cast<std::size_t>(at)].push_back(point);
    return point;
}

namespace {

constexpr int sweeps = 24;
constexpr std::size_t exchangeable = 4000;  // points; beyond it only sweeps

using Near = std::vector<std::vector<std::uint32_t>>;

struct Order {
    Near up, down;  // by point
    std::vector<std::size_t> at;

    explicit Order(const Rows& rows) : up(rows.row.size()), down(rows.row.size()), at(rows.row.size()) {
        for (const MapEdge& e : rows.edges) {
            down[e.from].push_back(e.to);
            up[e.to].push_back(e.from);
        }
    }
    void number(const std::vector<std::uint32_t>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) at[row[i]] = i;
    }
};

/// Inversions, counted with a tree of sums (Barth, Jünger and Mutzel 2002).
std::uint64_t crossings_below(const std::vector<std::uint32_t>& row, const Order& order, std::size_t below) {
    std::vector<std::size_t> ends;
    for (const std::uint32_t point : row) {
        std::vector<std::size_t> mine;
        for (const std::uint32_t to : order.down[point]) mine.push_back(order.at[to]);
        std::sort(mine.begin(), mine.end());
        ends.insert(ends.end(), mine.begin(), mine.end());
    }
    std::vector<std::uint32_t> tree(below + 1);
    std::uint64_t count = 0;
    for (std::size_t n = 0; n < ends.size(); ++n) {
        std::uint64_t not_right = 0;
        for (std::size_t i = ends[n] + 1; i > 0; i -= i & (~i + 1)) not_right += tree[i];
        count += n - not_right;
        for (std::size_t i = ends[n] + 1; i <= below; i += i & (~i + 1)) ++tree[i];
    }
    return count;
}

std::uint64_t crossings(const Rows& rows, const Order& order) {
    std::uint64_t count = 0;
    for (std::size_t r = 0; r + 1 < rows.order.size(); ++r) {
        count += crossings_below(rows.order[r], order, rows.order[r + 1].size());
    }
    return count;
}

void sort_by_mean(std::vector<std::uint32_t>& row, const Near& near, Order& order, bool ties_back) {
    std::vector<std::pair<double, std::uint32_t>> keyed;
    for (const std::uint32_t point : row) {
        double sum = 0;
        for (const std::uint32_t n : near[point]) sum += static_cast<double>(order.at[n]);
        const auto count = static_cast<double>(near[point].size());
        keyed.emplace_back(near[point].empty() ? static_cast<double>(order.at[point]) : sum / count, point);
    }
    if (ties_back) std::reverse(keyed.begin(), keyed.end());
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = keyed[i].second;
    order.number(row);
}

/// How many edges to these two would cross less if the two changed places.
std::int64_t gain(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right,
                  const Order& order) {
    std::int64_t gained = 0;
    for (const std::uint32_t l : left) {
        for (const std::uint32_t r : right) {
            gained += (order.at[l] > order.at[r]) - (order.at[l] < order.at[r]);
        }
    }
    return gained;
}

void exchange(Rows& rows, Order& order) {
    bool better = true;
    for (int pass = 0; pass < 10 && better; ++pass) {
        better = false;
        for (auto& row : rows.order) {
            for (std::size_t i = 0; i + 1 < row.size(); ++i) {
                const std::uint32_t a = row[i], b = row[i + 1];
                if (gain(order.up[a], order.up[b], order) + gain(order.down[a], order.down[b], order) <= 0) {
                    continue;
                }
                std::swap(row[i], row[i + 1]);
                std::swap(order.at[a], order.at[b]);
                better = true;
            }
        }
    }
}

void sweep(Rows& rows, Order& order, bool downwards, bool ties_back) {
    const std::size_t n = rows.order.size();
    for (std::size_t i = 1; i < n; ++i) {
        auto& row = rows.order[downwards ? i : n - 1 - i];
        sort_by_mean(row, downwards ? order.up : order.down, order, ties_back);
    }
}

}  // namespace

std::uint64_t untangle(Rows& rows) {
    Order order(rows);
    for (const auto& row : rows.order) order.number(row);
    auto best = rows.order;
    std::uint64_t least = crossings(rows, order);
    for (int i = 0; i < sweeps && least > 0; ++i) {
        sweep(rows, order, i % 2 == 0, i % 4 >= 2);
        if (rows.row.size() <= exchangeable) exchange(rows, order);
        const std::uint64_t now = crossings(rows, order);
        if (now < least) {
            least = now;
            best = rows.order;
        }
    }
    rows.order = std::move(best);
    return least;
}

}  // namespace attune
