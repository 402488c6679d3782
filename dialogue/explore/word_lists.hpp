// The English words the linter knows, each list sorted and in the form of bare_word. They are our choice,
// kept short so that each entry can be defended; assets/findings.md shows them.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace attune {

/// Nothing is left open by these. A multiple-choice test gives its wrong answers away by them.
inline constexpr auto absolute_words = std::to_array<std::string_view>(
    {"absolutely", "always", "certainly", "clearly", "completely", "definitely", "everybody", "everyone",
     "everything", "must", "mustn't", "never", "nobody", "obviously", "surely", "totally", "undoubtedly"});

inline constexpr auto kind_words = std::to_array<std::string_view>(
    {"amazing",  "appreciate", "beautiful", "brave", "bravery", "courage", "courageous", "glad",
     "grateful", "great",      "happy",     "hard",  "heart",   "lovely",  "proud",      "sad",
     "sorry",    "strength",   "strong",    "thank", "thanks",  "tough",   "welcome",    "wonderful"});

/// Words that carry no content of their own; not counted when words are found again.
inline constexpr auto small_words = std::to_array<std::string_view>(
    {"a",      "about",  "after",   "again",  "all",    "am",      "an",       "and",      "any",
     "are",    "aren't", "as",      "at",     "be",     "because", "been",     "before",   "being",
     "both",   "but",    "by",      "can",    "can't",  "could",   "couldn't", "did",      "didn't",
     "do",     "does",   "doesn't", "doing",  "don't",  "down",    "for",      "from",     "get",
     "go",     "going",  "got",     "had",    "hadn't", "has",     "hasn't",   "have",     "haven't",
     "having", "he",     "he'd",    "he'll",  "her",    "here",    "him",      "his",      "how",
     "i",      "i'd",    "i'll",    "i'm",    "i've",   "if",      "in",       "into",     "is",
     "isn't",  "it",     "it'd",    "it'll",  "just",   "let",     "like",     "me",       "more",
     "my",     "no",     "not",     "now",    "of",     "off",     "on",       "one",      "only",
     "or",     "our",    "out",     "over",   "really", "say",     "she",      "she'd",    "she'll",
     "should", "so",     "some",    "still",  "than",   "that",    "the",      "their",    "them",
     "then",   "there",  "these",   "they",   "they'd", "they'll", "they're",  "they've",  "this",
     "those",  "to",     "too",     "up",     "very",   "was",     "wasn't",   "we",       "we'd",
     "we'll",  "we're",  "we've",   "well",   "were",   "weren't", "what",     "when",     "where",
     "which",  "who",    "why",     "will",   "with",   "won't",   "would",    "wouldn't", "yes",
     "you",    "you'd",  "you'll",  "you're", "you've", "your",    "yours"});

/// May stand twice in a row: grammar, or how people talk.
inline constexpr auto doubled_on_purpose = std::to_array<std::string_view>(
    {"bye", "ha",  "had", "hm",   "is",     "knock", "long", "many",  "more", "much", "never",
     "no",  "now", "oh",  "okay", "really", "so",    "that", "there", "very", "well", "yes"});

/// Words of the trade that few clients say of themselves. One or two words each.
inline constexpr auto lecture_words = std::to_array<std::string_view>({"attachment style",
                                                                       "attachment wound",
                                                                       "boundary violation",
                                                                       "catastrophizing",
                                                                       "coping mechanism",
                                                                       "coping mechanisms",
                                                                       "coping strategies",
                                                                       "corrective experience",
                                                                       "countertransference",
                                                                       "dissociation",
                                                                       "dysregulated",
                                                                       "dysregulation",
                                                                       "emotion regulation",
                                                                       "emotional regulation",
                                                                       "healthy boundaries",
                                                                       "hypervigilance",
                                                                       "hypervigilant",
                                                                       "inner child",
                                                                       "maladaptive",
                                                                       "nervous system",
                                                                       "psychoeducation",
                                                                       "rumination",
                                                                       "set boundaries",
                                                                       "setting boundaries",
                                                                       "somatic",
                                                                       "therapeutic alliance",
                                                                       "transference",
                                                                       "trauma response",
                                                                       "traumatised by",
                                                                       "traumatized by",
                                                                       "triggered",
                                                                       "unconditional regard",
                                                                       "validated",
                                                                       "validation"});

/// A name for a disorder or a finding. An option that says one of them sees the topic, not the person
/// (model.md §3, empathy 2).
inline constexpr auto label_words = std::to_array<std::string_view>(
    {"adhd",         "avoidant",   "bipolar",      "borderline",  "codependent",  "comorbid",
     "delusional",   "depressive", "diagnosis",    "disorder",    "dissociating", "dissociation",
     "dysregulated", "hysterical", "maladaptive",  "manic",       "narcissistic", "neurotic",
     "ocd",          "paranoid",   "pathological", "pathology",   "psychotic",    "ptsd",
     "resistance",   "resistant",  "symptom",      "symptomatic", "symptoms",     "syndrome"});

/// All a why says when it says nothing.
inline constexpr auto empty_verdicts = std::to_array<std::string_view>(
    {"a",    "and",    "answer", "bad",      "best",  "better",  "choice", "correct", "excellent",
     "fine", "good",   "great",  "is",       "it",    "neutral", "not",    "ok",      "okay",
     "one",  "option", "poor",   "response", "right", "so",      "that",   "the",     "this",
     "too",  "very",   "weak",   "worse",    "worst", "wrong"});

static_assert(std::ranges::is_sorted(absolute_words) && std::ranges::is_sorted(kind_words));
static_assert(std::ranges::is_sorted(small_words) && std::ranges::is_sorted(doubled_on_purpose));
static_assert(std::ranges::is_sorted(lecture_words) && std::ranges::is_sorted(label_words));
static_assert(std::ranges::is_sorted(empty_verdicts));

}  // namespace attune
