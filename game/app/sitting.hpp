// A session in progress: the session, its log, the clock without pauses, and the views of now.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/record/debrief_view.hpp"
#include "dialogue/record/event_log.hpp"
#include "dialogue/record/overlay_view.hpp"
#include "dialogue/record/session_view.hpp"
#include "dialogue/store/run.hpp"
#include "game/command.hpp"

namespace attune::game {

class Sitting {
  public:
    /// A session just started. Times are milliseconds of one monotonic clock.
    Sitting(std::shared_ptr<const Scenario> scenario, std::uint64_t seed, std::int64_t now_ms);
    /// Goes on with one that was kept: as its log left it.
    Sitting(ReadLog log, std::int64_t now_ms);

    /// Takes a move; its line of the log is held until `saved` is called. An Error leaves all as it was.
    Result<> take(const Move& move, std::int64_t now_ms);
    const std::vector<std::string>& unsaved() const { return unsaved_; }
    void saved() { unsaved_.clear(); }
    /// All lines so far, the unsaved among them.
    const std::vector<std::string>& lines() const { return lines_; }

    void pause(std::int64_t now_ms);
    void go_on(std::int64_t now_ms);
    bool paused() const { return paused_at_ >= 0; }
    /// Since the session began, pauses left out.
    std::int64_t clock(std::int64_t now_ms) const;
    /// Since the client began to answer, pauses left out.
    std::int64_t heard_ms(std::int64_t now_ms) const { return clock(now_ms) - answer_began_; }
    void hear_all() { all_heard_ = true; }
    bool all_heard() const { return all_heard_; }

    /// What was typed, by its hash in the log; shown in place of the option's words.
    void remember(const store::TypedText& typed);
    const TypedTexts& typed() const { return typed_; }
    const std::vector<std::string>& typed_before() const { return typed_before_; }

    /// The trainee has rated themselves since the last move.
    bool rated() const { return session_.state().self_rating.has_value(); }
    const Session& session() const { return session_; }
    const SessionView& view() const { return view_; }
    const OverlayView& overlay() const { return overlay_; }
    /// Made when asked for.
    const DebriefView& debrief();
    FeedbackMode feedback = FeedbackMode::full;

  private:
    void look_again();

    Session session_;
    std::vector<std::string> lines_, unsaved_;
    LogWriter writer_;
    TypedTexts typed_;
    std::vector<std::string> typed_before_;
    SessionView view_;
    OverlayView overlay_;
    std::optional<DebriefView> debrief_;
    std::int64_t began_ = 0, paused_at_ = -1, answer_began_ = 0;
    bool all_heard_ = false;
};

}  // namespace attune::game
