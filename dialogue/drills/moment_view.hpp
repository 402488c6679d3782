// What the practice screen and the text mode show of one moment, and of the answer given to it. Plain values,
// so that no screen reads a drill itself.
#pragma once

#include <string>
#include <vector>

#include "dialogue/drills/next_moment.hpp"
#include "dialogue/record/session_view.hpp"

namespace attune {

struct OfferedAnswer {
    std::size_t answer = 0;  // in the item
    std::string text;        // "Say nothing." for a silence
    int key = 1;             // 1–4, as shown
};

struct MomentView {
    std::string skill;    // "complex reflection"
    std::string title;    // of the drill
    std::string summary;  // what the skill is
    std::string reason;   // why this moment now
    int level = 1;
    bool has_client = false;
    std::string client_name;
    ClientProfile client;  // for the portrait; meaningless without a client
    BodyView body;
    std::string body_words;          // empty without a client
    std::string before;              // what was just before; may be empty
    std::vector<SpokenLine> lines;   // what the client says and does
    std::vector<std::string> words;  // the same as text
    std::vector<OfferedAnswer> answers;
};

struct AnswerView {
    std::string you;                 // your words
    std::string verdict;             // what it showed, in a sentence
    std::string why;                 // the author's sentence
    std::string levels;              // "Empathy 4, regard 4, collaboration 3 of 5."
    std::string inner;               // what the client thinks; may be empty
    std::vector<SpokenLine> reply;   // what the client answers; may be empty
    std::vector<std::string> words;  // the same as text
    Showing showing = Showing::falls_short;
    BodyView body;  // with the reply's last gesture
};

struct FeedbackView {
    AnswerView yours;
    bool yours_is_best = false;
    AnswerView better;  // put beside it; the same as yours when that is the best
};

/// `times` is how often this moment was practised before: the order of the answers changes with it.
MomentView moment_view(const DrillLibrary& library, const NextMoment& next, int times);
FeedbackView feedback_view(const DrillLibrary& library, const NextMoment& next, std::size_t answer);

/// How a client in this mood sits there.
BodyView body_in(Mood mood);

}  // namespace attune
