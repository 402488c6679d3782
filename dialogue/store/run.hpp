// What the store keeps, as plain values: profiles and runs. A run is one session of one profile; its text is
// the event log's lines, opaque here. Times are unix milliseconds given by the caller.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "dialogue/base/names.hpp"

namespace attune::store {

/// Never used again after a deletion, so an old id finds nothing rather than somebody else.
struct ProfileId {
    std::int64_t value = 0;
    friend auto operator<=>(const ProfileId&, const ProfileId&) = default;
};

struct RunId {
    std::int64_t value = 0;
    friend auto operator<=>(const RunId&, const RunId&) = default;
};

struct PracticeId {
    std::int64_t value = 0;
    friend auto operator<=>(const PracticeId&, const PracticeId&) = default;
};

/// A trainee, by a name or code of their choosing; no password. There is exactly one guest, called "Guest".
struct Profile {
    ProfileId id;
    std::string name;
    bool guest = false;
    std::int64_t created_ms = 0;
    friend bool operator==(const Profile&, const Profile&) = default;
};

/// open: not ended, offered for resuming. finished: came to its end. left: the trainee ended it before.
enum class RunState { open, finished, left };

struct RunStart {
    ProfileId profile;
    std::string scenario_id;
    std::string scenario_title;
    std::string scenario_version;
    std::string scenario_sha256;  // of the scenario as it was read: tells a scenario changed since
    std::uint64_t seed = 0;
    std::string feedback;  // full, cues or off
    std::int64_t now_ms = 0;
    friend bool operator==(const RunStart&, const RunStart&) = default;
};

struct Run {
    RunId id;
    RunStart start;
    RunState state = RunState::open;
    std::int64_t turns = 0;  // appends since the beginning; a rewind is one too
    std::int64_t updated_ms = 0;
    std::string summary;  // short JSON the caller gave at the end; empty while open
    friend bool operator==(const Run&, const Run&) = default;
};

/// A typed reply: `hash` as the log has it, sixteen hexadecimal digits.
struct TypedText {
    std::string hash, salt, text;
    friend bool operator==(const TypedText&, const TypedText&) = default;
};

}  // namespace attune::store

template <>
struct attune::Names<attune::store::RunState> {
    static constexpr auto table = std::to_array<std::string_view>({"open", "finished", "left"});
};
