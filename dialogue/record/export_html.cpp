#include "dialogue/record/export_html.hpp"

#include <algorithm>

#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/export_charts.hpp"
#include "dialogue/record/export_style.hpp"
#include "dialogue/record/export_turns.hpp"

namespace attune {
namespace {

std::string heading(std::string_view words) { return "<h2>" + escaped(words) + "</h2>\n"; }

std::string figure(const std::string& svg, std::string_view caption) {
    return "<figure>" + svg + "<figcaption>" + escaped(caption) + "</figcaption></figure>\n";
}

std::string cell(std::string_view words, bool number = true) {
    return (number ? "<td class=\"n\">" : "<td>") + escaped(words) + "</td>";
}

std::string header(const DebriefView& view) {
    std::string facts = capital(counted(view.turns, "turn", "turns")) + " · " + minutes_of(view.ms) +
                        " · difficulty " + view.difficulty + " · seed " + std::to_string(view.seed);
    if (view.rewinds > 0) {
        facts += " · " + counted(view.rewinds, "turn was", "turns were") +
                 " taken again; what was taken back is not counted";
    }
    std::string out = "<header>" + paragraph("Attune, a debrief", "over");
    out += "<h1>" + escaped(view.title) + "</h1>";
    out += paragraph("with " + view.client_name + (view.setting.empty() ? "" : ". " + view.setting), "with");
    return out + paragraph(facts, "facts") + paragraph(view.caution, "note") + "</header>\n";
}

bool missed(const DutyView& duty) { return duty.outcome == DutyOutcome::missed; }

std::string passed_over(const DebriefView& view) {
    if (std::none_of(view.duties.begin(), view.duties.end(), missed)) return {};
    std::string out = "<section class=\"first\">" + heading("Before all else");
    for (const DutyView& duty : view.duties) {
        if (!missed(duty)) continue;
        out += paragraph(duty.words);
        if (!duty.then.empty()) out += paragraph(duty.then);
        out += paragraph("The moment can be taken again, from turn " + std::to_string(duty.moment_turn + 1) +
                             ". No outcome is drawn from this session.",
                         "facts");
    }
    return out + "</section>\n";
}

std::string feelings(const DebriefView& view) {
    std::string out = "<section>" + heading("How it was for you") + "<ul class=\"asked\">";
    for (const std::string& question : view.feelings) out += "<li>" + escaped(question) + "</li>";
    return out + "</ul></section>\n";
}

std::string duties(const DebriefView& view) {
    if (std::all_of(view.duties.begin(), view.duties.end(), missed)) return {};
    std::string out = "<section>" + heading("What was owed to " + view.client_name);
    for (const DutyView& duty : view.duties) {
        if (!missed(duty)) out += paragraph(duty.words);
    }
    return out + "</section>\n";
}

std::string level_ones(const DebriefView& view) {
    if (view.level_one_turns.empty()) return {};
    std::string out = paragraph("Level 1 first:") + "<ul>";
    for (const int number : view.level_one_turns) {
        const TurnView& turn = view.turn_list[static_cast<std::size_t>(number) - 1];
        out += "<li><a href=\"#turn-" + std::to_string(number) + "\">Turn " + std::to_string(number) +
               "</a>: " + escaped(turn.silence ? turn.your_words : "“" + turn.your_words + "”") + " " +
               "<br><span class=\"facts\">" + escaped(capital(levels_in_words(turn))) + ".</span></li>";
    }
    return out + "</ul>\n";
}

std::string dimension_row(const DimensionView& dimension) {
    const bool rated = dimension.lowest > 0;
    std::string out = "<tr><th scope=\"row\">" + escaped(dimension.name) + "</th>";
    out += "<td class=\"range\">" + range_chart(dimension) + "</td>";
    out += cell(dimension.yours ? std::to_string(*dimension.yours) : "–");
    out += cell(rated ? one_decimal(dimension.mean) : "–");
    out += cell(rated ? std::to_string(dimension.lowest) : "–");
    out += cell(rated ? std::to_string(dimension.highest) : "–");
    return out + cell(dimension.words, false) + "</tr>\n";
}

std::string ratings(const DebriefView& view) {
    std::string out = "<section>" + heading("Your rating beside ours") + level_ones(view);
    out +=
        "<table class=\"dimensions\"><caption>Levels 1 to 5, rated by the author of the scenario. The bar "
        "runs from lowest to "
        "highest; the ring is the mean, the diamond is yours.</caption><thead><tr><th></th><th></th>"
        "<th class=\"n\">Yours</th><th class=\"n\">Mean</th><th class=\"n\">Lowest</th>"
        "<th class=\"n\">Highest</th><th>In words</th></tr></thead><tbody>\n";
    for (const DimensionView& dimension : view.dimensions) out += dimension_row(dimension);
    out += "</tbody></table>\n";
    if (!view.self_rated) out += paragraph("You did not rate yourself in this session.", "facts");
    return out + "</section>\n";
}

std::string start_row(const DebriefView& view) {
    const double alliance = (view.start_bond + view.start_task + view.start_goal) / 3;
    std::string out = "<tr><th scope=\"row\">start</th>" + cell(of_five(alliance));
    out += cell(of_five(view.start_bond)) + cell(of_five(view.start_task)) + cell(of_five(view.start_goal));
    out += cell(whole_number(view.start_safety)) + cell(whole_number(view.start_arousal));
    return out + "<td></td><td></td></tr>\n";
}

std::string figures_row(const TurnView& turn) {
    std::string out = "<tr><th scope=\"row\">" + std::to_string(turn.number) + "</th>";
    out += cell(of_five(turn.alliance)) + cell(of_five(turn.bond)) + cell(of_five(turn.task));
    out += cell(of_five(turn.goal)) + cell(whole_number(turn.safety)) + cell(whole_number(turn.arousal));
    out += cell(std::to_string(turn.experiencing));
    return out + cell(turn.rupture == Rupture::none ? "" : label_of(turn.rupture), false) + "</tr>\n";
}

std::string course(const DebriefView& view) {
    std::string out = "<section>" + heading("The alliance over time");
    out += figure(alliance_chart(view),
                  "After each turn, from 1.0 to 5.0. Shaded: turns on a wound. Hatched: a rupture was open.");
    out += figure(arousal_chart(view), "Arousal after each turn. A hollow point lies outside the window.");
    out +=
        "<table><caption>The figures of both charts</caption><thead><tr><th>Turn</th>"
        "<th class=\"n\">Alliance</th><th class=\"n\">Bond</th><th class=\"n\">Task</th>"
        "<th class=\"n\">Goal</th><th class=\"n\">Safety</th><th class=\"n\">Arousal</th>"
        "<th class=\"n\">Depth</th><th>Rupture</th></tr></thead><tbody>\n";
    out += start_row(view);
    for (const TurnView& turn : view.turn_list) out += figures_row(turn);
    return out + "</tbody></table></section>\n";
}

std::string ruptures(const DebriefView& view) {
    std::string out = "<section>" + heading("Ruptures and what mended them");
    if (view.ruptures.empty()) out += paragraph("None opened.");
    for (const RuptureView& rupture : view.ruptures) {
        out += "<h3>" + escaped(capital(label_of(rupture.kind))) + "</h3>" + paragraph(rupture.words);
        if (!rupture.steps.empty()) out += paragraph("Steps: " + with_commas(rupture.steps) + ".", "facts");
    }
    return out + "</section>\n";
}

std::string corrective(const CorrectiveView& moment, const DebriefView& view) {
    const std::string number = std::to_string(moment.turn);
    std::string out = "<h3><a href=\"#turn-" + number + "\">Turn " + number + "</a>. " +
                      escaped(about(moment)) + "</h3>" + paragraph(moment.words);
    if (moment.mended) return out;
    std::string details;
    for (const GateLine& gate : gate_lines(moment, view)) {
        details += (details.empty() ? "" : " · ") + gate.name + ": " + gate.detail;
    }
    return out + figure(gates_chart(moment, view), details + ".");
}

std::string correctives(const DebriefView& view) {
    std::string out = "<section>" + heading("Corrective moments and their gates");
    out +=
        paragraph(capital(counted(view.corrective_moments, "corrective moment", "corrective moments")) +
                  " in this session. A corrective moment needs all four gates: in touch with the pain, safe "
                  "enough, met differently than feared, and then time to take it in.");
    for (const CorrectiveView& moment : view.correctives) out += corrective(moment, view);
    return out + "</section>\n";
}

std::string outcome(const DebriefView& view) {
    const OutcomeView& drawn = view.outcome;
    std::string out = "<section>" + heading("If a whole therapy went like this");
    if (drawn.drawn) {
        out += paragraph(capital(drawn.words) + ".", "lean") + paragraph(drawn.sentence);
        out += figure(outcome_chart(drawn), "How 100 different clients might fare, beside the base rate.");
        out += paragraph(drawn.because, "facts");
    } else {
        out += paragraph(drawn.words);
    }
    return out + paragraph(drawn.caution, "note") + "</section>\n";
}

std::string take_along(const DebriefView& view) {
    std::string out = "<section>" + heading("What to take along");
    if (!view.ending_summary.empty()) out += paragraph(view.ending_summary);
    if (view.left) out += paragraph("You left before the end.");
    out += paragraph(view.skills_words);
    if (view.try_again.empty()) return out + "</section>\n";
    const int moments = static_cast<int>(view.try_again.size());
    out += "<h3>" + escaped(capital(counted(moments, "moment", "moments"))) +
           " to take another way</h3><ol class=\"again\">";
    for (const TryAgainView& moment : view.try_again) {
        const std::string number = std::to_string(moment.turn);
        out += "<li><a href=\"#turn-" + number + "\">Turn " + number + "</a>. " + escaped(moment.words) +
               paragraph("“" + moment.your_words + "”", "facts") + "</li>";
    }
    return out + "</ol></section>\n";
}

std::string service(const DebriefView& view) {
    std::string out;
    for (const ServicePage& page : view.service) {
        out += "<section>" + heading(page.title);
        for (const std::string& words : page.paragraphs) out += paragraph(words);
        out += "</section>\n";
    }
    return out;
}

std::string take(const DebriefView& view, const char* which, const TakeView& taken) {
    std::string out = paragraph(std::string(which) + ", you: “" + taken.your_words + "”");
    for (const std::string& words : taken.answer) out += paragraph(view.client_name + ": " + words, "facts");
    for (const std::string& words : taken.happened) out += paragraph(words, "facts");
    return out;
}

std::string retakes(const DebriefView& view) {
    if (view.retakes.empty()) return {};
    std::string out = "<section>" + heading("Taken again");
    for (const RetakeView& retake : view.retakes) {
        out += "<h3>Turn " + std::to_string(retake.turn) + "</h3>" +
               take(view, "The first time", retake.then) + take(view, "This time", retake.now) +
               paragraph(retake.words);
    }
    return out + "</section>\n";
}

std::string two_people(const DebriefView& view) {
    if (!view.two_people) return {};
    return "<section>" + heading("The same words, two people") +
           paragraph("Turn " + std::to_string(view.two_people->turn) + ", you: “" +
                     view.two_people->your_words + "”") +
           paragraph(view.two_people->words) + "</section>\n";
}

std::string reading(const DebriefView& view) {
    if (view.reading.moves.empty()) return {};
    std::string out =
        "<section>" + heading("How you read " + view.client_name) + paragraph(view.reading.words);
    out += "<ul>";
    for (const ForesightView& move : view.reading.moves) {
        out += "<li><a href=\"#turn-" + std::to_string(move.turn) + "\">Turn " + std::to_string(move.turn) +
               "</a>: expected " + escaped(move.expected) + ", came " + escaped(move.came) + "</li>";
    }
    return out + "</ul></section>\n";
}

std::string noted(const DebriefView& view) {
    if (view.noted.empty()) return {};
    std::string out = "<section>" + heading("What was happening in you");
    for (const NotedView& moment : view.noted) {
        out += paragraph("Turn " + std::to_string(moment.turn) + ", " + moment.feeling + ". Then you: “" +
                         moment.your_words + "”") +
               paragraph(moment.words, "facts");
    }
    return out + "</section>\n";
}

std::string other_chair(const DebriefView& view) {
    if (view.chair.empty()) return {};
    std::string out = "<section>" + heading("The same hour from " + view.client_name + "'s chair");
    for (const ChairView& turn : view.chair) {
        out += "<div>";
        for (const std::string& said : turn.said) out += paragraph("I said: “" + said + "”");
        out += paragraph(turn.heard);
        if (!turn.thought.empty()) out += paragraph("I thought: " + turn.thought, "inner");
        if (!turn.feared.empty()) out += paragraph("I had been afraid of this: " + turn.feared);
        out += paragraph("Turn " + std::to_string(turn.turn) + ". " + turn.after, "facts") + "</div>";
    }
    return out + "</section>\n";
}

std::string to_discuss(const DebriefView& view) {
    if (view.to_discuss.empty()) return {};
    std::string out = "<section>" + heading("To talk over with a supervisor") + "<ul class=\"asked\">";
    for (const std::string& question : view.to_discuss) out += "<li>" + escaped(question) + "</li>";
    return out + "</ul></section>\n";
}

std::string footer(const DebriefView& view) {
    std::string from = "From " + view.scenario_id;
    if (!view.version.empty()) from += " " + view.version;
    from += ", seed " + std::to_string(view.seed);
    if (!view.sha256.empty()) from += ", scenario SHA-256 " + view.sha256;
    return "<footer>" + paragraph(view.caution, "note") + paragraph(view.rule_note, "facts") +
           paragraph(from + ".", "facts") + "</footer>\n";
}

}  // namespace

std::string debrief_html(const DebriefView& view) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"" +
                      escaped(view.language.empty() ? "en" : view.language) + "\">\n<head>\n";
    out +=
        "<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n";
    out += "<title>" + escaped(view.title + ", with " + view.client_name + ": debrief") + "</title>\n<style>";
    out += page_style();
    out += "</style>\n</head>\n<body>\n<main>\n";
    out += header(view) + passed_over(view) + feelings(view) + duties(view) + service(view) + ratings(view) +
           course(view) + ruptures(view) + correctives(view);
    out += "<section>" + heading("Turn by turn") + turn_articles(view) + "</section>\n";
    out += retakes(view) + two_people(view) + reading(view) + noted(view) + other_chair(view) +
           outcome(view) + take_along(view) + to_discuss(view);
    return out + footer(view) + "</main>\n</body>\n</html>\n";
}

}  // namespace attune
