// A drill: short moments for practising one skill, as plain data, immutable after load. A moment is what the
// client just said or did; its answers carry the levels of model.md §3, and from those follows which of them
// shows the skill (showing.hpp). Format: assets/drills/README.md.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dialogue/drills/drill_skill.hpp"
#include "dialogue/scenario/scenario.hpp"

namespace attune {

/// How the client sits there while the moment lasts.
enum class Mood : std::uint8_t { calm, hurt, withdrawn, confronting, tearful, warm };
template <>
struct Names<Mood> {
    static constexpr auto table =
        std::to_array<std::string_view>({"calm", "hurt", "withdrawn", "confronting", "tearful", "warm"});
};

struct DrillAnswer {
    std::string id;
    std::string text;  // empty: nothing is said
    Levels levels;
    int push = 0;  // −2 soothe … +2 deepen
    EnumSet<Skill> skills;
    EnumSet<RepairStep> repair;
    std::string why;
    std::string inner;
    std::vector<Line> reply;  // their ids are empty: nothing points at them
    friend bool operator==(const DrillAnswer&, const DrillAnswer&) = default;
};

struct DrillItem {
    std::string id;
    std::string family;                 // items of one family are variations of one moment
    int level = 1;                      // 1–5
    std::optional<std::size_t> client;  // in the drill's clients; none: only the words
    Mood mood = Mood::calm;
    std::string before;  // what was just before
    bool caused = true;  // in the repair of a confrontation: the trainee did something wrong
    std::vector<Line> moment;
    std::vector<DrillAnswer> answers;
    friend bool operator==(const DrillItem&, const DrillItem&) = default;
};

/// Of a client in a drill only the name, the pronouns, the age and the portrait are given.
struct DrillClient {
    std::string id;
    ClientProfile profile;
    friend bool operator==(const DrillClient&, const DrillClient&) = default;
};

struct Drill {
    std::string id, version, language, title, summary, license;
    DrillSkill skill{};
    std::vector<std::string> content_notes, authors, reviewers;
    std::vector<DrillClient> clients;  // by id
    std::vector<DrillItem> items;      // in the file's order
    friend bool operator==(const Drill&, const Drill&) = default;
};

/// All drills of a folder, by id.
struct DrillLibrary {
    std::vector<std::shared_ptr<const Drill>> drills;
};

}  // namespace attune
