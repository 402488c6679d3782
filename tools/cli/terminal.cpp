#include "tools/cli/terminal.hpp"

#include <algorithm>
#include <istream>
#include <ostream>

namespace attune::cli {
namespace {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
    const std::size_t lead = std::min(text.find_first_not_of(' '), text.size());
    std::string out(text.substr(0, lead));
    std::size_t column = lead;
    bool first = true;
    for (std::size_t at = lead; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        at = std::min(text.find_first_not_of(' ', end), text.size());
        if (word.empty()) continue;
        const std::size_t length = characters(word);
        if (!first && column + 1 + length > width) {
            out += '\n';
            out.append(lead + indent, ' ');
            column = lead + indent;
        } else if (!first) {
            out += ' ';
            ++column;
        }
        out += word;
        column += length;
        first = false;
    }
    return out;
}

void Terminal::line(std::string_view text, std::size_t indent) {
    out << wrapped(text, width, indent) << '\n';
}

void Terminal::blank() { out << '\n'; }

void Terminal::heading(std::string_view text) { out << '\n' << text << "\n\n"; }

std::optional<std::string> Terminal::ask(std::string_view prompt) {
    out << prompt << std::flush;
    std::string answer;
    if (!std::getline(in, answer)) {
        out << '\n';
        return std::nullopt;
    }
    const std::size_t first = answer.find_first_not_of(" \t\r");
    if (first == std::string::npos) return std::string();
    return answer.substr(first, answer.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace attune::cli
