// The body in words. Each band of each quantity has one plain sentence; the portrait draws the same facts.
#include "dialogue/record/session_view.hpp"
#include "dialogue/record/words.hpp"

namespace attune {
namespace {

struct Person {
    std::string subject, possessive;
    bool plural;
    std::string verb(std::string_view singular, std::string_view many) const {
        return std::string(plural ? many : singular);
    }
    std::string is() const { return verb("is", "are"); }
};

std::string posture(const BodyView& body, const Person& person) {
    if (body.rupture == Rupture::withdrawal) return "has turned a little away, arms close";
    if (body.rupture == Rupture::confrontation)
        return person.verb("sits", "sit") + " square to you, chin level";
    if (body.bond < 35) return person.verb("sits", "sit") + " well back";
    if (body.bond < 60)
        return person.verb("sits", "sit") + " upright, hands in " + person.possessive + " lap";
    return person.verb("sits", "sit") + " turned towards you, shoulders easy";
}

std::string gaze(const BodyView& body, const Person& person) {
    if (body.rupture == Rupture::confrontation) return "looks straight at you";
    if (body.rupture == Rupture::withdrawal) return person.verb("looks", "look") + " past you";
    if (body.safety < 30) return "keeps " + person.possessive + " eyes on the floor";
    if (body.safety < 45) return person.verb("meets", "meet") + " your eyes now and then";
    if (body.safety < 65) return person.verb("meets", "meet") + " your eyes";
    return "lets " + person.possessive + " eyes rest on you";
}

std::string breath(const BodyView& body, const Person& person) {
    const double touch = body.window_low + 0.45 * (body.window_high - body.window_low);
    if (body.arousal > body.window_high) return "breathing is fast and high, hands gripped";
    if (body.arousal >= touch) return "breathing has deepened";
    if (body.arousal < body.window_low) return "breathing is slow, " + person.possessive + " face still";
    return "breathing is even";
}

std::string capitalised(std::string text) {
    if (!text.empty()) text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

std::string body_in_words(const BodyView& body, const ClientProfile& client) {
    const Person person{subject_of(client), possessive_of(client), subject_of(client) == "they"};
    std::string words = capitalised(person.subject) + " ";
    std::string stance = posture(body, person);
    if (person.plural && stance.starts_with("has ")) stance.replace(0, 3, "have");
    std::string eyes = gaze(body, person);
    if (person.plural) {
        if (eyes.starts_with("looks")) eyes.replace(0, 5, "look");
        if (eyes.starts_with("keeps")) eyes.replace(0, 5, "keep");
        if (eyes.starts_with("lets")) eyes.replace(0, 4, "let");
    }
    words += stance + (stance.find(',') == std::string::npos ? " and " : ", and ") + eyes + "; " +
             person.possessive + " " + breath(body, person) + ".";
    if (body.near_tears) words += " There are tears close by.";
    if (body.tension) words += " Something in " + person.possessive + " face has tightened.";
    return words;
}

}  // namespace attune
