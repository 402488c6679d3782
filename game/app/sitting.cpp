#include "game/app/sitting.hpp"

#include <utility>

namespace attune::game {
namespace {

/// When the last move of a log was made, on the session's clock.
std::int64_t last_ms(const std::vector<Event>& events) {
    std::int64_t last = 0;
    for (const Event& event : events) {
        if (const auto* made = std::get_if<MoveMade>(&event)) last = made->ms > last ? made->ms : last;
    }
    return last;
}

}  // namespace

Sitting::Sitting(std::shared_ptr<const Scenario> scenario, std::uint64_t seed, std::int64_t now_ms)
    : session_(Session::start(std::move(scenario), seed)), writer_(session_), began_(now_ms) {
    lines_ = writer_.first_lines();
    look_again();
}

Sitting::Sitting(ReadLog log, std::int64_t now_ms)
    : session_(Session::resume(log.scenario, std::move(log.events))),
      lines_(std::move(log.lines)),
      writer_(session_, lines_.back()),
      began_(now_ms - last_ms(session_.events())),
      all_heard_(true) {
    look_again();
}

Result<> Sitting::take(const Move& move, std::int64_t now_ms) {
    const Result<std::span<const Event>> events = session_.take(move);
    if (!events) return events.error();
    if (events->empty()) return Nothing{};
    lines_.push_back(writer_.add(session_, *events));
    unsaved_.push_back(lines_.back());
    answer_began_ = clock(now_ms);
    all_heard_ = !std::holds_alternative<ChooseOption>(move);
    look_again();
    return Nothing{};
}

void Sitting::remember(const store::TypedText& typed) {
    typed_[typed.hash] = typed.text;
    typed_before_.push_back(typed.text);
    look_again();
}

void Sitting::look_again() {
    view_ = session_view(session_, typed_);
    overlay_ = overlay_view(session_);
    debrief_.reset();
}

const DebriefView& Sitting::debrief() {
    if (!debrief_) debrief_ = debrief_view(session_.scenario(), session_.events(), typed_);
    return *debrief_;
}

std::int64_t Sitting::clock(std::int64_t now_ms) const { return (paused() ? paused_at_ : now_ms) - began_; }

void Sitting::pause(std::int64_t now_ms) {
    if (!paused()) paused_at_ = now_ms;
}

void Sitting::go_on(std::int64_t now_ms) {
    if (!paused()) return;
    began_ += now_ms - paused_at_;
    paused_at_ = -1;
}

}  // namespace attune::game
