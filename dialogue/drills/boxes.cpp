#include "dialogue/drills/boxes.hpp"

#include "dialogue/record/words.hpp"

namespace attune {

Boxed put(Boxed before, bool shown, int day) {
    Boxed after = before;
    ++after.times;
    after.last_done = day;
    if (!shown) {
        after.box = 1;
        after.due = day + days_in_box[0];
        after.missed_on = day;
    } else if (is_due(before, day)) {
        after.box = before.box == static_cast<int>(days_in_box.size()) ? 0 : before.box + 1;
        after.due = after.box == 0 ? 0 : day + days_in_box[static_cast<std::size_t>(before.box)];
    }
    return after;
}

Boxes boxes_after(std::span<const PracticeEvent> history) {
    Boxes boxes;
    int position = 0;
    for (const PracticeEvent& event : history) {
        Boxed& boxed = boxes[{event.drill, event.item}];
        boxed = put(boxed, event.showing == Showing::shows, event.day);
        boxed.last_event = position++;
    }
    return boxes;
}

bool is_due(const Boxed& boxed, int day) { return boxed.box > 0 && boxed.due <= day; }

std::string label_of(Ease ease) {
    constexpr std::array<std::string_view, 3> labels{"too easy", "right", "too hard"};
    return std::string(labels[static_cast<std::size_t>(ease)]);
}

}  // namespace attune
