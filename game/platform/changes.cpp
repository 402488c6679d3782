#include "game/platform/changes.hpp"

#include <cmath>
#include <cstring>

#include "game/platform/raster.hpp"

namespace attune::game {
namespace {

constexpr std::size_t most_rects = 6;

bool same_corners(const ImDrawVert* a, const ImDrawVert* b, std::size_t count) {
    return std::memcmp(a, b, count * sizeof(ImDrawVert)) == 0;
}

/// Every pixel these corners can reach, one to spare.
PixelRect reach(const ImDrawVert* first, const ImDrawVert* end, const ImDrawData& data) {
    if (first == end) return {};
    float x0 = first->pos.x, y0 = first->pos.y, x1 = x0, y1 = y0;
    for (; first != end; ++first) {
        x0 = std::min(x0, first->pos.x), x1 = std::max(x1, first->pos.x);
        y0 = std::min(y0, first->pos.y), y1 = std::max(y1, first->pos.y);
    }
    const auto down = [](float v) {
        return static_cast<int>(std::floor(std::clamp(v, -32000.0f, 32000.0f))) - 1;
    };
    const auto up = [](float v) {
        return static_cast<int>(std::ceil(std::clamp(v, -32000.0f, 32000.0f))) + 1;
    };
    const ImVec2 o = data.DisplayPos, s = data.FramebufferScale;
    return {down((x0 - o.x) * s.x), down((y0 - o.y) * s.y), up((x1 - o.x) * s.x), up((y1 - o.y) * s.y)};
}

/// Adds a rectangle, joining those that touch, or the cheapest pair when there are too many.
void add(std::vector<PixelRect>& rects, PixelRect rect) {
    if (rect.empty()) return;
    for (std::size_t i = 0; i < rects.size();) {
        if (!intersect(rects[i], rect).empty()) {
            rect = unite(rects[i], rect);
            rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(i));
            i = 0;
        } else {
            ++i;
        }
    }
    rects.push_back(rect);
    if (rects.size() <= most_rects) return;
    std::size_t best_a = 0, best_b = 1;
    int least = -1;
    for (std::size_t a = 0; a < rects.size(); ++a)
        for (std::size_t b = a + 1; b < rects.size(); ++b) {
            const int cost = unite(rects[a], rects[b]).area() - rects[a].area() - rects[b].area();
            if (least < 0 || cost < least) least = cost, best_a = a, best_b = b;
        }
    const PixelRect joined = unite(rects[best_a], rects[best_b]);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(best_b));
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(best_a));
    add(rects, joined);
}

}  // namespace

bool Changes::same(const Command& a, const Command& b) {
    return a.clip == b.clip && a.texture == b.texture && a.corners.size() == b.corners.size() &&
           same_corners(a.corners.data(), b.corners.data(), a.corners.size());
}

PixelRect Changes::difference(const Command& a, const Command& b, const ImDrawData& data) {
    const ImDrawVert *pa = a.corners.data(), *pb = b.corners.data();
    const ImDrawVert *ea = pa + a.corners.size(), *eb = pb + b.corners.size();
    if (a.texture == b.texture && a.clip == b.clip) {
        while (pa != ea && pb != eb && same_corners(pa, pb, 3)) pa += 3, pb += 3;
        while (pa != ea && pb != eb && same_corners(ea - 3, eb - 3, 3)) ea -= 3, eb -= 3;
    }
    return unite(intersect(reach(pa, ea, data), a.clip), intersect(reach(pb, eb, data), b.clip));
}

std::vector<PixelRect> Changes::since_last(const ImDrawData& data, PixelRect bounds) {
    std::size_t count = 0;
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback != nullptr || command.ElemCount == 0) continue;
            if (count == now_.size()) now_.emplace_back();
            Command& kept = now_[count++];
            kept.clip = intersect(clip_of(data, command), bounds);
            kept.texture = command.GetTexID();
            kept.corners.resize(command.ElemCount);
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
            for (unsigned i = 0; i < command.ElemCount; ++i) kept.corners[i] = vertices[indices[i]];
        }
    }

    std::vector<PixelRect> rects;
    if (!known_) {
        rects.push_back(bounds);
    } else {
        std::size_t head = 0, tail = 0;
        const std::size_t shorter = std::min(count, last_count_);
        while (head < shorter && same(last_[head], now_[head])) ++head;
        while (tail < shorter - head && same(last_[last_count_ - 1 - tail], now_[count - 1 - tail])) ++tail;
        if (count == last_count_) {
            for (std::size_t i = head; i < count - tail; ++i)
                if (!same(last_[i], now_[i]))
                    add(rects, intersect(difference(last_[i], now_[i], data), bounds));
        } else {
            const Command nothing{bounds, {}, {}};
            for (std::size_t i = head; i < last_count_ - tail; ++i)
                add(rects, intersect(difference(last_[i], nothing, data), bounds));
            for (std::size_t i = head; i < count - tail; ++i)
                add(rects, intersect(difference(nothing, now_[i], data), bounds));
        }
    }
    std::swap(last_, now_);
    last_count_ = count;
    known_ = true;
    return rects;
}

}  // namespace attune::game
