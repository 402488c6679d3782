// How far to the right each point stands: every row in turn is put where its neighbours would have it, as
// nearly as the widths allow (least squares under order: pool adjacent violators, Ayer et al. 1955).
#include <algorithm>

#include "dialogue/explore/map_rows.hpp"

namespace attune {
namespace {

constexpr int passes = 60;

struct Pull {
    std::uint32_t towards = 0;
    double weight = 0;
};

struct Pulls {
    std::vector<std::vector<Pull>> up, down;

    explicit Pulls(const Rows& rows) : up(rows.row.size()), down(rows.row.size()) {
        for (const MapEdge& e : rows.edges) {
            const int passing = (rows.width[e.from] == 0) + (rows.width[e.to] == 0);
            const double weight = e.weight * (passing == 2 ? 8 : passing == 1 ? 2 : 1);
            down[e.from].push_back({e.to, weight});
            up[e.to].push_back({e.from, weight});
        }
    }
};

double apart(const Rows& rows, std::uint32_t left, std::uint32_t right) {
    const int passing = (rows.width[left] == 0) + (rows.width[right] == 0);
    const double gap = passing == 2 ? 12 : passing == 1 ? 20 : 30;
    return (rows.width[left] + rows.width[right]) / 2 + gap;
}

struct Wish {
    double at = 0, weight = 0;
};

Wish wish_of(const std::vector<Pull>& pulls, const std::vector<double>& x) {
    Wish wish;
    for (const Pull& pull : pulls) {
        wish.at += pull.weight * x[pull.towards];
        wish.weight += pull.weight;
    }
    return wish;
}

struct Pool {
    double sum = 0, weight = 0;
    std::size_t count = 0;
    double mean() const { return sum / weight; }
};

/// Puts a row where it wishes to be, nobody nearer than may be.
void settle(const std::vector<std::uint32_t>& row, const Rows& rows, const std::vector<Wish>& wishes,
            std::vector<double>& x) {
    std::vector<Pool> pools;
    double offset = 0;
    std::vector<double> offsets;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) offset += apart(rows, row[i - 1], row[i]);
        offsets.push_back(offset);
        pools.push_back({wishes[i].weight * (wishes[i].at - offset), wishes[i].weight, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() >= pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back() = {pools.back().sum + last.sum, pools.back().weight + last.weight,
                            pools.back().count + last.count};
        }
    }
    std::size_t i = 0;
    for (const Pool& pool : pools) {
        for (std::size_t k = 0; k < pool.count; ++k, ++i) x[row[i]] = pool.mean() + offsets[i];
    }
}

void pull_row(const std::vector<std::uint32_t>& row, const Rows& rows, const Pulls& pulls, bool up, bool down,
              std::vector<double>& x) {
    std::vector<Wish> wishes;
    for (const std::uint32_t point : row) {
        Wish wish;
        for (const bool upper : {true, false}) {
            if (upper ? !up : !down) continue;
            const Wish more = wish_of(upper ? pulls.up[point] : pulls.down[point], x);
            wish.at += more.at;
            wish.weight += more.weight;
        }
        const double stay = 0.05;  // who has no neighbour there stays
        wishes.push_back({(wish.at + stay * x[point]) / (wish.weight + stay), wish.weight + stay});
    }
    settle(row, rows, wishes, x);
}

std::vector<double> packed(const Rows& rows) {
    std::vector<double> x(rows.row.size());
    for (const auto& row : rows.order) {
        double at = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) at += apart(rows, row[i - 1], row[i]);
            x[row[i]] = at;
        }
        for (const std::uint32_t point : row) x[point] -= at / 2;
    }
    return x;
}

/// Where a point may stand between its neighbours of the row.
struct Room {
    double low = -1e9, high = 1e9;
};

/// The passing points of each long line, downwards.
std::vector<std::vector<std::uint32_t>> chains_of(const Rows& rows) {
    std::vector<std::uint32_t> next(rows.row.size(), 0);
    std::vector<bool> has_next(rows.row.size()), led_to(rows.row.size());
    for (const MapEdge& e : rows.edges) {
        if (rows.width[e.from] > 0 || rows.width[e.to] > 0) continue;
        next[e.from] = e.to;
        has_next[e.from] = true;
        led_to[e.to] = true;
    }
    std::vector<std::vector<std::uint32_t>> chains;
    for (std::uint32_t i = 0; i < rows.row.size(); ++i) {
        if (rows.width[i] > 0 || led_to[i]) continue;
        chains.push_back({i});
        while (has_next[chains.back().back()]) chains.back().push_back(next[chains.back().back()]);
    }
    return chains;
}

class Straightener {
  public:
    Straightener(const Rows& rows, std::vector<double>& x) : rows_(rows), x_(x), at_(rows.row.size()) {
        for (const auto& row : rows.order) {
            for (std::size_t i = 0; i < row.size(); ++i) at_[row[i]] = i;
        }
    }

    /// Runs as long as they can be upright, each as near as may be to where its points stood.
    void straighten(const std::vector<std::uint32_t>& chain) {
        std::size_t first = 0;
        while (first < chain.size()) {
            Room common;
            double sum = 0;
            std::size_t end = first;
            for (; end < chain.size(); ++end) {
                const Room room = room_of(chain[end]);
                const Room both{std::max(common.low, room.low), std::min(common.high, room.high)};
                if (both.low > both.high) break;
                common = both;
                sum += x_[chain[end]];
            }
            const std::size_t stop = std::max(end, first + 1);
            const double mean = end > first ? sum / static_cast<double>(end - first) : x_[chain[first]];
            for (std::size_t i = first; i < stop; ++i) {
                if (end > first) x_[chain[i]] = std::clamp(mean, common.low, common.high);
            }
            first = stop;
        }
    }

  private:
    Room room_of(std::uint32_t point) const {
        const auto& row = rows_.order[static_cast<std::size_t>(rows_.row[point])];
        const std::size_t i = at_[point];
        Room room;
        if (i > 0) room.low = x_[row[i - 1]] + apart(rows_, row[i - 1], point);
        if (i + 1 < row.size()) room.high = x_[row[i + 1]] - apart(rows_, point, row[i + 1]);
        return room;
    }

    const Rows& rows_;
    std::vector<double>& x_;
    std::vector<std::size_t> at_;
};

}  // namespace

std::vector<double> spread(const Rows& rows) {
    std::vector<double> x = packed(rows);
    const Pulls pulls(rows);
    const std::size_t n = rows.order.size();
    for (int pass = 0; pass < passes; ++pass) {
        const bool downwards = pass % 2 == 0, both = pass >= passes / 2;
        for (std::size_t i = 0; i < n; ++i) {
            const auto& row = rows.order[downwards ? i : n - 1 - i];
            pull_row(row, rows, pulls, both || downwards, both || !downwards, x);
        }
    }
    Straightener straightener(rows, x);
    const auto chains = chains_of(rows);
    for (int pass = 0; pass < 6; ++pass) {
        for (const auto& chain : chains) straightener.straighten(chain);
    }
    double left = x.empty() ? 0 : x[0];
    for (std::size_t i = 0; i < x.size(); ++i) left = std::min(left, x[i] - rows.width[i] / 2);
    for (double& at : x) at -= left;
    return x;
}

}  // namespace attune
