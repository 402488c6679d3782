#include "dialogue/record/debrief_course.hpp"

#include "dialogue/base/check.hpp"

namespace attune {
namespace {

bool ends_a_turn(const Event& event) {
    return std::holds_alternative<MoveMade>(event) || std::holds_alternative<RewoundTo>(event) ||
           std::holds_alternative<SelfRated>(event) || std::holds_alternative<Foreseen>(event) ||
           std::holds_alternative<FeelingNoted>(event) || std::holds_alternative<Left>(event);
}

std::span<const Event> run_from(const std::vector<Event>& events, std::size_t first) {
    std::size_t end = first + 1;
    while (end < events.size() && !ends_a_turn(events[end])) ++end;
    return std::span<const Event>(events).subspan(first, end - first);
}

}  // namespace

const Moment& Course::after(int completed) const {
    const auto index = static_cast<std::size_t>(completed);
    return index < end.past.size() ? end.past[index] : end.now;
}

Course course_of(const Scenario& scenario, const std::vector<Event>& events) {
    ATTUNE_CHECK(!events.empty() && std::holds_alternative<Begun>(events.front()),
                 "the events of a session begin with its beginning");
    Course course;
    course.end = fold(events, scenario);
    course.opening = run_from(events, 0);
    std::optional<Direction> foreseen;
    std::optional<Feeling> feeling;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (const auto* move = std::get_if<MoveMade>(&events[i])) {
            const int number = static_cast<int>(course.turns.size()) + 1;
            course.turns.push_back({number, move->option, move->ms, run_from(events, i), foreseen, feeling});
            foreseen.reset();
            feeling.reset();
        } else if (const auto* rewound = std::get_if<RewoundTo>(&events[i])) {
            course.turns.resize(static_cast<std::size_t>(rewound->turn));
            foreseen.reset();
            feeling.reset();
        } else if (const auto* expected = std::get_if<Foreseen>(&events[i])) {
            foreseen = expected->direction;
        } else if (const auto* noted = std::get_if<FeelingNoted>(&events[i])) {
            feeling = noted->feeling;
        }
    }
    if (!course.turns.empty()) course.ms = course.turns.back().ms;
    return course;
}

std::string quoted(std::string_view text, std::size_t most) {
    if (text.size() <= most) return "“" + std::string(text) + "”";
    std::size_t cut = text.rfind(' ', most);
    if (cut == std::string_view::npos || cut < most / 2) {
        cut = most;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0u) == 0x80u) --cut;
    }
    return "“" + std::string(text.substr(0, cut)) + " …”";
}

}  // namespace attune
