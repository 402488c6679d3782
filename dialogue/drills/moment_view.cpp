#include "dialogue/drills/moment_view.hpp"

#include <algorithm>

#include "dialogue/base/chance.hpp"
#include "dialogue/drills/showing.hpp"
#include "dialogue/record/spoken.hpp"

namespace attune {
namespace {

const Drill& drill_of(const DrillLibrary& library, const NextMoment& next) {
    return *library.drills[next.drill];
}

ClientProfile profile_of(const Drill& drill, const DrillItem& item) {
    if (item.client) return drill.clients[*item.client].profile;
    ClientProfile somebody;
    somebody.name = "The client";
    somebody.pronouns = "they/them";
    return somebody;
}

std::vector<SpokenLine> spoken_lines(const std::vector<Line>& lines, const ClientProfile& client) {
    std::vector<SpokenLine> out;
    for (const Line& line : lines) out.push_back(spoken(line, client));
    return out;
}

std::vector<std::string> in_words(const std::vector<SpokenLine>& lines, const ClientProfile& client) {
    std::vector<std::string> out;
    for (const SpokenLine& line : lines) out.push_back(line_in_words(line, client));
    return out;
}

BodyView after(BodyView body, const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        if (line.gesture != Gesture::none) body.gesture = line.gesture;
    }
    return body;
}

std::string words_of(const DrillAnswer& answer) { return answer.text.empty() ? "Say nothing." : answer.text; }

/// Shuffled by a hash, like a beat's options, so that the best one has no place of its own.
std::vector<OfferedAnswer> offered(const Drill& drill, const DrillItem& item, int times) {
    std::vector<std::size_t> order(item.answers.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto rank = [&](std::size_t i) {
        const std::string purpose = "answers:" + drill.id + ":" + item.id + ":" + item.answers[i].id;
        return chance_bits(0, purpose, times);
    };
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return std::pair(rank(a), a) < std::pair(rank(b), b); });
    std::vector<OfferedAnswer> answers;
    for (const std::size_t i : order) {
        answers.push_back({i, words_of(item.answers[i]), static_cast<int>(answers.size()) + 1});
    }
    return answers;
}

std::string levels_in_words(const Levels& levels) {
    return "Empathy " + std::to_string(levels.empathy) + ", regard " + std::to_string(levels.regard) +
           ", collaboration " + std::to_string(levels.collaboration) + " of 5.";
}

AnswerView answer_view(const Drill& drill, const DrillItem& item, const DrillAnswer& answer) {
    const ClientProfile client = profile_of(drill, item);
    AnswerView view;
    view.you = words_of(answer);
    view.verdict = showing_in_words(drill, item, answer);
    view.why = answer.why;
    view.levels = levels_in_words(answer.levels);
    view.inner = answer.inner;
    view.reply = spoken_lines(answer.reply, client);
    view.words = in_words(view.reply, client);
    view.showing = showing(drill, item, answer);
    view.body = after(body_in(item.mood), answer.reply);
    return view;
}

}  // namespace

BodyView body_in(Mood mood) {
    BodyView body;
    body.experiencing = 3;
    switch (mood) {
        case Mood::calm:
            break;
        case Mood::hurt:
            body.bond = 40, body.safety = 38, body.arousal = 62, body.tension = true;
            break;
        case Mood::withdrawn:
            body.bond = 35, body.safety = 30, body.arousal = 38, body.rupture = Rupture::withdrawal;
            break;
        case Mood::confronting:
            body.bond = 35, body.safety = 40, body.arousal = 74, body.rupture = Rupture::confrontation;
            break;
        case Mood::tearful:
            body.bond = 58, body.safety = 56, body.arousal = 66, body.experiencing = 5,
            body.near_tears = true;
            break;
        case Mood::warm:
            body.bond = 78, body.safety = 76, body.arousal = 44, body.experiencing = 4;
            break;
    }
    return body;
}

MomentView moment_view(const DrillLibrary& library, const NextMoment& next, int times) {
    const Drill& drill = drill_of(library, next);
    const DrillItem& item = drill.items[next.item];
    MomentView view;
    view.skill = label_of(drill.skill);
    view.title = drill.title;
    view.summary = drill.summary;
    view.reason = next.reason;
    view.level = item.level;
    view.has_client = item.client.has_value();
    view.client = profile_of(drill, item);
    view.client_name = view.client.name;
    view.body = after(body_in(item.mood), item.moment);
    if (view.has_client) view.body_words = body_in_words(view.body, view.client);
    view.before = item.before;
    view.lines = spoken_lines(item.moment, view.client);
    view.words = in_words(view.lines, view.client);
    view.answers = offered(drill, item, times);
    return view;
}

FeedbackView feedback_view(const DrillLibrary& library, const NextMoment& next, std::size_t answer) {
    const Drill& drill = drill_of(library, next);
    const DrillItem& item = drill.items[next.item];
    const std::size_t best = best_answer(drill, item);
    return {answer_view(drill, item, item.answers[answer]), answer == best,
            answer_view(drill, item, item.answers[best])};
}

}  // namespace attune
