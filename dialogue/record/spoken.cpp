#include "dialogue/record/spoken.hpp"

#include "dialogue/base/sha256.hpp"

#include "dialogue/record/words.hpp"

namespace attune {
namespace {

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

std::optional<LineIndex> line_said(const Event& event) {
    if (const auto* said = std::get_if<Said>(&event)) return said->line;
    if (const auto* said = std::get_if<SaidInRupture>(&event)) return said->line;
    return std::nullopt;
}

SpokenLine spoken(const Line& line, const ClientProfile& client) {
    SpokenLine out;
    out.id = line.id;
    out.text = line.text;
    out.delivery = line.delivery;
    out.gesture = line.gesture;
    out.noted = !line.note.empty();
    out.gesture_words = out.noted ? line.note : label_of(line.gesture, client);
    out.pause_ms = line.pause_ms;
    out.cut = line.cut;
    out.marker = line.marker;
    return out;
}

std::string words_of_move(const Scenario& scenario, const MoveMade& move, const TypedTexts& typed) {
    const Option& chosen = scenario[move.option];
    if (move.typed) {
        const auto kept = typed.find(to_hex(move.typed->text));
        if (kept != typed.end()) return kept->second;
        return chosen.text.empty() ? "(in your own words)"
                                   : "(in your own words, close to: " + chosen.text + ")";
    }
    return chosen.place == OptionPlace::silence ? "You say nothing." : chosen.text;
}

std::string typed_in_words(const Scenario& scenario, const MoveMade& move) {
    if (!move.typed) return {};
    const Option& option = scenario[move.option];
    const std::string author = option.text.empty() ? "" : " The author's words for it: “" + option.text + "”";
    if (move.typed->basis == TypedBasis::declared) {
        return "Typed. It was not clear what it was, and you said what comes closest; the author's rating "
               "counts." +
               author;
    }
    return "Typed. Heard as " + std::string(words_of(move.typed->skill)) + ", " +
           std::to_string((move.typed->sure + 5) / 10) + " % sure; these levels are the program's." +
           (author.empty() ? " It came close to none of the options." : author);
}

std::vector<Event> standing(const std::vector<Event>& events) {
    std::vector<Event> kept;
    for (const Event& event : events) {
        const auto* rewound = std::get_if<RewoundTo>(&event);
        if (!rewound) {
            kept.push_back(event);
            continue;
        }
        int turns = 0;
        std::size_t end = 0;
        for (; end < kept.size(); ++end) {
            if (std::holds_alternative<MoveMade>(kept[end]) && turns++ == rewound->turn) break;
        }
        kept.resize(end);
    }
    return kept;
}

std::span<const Event> standing_turn(const std::vector<Event>& events, std::size_t until, int turn) {
    // Walk back from the rewind: the latest run of `turn` that was not itself taken back stands last.
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; i <= until; ++i) {
        if (std::holds_alternative<MoveMade>(events[i])) starts.push_back(i);
        if (const auto* rewound = std::get_if<RewoundTo>(&events[i])) {
            starts.resize(static_cast<std::size_t>(rewound->turn) + 1);
        }
    }
    const std::size_t first = starts[static_cast<std::size_t>(turn)];
    std::size_t end = first + 1;
    while (end < events.size() && !std::holds_alternative<MoveMade>(events[end]) &&
           !std::holds_alternative<RewoundTo>(events[end])) {
        ++end;
    }
    return std::span(events).subspan(first, end - first);
}

std::vector<std::span<const Event>> by_turn(const std::vector<Event>& standing_events) {
    std::vector<std::span<const Event>> turns;
    std::size_t start = 0;
    const std::span<const Event> all(standing_events);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!std::holds_alternative<MoveMade>(all[i])) continue;
        turns.push_back(all.subspan(start, i - start));
        start = i;
    }
    turns.push_back(all.subspan(start));
    return turns;
}

std::string line_in_words(const SpokenLine& line, const ClientProfile& client) {
    std::string words;
    if (!line.gesture_words.empty()) {
        words = line.noted ? line.gesture_words
                           : capitalised(subject_of(client)) + " " + line.gesture_words + ".";
    }
    if (line.text.empty()) return words;
    if (!words.empty()) words += " ";
    if (line.pause_ms >= 1000) words += "(after a pause) ";
    if (!line.delivery.empty()) words += "(" + line.delivery + ") ";
    return words + "\"" + line.text + (line.cut ? "—" : "") + "\"";
}

}  // namespace attune
