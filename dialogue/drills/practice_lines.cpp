#include "dialogue/drills/practice_lines.hpp"

#include <nlohmann/json.hpp>

#include "dialogue/drills/day.hpp"

namespace attune {

std::string practice_as_lines(std::span<const PracticeEvent> events) {
    std::string text;
    for (const PracticeEvent& event : events) {
        nlohmann::ordered_json line;
        line["day"] = day_in_words(event.day);
        line["drill"] = event.drill;
        line["item"] = event.item;
        line["family"] = event.family;
        line["skill"] = name_of(event.skill);
        line["level"] = event.level;
        line["answer"] = event.answer;
        line["showing"] = name_of(event.showing);
        line["ease"] = nullptr;
        if (event.ease) line["ease"] = name_of(*event.ease);
        // Ids from a file changed by hand may be no UTF-8.
        text += line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    }
    return text;
}

}  // namespace attune
