#include "dialogue/record/export_turns.hpp"

#include <algorithm>

#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/export_charts.hpp"
#include "dialogue/record/happenings.hpp"

namespace attune {
namespace {

std::string said_row(std::string_view who, std::string_view words, std::string_view css = {}) {
    std::string out = "<dt>" + escaped(who) + "</dt><dd";
    if (!css.empty()) out += " class=\"" + std::string(css) + "\"";
    return out + ">" + escaped(words) + "</dd>\n";
}

std::string said(const std::vector<SpokenLine>& lines, const DebriefView& view) {
    std::string out;
    for (const SpokenLine& line : lines) out += said_row(view.client_name, said_in_words(line, view.pronoun));
    return out;
}

std::string transcript(const TurnView& turn, const DebriefView& view) {
    std::string out = "<dl class=\"said\">\n";
    if (turn.number == 1) out += said(turn.heard, view);
    out += said_row("You", turn.your_words, "you");
    if (!turn.heard_as.empty()) out += said_row("heard as", turn.heard_as, "inner");
    if (!turn.inner.empty()) out += said_row("inwardly", turn.inner, "inner");
    return out + said(turn.reply, view) + "</dl>\n";
}

std::string change_item(const PrintedChange& change) {
    if (change.tenths == 0 && change.parts.empty()) return {};
    std::string out = "<li><p><b>" + escaped(change.name) + "</b><b>" +
                      escaped(signed_points(change.tenths)) + "</b></p><ul>";
    for (const PrintedPart& part : change.parts) {
        out += "<li><span>" + escaped(part.words) + "</span><span>" + escaped(signed_points(part.tenths)) +
               "</span></li>";
    }
    return out + "</ul></li>\n";
}

std::string changes(const TurnView& turn) {
    std::string out =
        paragraph("What moved, in points of 100, and because of what:", "facts") + "<ul class=\"moved\">\n";
    for (const PrintedChange& change : turn.changes) out += change_item(change);
    return out + "</ul>\n";
}

std::string alternative(const AlternativeView& other) {
    const std::string words = other.id == "silence" ? std::string("To say nothing.") : "“" + other.text + "”";
    std::string did = "Bond " + signed_points(other.bond_tenths) + ", task " +
                      signed_points(other.task_tenths) + ", safety " + signed_points(other.safety_tenths) +
                      ".";
    if (other.gates_passed) did += " The first three gates would have been open.";
    return "<div class=\"other\"><p>" + escaped(words) + "</p>" + paragraph(did + " " + other.why, "facts") +
           "</div>\n";
}

bool has_level_one(const TurnView& turn, const DebriefView& view) {
    return std::find(view.level_one_turns.begin(), view.level_one_turns.end(), turn.number) !=
           view.level_one_turns.end();
}

std::string heading(const TurnView& turn, const DebriefView& view) {
    std::string out = "<h3>Turn " + std::to_string(turn.number);
    if (turn.wound) out += "<span class=\"tag\">on a wound</span>";
    if (has_level_one(turn, view)) out += "<span class=\"tag one\">level 1</span>";
    return out + "</h3>\n";
}

std::string article(const TurnView& turn, const DebriefView& view) {
    std::string out = "<article id=\"turn-" + std::to_string(turn.number) + "\">\n";
    out += heading(turn, view) + transcript(turn, view);
    if (!turn.happened.empty()) {
        out += "<ul class=\"happened\">";
        for (const std::string& sentence : turn.happened) out += "<li>" + escaped(sentence) + "</li>";
        out += "</ul>\n";
    }
    out += paragraph(turn.why);
    if (!turn.fear.empty()) out += paragraph("Feared of this: " + turn.fear);
    out += paragraph(capital(levels_in_words(turn)) + "; it " + push_in_words(turn.push) +
                         ". Skills: " + joined(turn.skills) + ".",
                     "facts");
    if (!turn.typed.empty()) out += paragraph(turn.typed, "facts");
    if (!turn.raters_differed.empty()) out += paragraph(turn.raters_differed, "facts");
    out += changes(turn);
    if (!turn.alternatives.empty()) {
        out += paragraph(turn.alternatives.size() == 1 ? "This too was on offer and would have served:"
                                                       : "These too were on offer and would have served:",
                         "facts");
    }
    out += "<div class=\"others\">";
    for (const AlternativeView& other : turn.alternatives) out += alternative(other);
    return out + "</div></article>\n";
}

}  // namespace

std::string paragraph(std::string_view words, std::string_view css) {
    std::string out = "<p";
    if (!css.empty()) out += " class=\"" + std::string(css) + "\"";
    return out + ">" + escaped(words) + "</p>\n";
}

std::string turn_articles(const DebriefView& view) {
    std::string out;
    for (const TurnView& turn : view.turn_list) out += article(turn, view);
    return out;
}

}  // namespace attune
