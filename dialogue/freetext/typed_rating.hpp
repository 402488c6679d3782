// Rates a reply in the trainee's own words: which skill it was, how much empathy, regard and collaboration it
// carried, how sure that is, and which words moved it. The gates come first. A reply is read whole and
// sentence by sentence; the strongest sentence counts for the skill, the worst clause for regard: "that must
// be hard, but at least …". Levels are those of model.md §3.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/freetext/gates.hpp"
#include "dialogue/freetext/typed_model.hpp"

namespace attune {

/// What to do with a reply.
enum class Verdict : std::uint8_t {
    rated,    // sure enough: the rating counts
    ask,      // in between: "which did you mean?"
    unsure,   // no score: "choose what comes closest"
    stopped,  // a gate
};

template <>
struct Names<Verdict> {
    static constexpr auto table = std::to_array<std::string_view>({"rated", "ask", "unsure", "stopped"});
};

/// Words of the reply that moved the rating. That is all: they prove nothing about why a person would.
struct Moved {
    std::string words;  // as typed
    std::string often;  // what that often does, for a named cue; empty for single words
    float amount = 0;   // above 0: towards the rating given
    friend bool operator==(const Moved&, const Moved&) = default;
};

struct TypedRating {
    Verdict verdict = Verdict::stopped;
    Gate gate = Gate::none;
    TypedSkill skill = TypedSkill::simple_reflection;
    TypedSkill second = TypedSkill::simple_reflection;
    float sure = 0;  // 0–1: that it is this skill; simple and complex reflection count as one
    std::array<float, typed_skills> shares{};
    int empathy = 3, regard = 3, collaboration = 3;  // 1–5
    std::vector<Moved> towards;                      // at most three, the strongest first
    std::vector<Moved> against;                      // at most two
};

class Rater {
  public:
    Rater(const WordVectors& vectors, const TypedModel& model)
        : model_(&model), vectors_(&vectors), maker_(vectors) {}

    /// `said`: what the client just said. `earlier`: what was typed before in this session, tidied.
    TypedRating rate(std::string_view text, const ClientWords& said,
                     std::span<const std::string> earlier = {}) const;

    /// Without gates: the whole reply, and a part for its sentences, the strongest of them for each skill.
    Scores scores_of(const Tokens& tokens, const ClientWords& said) const;
    /// Shares of the skills alone: for routing and for authored texts.
    std::array<float, typed_skills> skills_of(const Tokens& tokens, const ClientWords& said) const;

    const TypedModel& model() const { return *model_; }
    const WordVectors& vectors() const { return *vectors_; }
    const FeatureMaker& maker() const { return maker_; }

  private:
    void rate_levels(const Tokens& tokens, const Scores& whole, const ClientWords& said,
                     TypedRating& rating) const;
    void explain(std::string_view text, const Tokens& tokens, const ClientWords& said,
                 TypedRating& rating) const;

    const TypedModel* model_;
    const WordVectors* vectors_;
    FeatureMaker maker_;
};

/// The skill with the largest share, and how sure that is: the two reflections count as one.
TypedSkill likeliest(const std::array<float, typed_skills>& shares);
float sureness(const std::array<float, typed_skills>& shares, TypedSkill skill);
/// A score of a level head as a level, 1–5.
int to_level(float score);

/// For a reflection: "closer to their words" or "a step under their words"; experts hardly agree on which, so
/// it is shown as a leaning and never as right or wrong. Empty for others.
std::string_view leaning(TypedSkill skill);

}  // namespace attune
