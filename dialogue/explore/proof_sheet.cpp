#include "dialogue/explore/proof_sheet.hpp"

#include "dialogue/explore/option_key.hpp"
#include "dialogue/explore/proof_parts.hpp"
#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/export_charts.hpp"
#include "dialogue/record/export_style.hpp"
#include "dialogue/record/export_turns.hpp"
#include "dialogue/record/happenings.hpp"

namespace attune {
namespace {

std::string heading(std::string_view words) { return "<h2>" + escaped(words) + "</h2>\n"; }

std::string row(std::string_view name, std::string_view value) {
    if (value.empty()) return {};
    return "<tr><th scope=\"row\">" + escaped(name) + "</th><td>" + escaped(value) + "</td></tr>\n";
}

std::string listed(const std::vector<std::string>& words, std::string_view none) {
    return words.empty() ? std::string(none) : with_commas(words);
}

std::string header(const Scenario& s) {
    std::string out = "<header>" + paragraph("Attune, a proof sheet", "over");
    out += "<h1>" + escaped(s.title) + "</h1>" + paragraph("with " + s.client.name, "with");
    out += paragraph(s.summary) + paragraph(s.setting, "facts");
    out += paragraph(
        "The numbers here are teaching devices. They are not for selection, licensing or grading alone.",
        "note");
    out += "<table class=\"plain\"><tbody>\n";
    out += row("Scenario", s.id + ", version " + s.version + ", language " + s.language);
    out += row("SHA-256", s.sha256);
    out += row("Authors", listed(s.authors, "not given"));
    out += row("Reviewers", listed(s.reviewers, "nobody has reviewed this yet"));
    out += row("Content", listed(s.content_notes, "no content notes"));
    out += row("Licence", s.license);
    out += row("Difficulty", name_of(s.difficulty));
    if (s.approach) out += row("Approach", name_of(*s.approach));
    return out + "</tbody></table></header>\n";
}

std::string pencil() {
    return "<section>" + heading("Reviewed by") +
           "<table class=\"plain pencil\"><tbody><tr><th scope=\"row\">Name</th><td></td></tr><tr><th "
           "scope=\"row\">"
           "Date</th><td></td></tr></tbody></table>" +
           paragraph(
               "Beside each option stand boxes for your own levels: E empathy, R regard, C collaboration, "
               "and on a wound beat the corrective level. The author's stand with the option; to rate "
               "without seeing them, use attune-cli rate export.",
               "facts") +
           "<div class=\"rule\"></div><div class=\"rule\"></div><div class=\"rule\"></div></section>\n";
}

std::string supervisor(const Scenario& s) {
    const SupervisorNote& note = s.supervisor;
    if (note.teaches.empty() && note.questions.empty()) return {};
    std::string out = "<section>" + heading("For the supervisor");
    for (const std::string& words : note.teaches) out += paragraph(words);
    if (note.questions.empty()) return out + "</section>\n";
    out += "<h3>To discuss</h3><ol>";
    for (const std::string& question : note.questions) out += "<li>" + escaped(question) + "</li>";
    return out + "</ol></section>\n";
}

std::string client(const Scenario& s) {
    const ClientProfile& c = s.client;
    const auto whole_points = [](Milli value) { return proof_number(value); };
    std::string needs;
    for (std::size_t i = 0; i < c.needs.size(); ++i) {
        if (c.needs[i] == 0) continue;
        needs += (needs.empty() ? "" : ", ") + std::string(name_of(static_cast<Skill>(i))) + " " +
                 proof_number(c.needs[i]);
    }
    std::string out = "<section>" + heading("The client") + paragraph(c.presenting);
    out += "<table class=\"plain\"><tbody>\n" + row("Expects", c.expectation);
    out += row("Pronouns", c.pronouns + (c.age > 0 ? ", " + std::to_string(c.age) : ""));
    out +=
        row("At the start", "bond " + whole_points(c.bond) + ", task " + whole_points(c.task) + ", goal " +
                                whole_points(c.goal) + ", safety " + whole_points(c.safety) + ", arousal " +
                                whole_points(c.arousal) + ", experiencing " + std::to_string(c.experiencing));
    out += row("Window", whole_points(c.window_low) + " to " + whole_points(c.window_high) + ", touch from " +
                             whole_points(c.touch()) + ", resting " + whole_points(c.resting) + ", jolt " +
                             whole_points(c.jolt));
    out += row("Trust rate", proof_number(c.trust_rate));
    out += row("Share of withdrawal", proof_number(c.withdrawal_share)) + row("Needs", needs);
    for (const auto& [cue, meaning] : c.body) out += row(cue, meaning);
    return out + "</tbody></table></section>\n";
}

std::string range_of(const Variable& v) {
    if (v.kind == Variable::Kind::truth) return "true or false";
    if (v.kind == Variable::Kind::word) return "one of " + with_commas(v.words);
    return std::to_string(v.low) + " to " + std::to_string(v.high);
}

std::string start_of(const Variable& v) {
    if (v.kind == Variable::Kind::truth) return v.start != 0 ? "true" : "false";
    if (v.kind == Variable::Kind::word) return v.words[static_cast<std::size_t>(v.start)];
    return std::to_string(v.start);
}

std::string variables(const Scenario& s) {
    if (s.variables.empty()) return {};
    std::string out =
        "<section>" + heading("What the scenario remembers") + "<table class=\"plain\"><tbody>\n";
    for (const Variable& v : s.variables) out += row(v.name, range_of(v) + "; at first " + start_of(v));
    return out + "</tbody></table></section>\n";
}

std::string wounds(const Scenario& s) {
    if (s.wounds.empty()) return {};
    std::string out = "<section>" + heading("Wounds") + "<table class=\"plain\"><tbody>\n";
    for (const Wound& wound : s.wounds) {
        std::vector<std::string> beats;
        for (const Beat& beat : s.beats) {
            if (beat.wound && &s.wounds[beat.wound->value] == &wound) beats.push_back(beat.id);
        }
        out += row(wound.id, (wound.text.empty() ? "" : wound.text + " · ") + "beats: " + with_commas(beats));
    }
    return out + "</tbody></table></section>\n";
}

std::string option_ids(const Scenario& s, const std::vector<OptionIndex>& options) {
    std::vector<std::string> ids;
    for (const OptionIndex option : options) ids.push_back(option_key(s, option));
    return with_commas(ids);
}

std::string duties(const Scenario& s) {
    if (s.duties.empty()) return {};
    std::string out = "<section>" + heading("Duties");
    for (const Duty& duty : s.duties) {
        std::vector<std::string> cues;
        for (const LineIndex line : duty.cues) cues.push_back(s[line].id);
        out += "<h3>" + escaped(duty.id) + "</h3><table class=\"plain\"><tbody>\n";
        out += row("Cues", with_commas(cues)) + row("Met by", option_ids(s, duty.met_by));
        out += row("Met poorly by", option_ids(s, duty.met_poorly_by));
        out +=
            row("Within", std::to_string(duty.within_turns) + (duty.within_turns == 1 ? " turn" : " turns"));
        out += row("If passed over", duty.missed) + row("Then", duty.then);
        if (!duty.service.empty()) out += row("Our service", duty.service);
        out += "</tbody></table>\n";
    }
    return out + "</section>\n";
}

/// Two decimals, without the locale's say.
std::string two_decimals(double value) {
    const auto hundredths = static_cast<Milli>(value * 100 + (value < 0 ? -0.5 : 0.5));
    const Milli size = hundredths < 0 ? -hundredths : hundredths;
    return (hundredths < 0 ? "−" : "") + std::to_string(size / 100) + "." +
           std::to_string(100 + size % 100).substr(1);
}

std::string agreement(const ProofExtras& extras) {
    std::string out = "<section>" + heading("How far raters agree");
    if (extras.raters.empty())
        return out + paragraph("Nobody else has rated these options yet.") + "</section>\n";
    out += "<table><caption>Rated by " + escaped(joined(extras.raters)) +
           ". Quadratic-weighted κ with its 95 % interval; 1 is full agreement, 0 what chance gives. That "
           "raters agree is not validity."
           "</caption><thead><tr><th>Dimension</th><th>Between</th><th class=\"n\">Options</th><th "
           "class=\"n\">κ</th>"
           "<th class=\"n\">from</th><th class=\"n\">to</th></tr></thead><tbody>\n";
    const auto number = [](std::string_view text) {
        return "<td class=\"n\">" + std::string(text) + "</td>";
    };
    for (const ProofAgreement& a : extras.agreement) {
        out += "<tr><th scope=\"row\">" + escaped(a.dimension) + "</th><td>" + escaped(a.between) + "</td>" +
               number(std::to_string(a.options)) + number(a.kappa ? two_decimals(*a.kappa) : "–") +
               number(a.interval ? two_decimals(a.interval->low) : "–") +
               number(a.interval ? two_decimals(a.interval->high) : "–") + "</tr>\n";
    }
    out += "</tbody></table>\n";
    if (extras.differing.empty())
        return out + paragraph("No option is rated two levels apart.") + "</section>\n";
    out += "<p>Rated two levels apart or more:</p><ul>";
    for (const ProofDifference& d : extras.differing) {
        out += "<li><a href=\"#at-" + escaped(d.option) + "\">" + escaped(d.option) + "</a>, " +
               escaped(d.dimension) + ": " + escaped(d.levels) + "</li>\n";
    }
    return out + "</ul></section>\n";
}

std::string places(const Scenario& s) {
    const Graph graph = graph_of(s);
    const std::vector<bool> way_there = connected(graph);
    std::string index = "<nav class=\"places\">", out;
    std::size_t number = 0;
    bool said = false;
    for (const PlaceIndex place : reading_order(graph)) {
        ++number;
        const std::string& id = id_of(s, graph, place);
        index += std::to_string(number) + " <a href=\"#at-" + escaped(id) + "\">" + escaped(id) + "</a> ";
        if (!way_there[place.value] && !said) {
            out += paragraph("No way from the start leads to what follows.", "note");
            said = true;
        }
        out += graph.is_ending(place) ? proof_ending(s, graph.ending(place), number)
                                      : proof_beat(s, graph.beat(place), number);
    }
    return "<section>" + heading("Beats and endings, in reading order") + index + "</nav>\n" + out +
           "</section>\n";
}

std::string ruptures(const Scenario& s) {
    const ClientProfile& c = s.client;
    std::string out = "<section>" + heading("While a rupture is open");
    out += "<h3>Withdrawn</h3>" + proof_lines(s, c.when_withdrawn) +
           proof_options(s, c.repair_withdrawal, "repair-withdrawal");
    out += "<h3>Confronting</h3>" + proof_lines(s, c.when_confronting) +
           proof_options(s, c.repair_confrontation, "repair-confrontation");
    return out + "</section>\n";
}

std::string typed_replies(const Scenario& s) {
    if (s.client.typed.empty()) return {};
    return "<section>" + heading("Answers to typed replies that come close to no option") +
           proof_options(s, s.client.typed, "typed") + "</section>\n";
}

}  // namespace

std::string proof_sheet(const Scenario& s, const ProofExtras& extras) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + escaped(s.language.empty() ? "en" : s.language) +
                      "\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                      "'unsafe-inline'\">\n";
    out += "<title>" + escaped(s.title + ": proof sheet") + "</title>\n<style>" + std::string(page_style()) +
           std::string(proof_style()) + "</style>\n</head>\n<body>\n<main>\n";
    out += header(s) + pencil() + agreement(extras) + supervisor(s) + client(s) + variables(s) + wounds(s) +
           duties(s);
    out += places(s) + ruptures(s) + typed_replies(s);
    return out + "<footer>" +
           paragraph("From " + s.id + " " + s.version + ", scenario SHA-256 " + s.sha256 + ".", "facts") +
           "</footer>\n</main>\n</body>\n</html>\n";
}

}  // namespace attune
