#include "tests/store/ledger.hpp"

#include <iterator>

#include "tests/store/scratch.hpp"

namespace attune::store::test {
namespace {

const char* setting_key = "last-place";

RunId run_with(Store& store, std::uint64_t seed) {
    for (const Run& run : need(store.runs(need(store.guest(1)).id))) {
        if (run.start.seed == seed) return run.id;
    }
    return {};
}

template <class T>
std::optional<Error> error_of(const Result<T>& result) {
    return result ? std::nullopt : std::optional<Error>(result.error());
}

}  // namespace

Content content_of(Store& store) {
    Content content;
    const std::optional<Profile> guest = need(store.find_profile("Guest"));
    if (!guest) return content;
    for (const Run& run : need(store.runs(guest->id))) {
        content.sessions[run.start.seed] = {.lines = need(store.lines(run.id)),
                                            .turns = run.turns,
                                            .state = run.state,
                                            .summary = run.summary};
    }
    content.setting = need(store.setting(guest->id, setting_key)).value_or("");
    return content;
}

std::vector<std::string> Ledger::some_lines() {
    std::vector<std::string> lines;
    for (std::uint32_t i = 0; i < 1 + chance(6); ++i) {
        lines.push_back("{\"n\":" + std::to_string(chance_()) + ",\"text\":\"" +
                        std::string(chance(2500), static_cast<char>('a' + chance(26))) + "\"}");
    }
    return lines;
}

Ledger::Change Ledger::next_change() {
    const std::uint32_t dice = chance(100);
    Change change{.kind = Kind::begin, .seed = 0, .lines = some_lines()};
    if (acknowledged_.sessions.empty() || dice < 8) {
        change.seed = ++last_seed_;
        return change;
    }
    change.seed = std::next(acknowledged_.sessions.begin(),
                            chance(static_cast<std::uint32_t>(acknowledged_.sessions.size())))
                      ->first;
    change.kind = dice < 84   ? Kind::turn
                  : dice < 89 ? Kind::finish
                  : dice < 94 ? Kind::remove
                              : Kind::setting;
    return change;
}

void Ledger::note(const Change& change, Content& content) const {
    if (change.kind == Kind::setting) {
        content.setting = change.lines.front();
        return;
    }
    if (change.kind == Kind::remove) {
        content.sessions.erase(change.seed);
        return;
    }
    Content::Session& session = content.sessions[change.seed];
    if (change.kind == Kind::finish) {
        session.state = RunState::finished;
        session.summary = change.lines.front();
        return;
    }
    session.lines.insert(session.lines.end(), change.lines.begin(), change.lines.end());
    if (change.kind == Kind::turn) ++session.turns;
}

std::optional<Error> Ledger::make(Store& store, const Change& change) {
    const Result<Profile> guest = store.guest(1);
    if (!guest) return guest.error();
    if (change.kind == Kind::begin)
        return error_of(store.begin_run(start_of(guest->id, change.seed), change.lines));
    if (change.kind == Kind::setting) {
        return error_of(store.set_setting(guest->id, setting_key, change.lines.front()));
    }
    const RunId id = run_with(store, change.seed);
    if (change.kind == Kind::turn) return error_of(store.append(id, change.lines, 2));
    if (change.kind == Kind::finish) {
        return error_of(store.finish(id, RunState::finished, change.lines.front(), 3));
    }
    return error_of(store.delete_run(id));
}

std::optional<Error> Ledger::work(Store& store) {
    tried_ = next_change();
    return try_again(store);
}

std::optional<Error> Ledger::try_again(Store& store) {
    if (!tried_) return std::nullopt;
    if (std::optional<Error> error = make(store, *tried_)) return error;
    note(*tried_, acknowledged_);
    tried_.reset();
    ++changes_;
    return std::nullopt;
}

bool Ledger::holds(Store& store) {
    const Content found = content_of(store);
    Content attempted = acknowledged_;
    if (tried_) note(*tried_, attempted);
    const bool holds = found == acknowledged_ || found == attempted;
    acknowledged_ = found;
    tried_.reset();
    return holds;
}

}  // namespace attune::store::test
