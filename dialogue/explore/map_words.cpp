#include "dialogue/explore/map_words.hpp"

namespace attune {
namespace {

std::string said(const Line& line) {
    if (!line.text.empty()) return "“" + line.text + "”";
    if (!line.note.empty()) return "(" + line.note + ")";
    return line.gesture == Gesture::none ? "" : "(" + std::string(name_of(line.gesture)) + ")";
}

std::string first_said(const Scenario& scenario, LineRange lines) {
    std::string any;
    for (std::uint32_t i = 0; i < lines.count; ++i) {
        const Line& line = scenario[lines[i]];
        if (line.text.empty()) {
            if (any.empty()) any = said(line);
            continue;
        }
        if (line.when.always()) return said(line);
        if (any.empty() || any[0] == '(') any = said(line);
    }
    return any;
}

std::size_t length_of_character(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

double width_of(std::string_view character) {
    const char c = character[0];
    const auto among = [&](std::string_view set) { return set.find(c) != std::string_view::npos; };
    if (character.size() == 1) {
        if (among("ijl.,;:'|!I ")) return 0.36;
        if (among("mwMW@%")) return 0.95;
        if (c >= 'A' && c <= 'Z') return 0.70;
        return among("ftr()-") ? 0.42 : 0.62;
    }
    if (character == "“" || character == "”" || character == "–") return 0.52;
    if (character == "’" || character == "‘") return 0.32;
    return character.size() >= 3 && character >= "\u2E80" ? 1.0 : 0.66;
}

/// The beginning that is no wider, whole characters, one at least.
std::string_view fitting(std::string_view text, double width) {
    double wide = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t n = length_of_character(static_cast<unsigned char>(text[at]));
        wide += width_of(text.substr(at, n));
        if (wide > width && at > 0) break;
        at += n;
    }
    return text.substr(0, at);
}

/// One line of `rest`, cut at a word where there is one.
std::string take_line(std::string_view& rest, double width) {
    std::string_view line = fitting(rest, width);
    if (line.size() < rest.size() && rest[line.size()] != ' ') {
        const std::size_t blank = line.rfind(' ');
        if (blank != std::string_view::npos && blank > 0) line = line.substr(0, blank);
    }
    rest.remove_prefix(line.size());
    while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
    return std::string(line);
}

}  // namespace

std::string first_words(const Scenario& scenario, const Graph& graph, PlaceIndex place) {
    if (graph.is_ending(place)) return one_line(first_said(scenario, scenario[graph.ending(place)].client));
    const Beat& beat = scenario[graph.beat(place)];
    const std::string words = one_line(first_said(scenario, beat.client));
    if (!words.empty()) return words;
    return beat.options.empty() ? "(passes on)" : "(says nothing)";
}

double text_width(std::string_view text) {
    double wide = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t n = length_of_character(static_cast<unsigned char>(text[at]));
        wide += width_of(text.substr(at, n));
        at += n;
    }
    return wide;
}

std::vector<std::string> broken(std::string_view text, double width, std::size_t lines) {
    std::vector<std::string> out;
    while (!text.empty() && out.size() < lines) {
        if (out.size() + 1 < lines || text_width(text) <= width) {
            out.push_back(take_line(text, width));
        } else {
            out.push_back(take_line(text, width - 1.2) + " …");
            break;
        }
    }
    return out;
}

std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out += byte < 0x20 || byte == 0x7F ? ' ' : c;
    }
    for (const std::string_view none : {"\uFFFE", "\uFFFF"}) {  // no characters of XML
        for (std::size_t at = out.find(none); at != std::string::npos; at = out.find(none)) out.erase(at, 3);
    }
    return out;
}

std::string share_in_words(std::uint64_t part, std::uint64_t all) {
    if (all == 0 || part == 0) return "never";
    const std::uint64_t per_cent = (100 * part + all / 2) / all;
    return per_cent == 0 ? "under 1 %" : std::to_string(per_cent) + " %";
}

}  // namespace attune
