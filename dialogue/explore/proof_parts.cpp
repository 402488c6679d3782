#include "dialogue/explore/proof_parts.hpp"

#include <cstdlib>

#include "dialogue/record/debrief_format.hpp"
#include "dialogue/record/export_charts.hpp"
#include "dialogue/record/export_turns.hpp"
#include "dialogue/record/happenings.hpp"
#include "dialogue/record/words.hpp"

namespace attune {
namespace {

std::string code(std::string_view text) { return "<code>" + escaped(text) + "</code>"; }

std::string when(const Condition& condition) {
    return condition.always() ? "" : "<span class=\"if\">if " + code(condition.text) + "</span>";
}

std::string link(const Scenario& scenario, const Target& to) {
    const auto* beat = std::get_if<BeatIndex>(&to);
    const std::string& id = beat ? scenario[*beat].id : scenario[std::get<EndingIndex>(to)].id;
    return "<a href=\"#at-" + escaped(id) + "\">" + escaped(id) + "</a>" + (beat ? "" : " (ending)");
}

/// How a line is said and what goes with it, in square brackets of the sheet's own.
std::string manner(const Line& line, const ClientProfile& client) {
    std::vector<std::string> parts;
    if (!line.delivery.empty()) parts.push_back(line.delivery);
    if (line.pause_ms > 0) parts.push_back("after " + proof_number(line.pause_ms) + " s");
    if (line.cut) parts.push_back("breaks off");
    if (line.gesture != Gesture::none) parts.push_back(label_of(line.gesture, client));
    if (!line.note.empty()) parts.push_back(line.note);
    if (line.marker != Marker::none) parts.push_back("marker: " + label_of(line.marker));
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
    return out.empty() ? "" : "<span class=\"manner\">[" + escaped(out) + "]</span>";
}

std::string line_item(const Scenario& scenario, const Line& line) {
    std::string out = "<li><span class=\"id\">" + escaped(line.id) + "</span> ";
    if (!line.when.always()) out += when(line.when) + " ";
    if (!line.text.empty()) out += "“" + escaped(line.text) + "” ";
    return out + manner(line, scenario.client) + "</li>\n";
}

template <class Enum>
std::string words_of(EnumSet<Enum> set) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < count_of<Enum>(); ++i) {
        if (set.has(static_cast<Enum>(i))) words.push_back(std::string(name_of(static_cast<Enum>(i))));
    }
    return with_commas(words);
}

std::string level(std::string_view name, int value) {
    return "<span class=\"level\">" + std::string(name) + " <b>" + std::to_string(value) + "</b></span>";
}

std::string levels(const Option& option) {
    std::string out = "<p class=\"levels\">" + level("empathy", option.levels.empathy) +
                      level("regard", option.levels.regard) +
                      level("collaboration", option.levels.collaboration);
    if (option.levels.corrective > 0) out += level("corrective", option.levels.corrective);
    if (option.levels.genuineness > 0) out += level("genuineness", option.levels.genuineness);
    return out + "</p>\n";
}

std::string signed_whole(int value) {
    return value > 0 ? "+" + std::to_string(value) : value < 0 ? "−" + std::to_string(-value) : "0";
}

std::string marks(const Option& option) {
    std::string out = "push " + signed_whole(option.push) + " (" + push_in_words(option.push) + ")";
    if (!option.skills.empty()) out += " · skills: " + words_of(option.skills);
    if (!option.repair.empty()) out += " · repair: " + words_of(option.repair);
    if (option.stance != Stance::neutral) out += " · stance: " + std::string(name_of(option.stance));
    if (option.goal_talk != 0) out += " · goal talk " + signed_whole(option.goal_talk);
    if (option.once) out += " · once";
    return paragraph(out, "facts");
}

std::string said_of(std::string_view name, std::string_view text) {
    if (text.empty()) return {};
    return "<p class=\"said-of\"><span class=\"name\">" + std::string(name) + "</span> " + escaped(text) +
           "</p>\n";
}

std::string effects(const Option& option) {
    if (option.effects.empty()) return {};
    std::string out = "<p class=\"said-of\"><span class=\"name\">sets</span>";
    for (const Effect& effect : option.effects) out += " " + code(effect.text);
    return out + "</p>\n";
}

std::string tick_row(std::string_view name) {
    std::string out = "<tr><th scope=\"row\">" + std::string(name) + "</th>";
    for (int i = 1; i <= 5; ++i) out += "<td>" + std::to_string(i) + "</td>";
    return out + "</tr>";
}

/// The reviewer's own levels and two lines to write on.
std::string margin(const Option& option) {
    std::string out = "<div class=\"margin\"><table class=\"ticks\"><caption>yours</caption>" +
                      tick_row("E") + tick_row("R") + tick_row("C");
    if (option.levels.corrective > 0) out += tick_row("corr.");
    return out + "</table><div class=\"rule\"></div><div class=\"rule\"></div></div>";
}

std::string option_card(const Scenario& scenario, const Option& option, std::string_view home) {
    const bool silence = option.place == OptionPlace::silence;
    const std::string id = silence && option.id.empty() ? "silence" : option.id;
    std::string out = "<article class=\"option\" id=\"at-" + escaped(home) + "." + escaped(id) +
                      "\"><div class=\"text\"><p><span class=\"id\">" + escaped(id) + "</span> " +
                      when(option.when) + "</p>\n";
    out +=
        "<p class=\"words\">" + (silence ? "To say nothing." : "“" + escaped(option.text) + "”") + "</p>\n";
    out += levels(option) + marks(option);
    out += said_of("why", option.why) + said_of("feared of this", option.fear);
    out += said_of("thinks", option.inner) + said_of("hears instead", option.heard_as) + effects(option);
    for (const std::string& other : option.exemplars) out += said_of("also meant", other);
    if (!option.reply.empty()) {
        out += "<p class=\"said-of\"><span class=\"name\">reply</span></p>" +
               proof_lines(scenario, option.reply);
    }
    if (!option.branches.empty()) {
        out += "<p class=\"leads\">leads to " + proof_branches(scenario, option.branches) + "</p>\n";
    }
    return out + "</div>" + margin(option) + "</article>\n";
}

std::string place_heading(const std::string& id, std::size_t number, std::string_view tags) {
    return "<h3 id=\"at-" + escaped(id) + "\"><span class=\"number\">" + std::to_string(number) + "</span> " +
           escaped(id) + std::string(tags) + "</h3>\n";
}

std::string tags_of(const Scenario& scenario, const Beat& beat) {
    std::string out;
    if (beat.wound) {
        out += "<span class=\"tag\">wound: " + escaped(scenario.wounds[beat.wound->value].id) + "</span>";
    }
    if (beat.strain > 0) {
        out += "<span class=\"tag one\">scripted strain " + proof_number(beat.strain) + "</span>";
    }
    if (beat.free) out += "<span class=\"tag\">typed replies</span>";
    return out;
}

}  // namespace

std::string proof_number(Milli value) {
    const Milli size = value < 0 ? -value : value;
    std::string fraction = std::to_string(1000 + size % 1000).substr(1);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    return (value < 0 ? "−" : "") + std::to_string(size / 1000) + (fraction.empty() ? "" : "." + fraction);
}

std::string proof_lines(const Scenario& scenario, LineRange lines) {
    std::string out = "<ul class=\"lines\">\n";
    for (std::uint32_t i = 0; i < lines.count; ++i) out += line_item(scenario, scenario[lines[i]]);
    return out + "</ul>\n";
}

std::string proof_options(const Scenario& scenario, OptionRange options, std::string_view home) {
    std::string out;
    for (std::uint32_t i = 0; i < options.count; ++i)
        out += option_card(scenario, scenario[options[i]], home);
    return out;
}

std::string proof_branches(const Scenario& scenario, const std::vector<Branch>& branches) {
    std::string out;
    for (const Branch& branch : branches) {
        if (!out.empty()) out += "; ";
        if (!branch.when.always()) {
            out += when(branch.when) + " ";
        } else if (branches.size() > 1) {
            out += "else ";
        }
        out += link(scenario, branch.to);
    }
    return out;
}

std::string proof_beat(const Scenario& scenario, BeatIndex index, std::size_t number) {
    const Beat& beat = scenario[index];
    std::string out = "<section class=\"place" + std::string(beat.wound ? " wounded" : "") + "\">\n" +
                      place_heading(beat.id, number, tags_of(scenario, beat));
    out += "<div class=\"client\">" + proof_lines(scenario, beat.client) +
           "<div class=\"margin\"><div class=\"rule\"></div><div class=\"rule\"></div></div></div>\n";
    out += proof_options(scenario, beat.options, beat.id) + proof_options(scenario, beat.silences, beat.id);
    if (!beat.otherwise.empty()) {
        out += "<p class=\"leads\">otherwise, without a move: " + proof_branches(scenario, beat.otherwise) +
               "</p>\n";
    }
    return out + "</section>\n";
}

std::string proof_ending(const Scenario& scenario, EndingIndex index, std::size_t number) {
    const Ending& ending = scenario[index];
    return "<section class=\"place\">\n" +
           place_heading(ending.id, number, "<span class=\"tag ending\">ending</span>") +
           "<div class=\"client\">" + proof_lines(scenario, ending.client) +
           "<div class=\"margin\"><div class=\"rule\"></div></div></div>\n" + paragraph(ending.summary) +
           "</section>\n";
}

std::string_view proof_style() {
    return R"css(
main { max-width: 60rem; padding: 2.4rem 2.6rem; }
code { font: .82em "Source Code Pro", "DejaVu Sans Mono", monospace; background: var(--room); padding: 0 .25em;
  border-radius: 2px; }
.id, .number, .if, .manner, .level, .name, .leads { font-family: "Source Sans 3", "Helvetica Neue", Arial,
  "DejaVu Sans", sans-serif; font-size: .84rem; }
.id { font-weight: 600; }
.number { color: var(--soft); font-weight: 400; font-size: 1rem; margin-right: .2rem; }
.if, .manner, .name { color: var(--soft); }
.place { border-top: 1px solid var(--line); margin-top: 1.6rem; padding-top: .2rem; }
.place.wounded { border-left: 4px solid var(--plum); padding-left: .9rem; }
.place h3 { font-size: 1.15rem; margin: .7rem 0 .4rem; }
.tag.ending { color: #6b4a1e; }
.lines { list-style: none; padding: 0; margin: .3rem 0; }
.lines li { margin: .15rem 0; }
.client, .option { display: grid; grid-template-columns: 1fr 11.5rem; gap: 1.4rem; }
article.option { margin: 0; padding: .5rem 0 .6rem; border-top: 1px dotted var(--soft); break-inside: avoid; }
.option .text > p { margin: .18rem 0; }
.option .lines { margin: .1rem 0 .1rem 1rem; }
.words { font-size: 1.06rem; }
.levels { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; }
.level b { font-variant-numeric: tabular-nums; }
.said-of .name { margin-right: .2rem; }
.said-of .name::after { content: ":"; }
.margin { border-left: 1px solid var(--line); padding-left: .9rem; }
.rule { border-bottom: 1px solid #8f887c; height: 1.7rem; }
.ticks { width: auto; margin: 0; }
.ticks caption { padding: 0 0 .1rem; font-size: .75rem; }
.ticks th, .ticks td { border: 0; padding: .08rem .1rem; font-size: .75rem; }
.ticks th { padding-right: .4rem; }
.ticks td { border: 1px solid #8f887c; width: 1.5rem; text-align: center; color: var(--soft); }
.plain td, .plain th { padding-right: 1rem; }
.plain th { white-space: nowrap; width: 11rem; }
.pencil td, .pencil th { padding-top: .9rem; }
nav.places { font-family: "Source Sans 3", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; font-size: .88rem; }
nav.places a { white-space: nowrap; margin-right: .7rem; }
@media (max-width: 40rem) { .client, .option { grid-template-columns: 1fr; } }
@page { size: A4; margin: 13mm 14mm; }
@media print { .client, .option { grid-template-columns: 1fr 43mm; gap: 5mm; } .ticks td { padding: .05rem; }
  .place h3 { break-after: avoid; } code { background: none; padding: 0; } }
)css";
}

}  // namespace attune
