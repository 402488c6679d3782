#include "dialogue/freetext/typed_reply.hpp"

#include <algorithm>
#include <cmath>

#include "dialogue/base/sha256.hpp"

namespace attune {
namespace {

std::vector<OptionIndex> spoken_options(const Session& session) {
    std::vector<OptionIndex> out;
    for (const OptionIndex option : session.now().offered) {
        if (!session.scenario()[option].text.empty()) out.push_back(option);
    }
    return out;
}

}  // namespace

std::string said_since(const Session& session) {
    std::string said;
    for (const Event& event : session.events()) {
        if (std::holds_alternative<MoveMade>(event) || std::holds_alternative<RewoundTo>(event)) said.clear();
        const auto* line = std::get_if<Said>(&event);
        const auto* generic = std::get_if<SaidInRupture>(&event);
        if (!line && !generic) continue;
        said += (said.empty() ? "" : " ") + session.scenario()[line ? line->line : generic->line].text;
    }
    return said;
}

TypedReply reply_in(const Session& session, const Rater& rater, std::string_view text,
                    std::span<const std::string> earlier) {
    TypedReply out;
    const std::vector<OptionIndex> options = spoken_options(session);
    const Crossroads at = crossroads(rater, session.scenario(), options, said_since(session));
    out.rating = rater.rate(text, at.said, earlier);
    if (out.rating.verdict == Verdict::stopped) {
        out.way = out.rating.gate == Gate::crisis ? TypedReply::Way::crisis : TypedReply::Way::not_said;
        return out;
    }
    const Route found = route(rater, at, tidied(text), out.rating.shares);
    if (out.rating.verdict == Verdict::unsure) {
        out.way = TypedReply::Way::closest;
        out.options = options;
        return out;
    }
    if (out.rating.verdict == Verdict::ask) {
        out.way = TypedReply::Way::which;
        for (const Ranked& ranked : found.ranked) {
            if (out.options.size() < 2) out.options.push_back(ranked.option);
        }
        return out;
    }
    out.way = TypedReply::Way::said;
    const OptionRange answers = session.scenario().client.typed;
    const auto group = static_cast<std::uint32_t>(group_of(out.rating.skill));
    out.in_general = !found.close && group < answers.count;
    out.option = out.in_general ? answers[group] : found.ranked.front().option;
    return out;
}

ChooseOption move_for(const TypedReply& reply, OptionIndex option, const Rater& rater, std::string_view salt,
                      std::string_view text, std::int64_t ms) {
    Typed typed;
    typed.skill = reply.rating.skill;
    typed.sure = static_cast<std::uint16_t>(std::lround(std::clamp(reply.rating.sure, 0.0f, 1.0f) * 1000));
    typed.model = rater.model().name();
    const Digest digest = sha256(std::string(salt) + std::string(text));
    std::copy_n(digest.begin(), typed.text.size(), typed.text.begin());
    if (reply.way == TypedReply::Way::said) {
        typed.basis = TypedBasis::recognised;
        typed.empathy = static_cast<std::uint8_t>(reply.rating.empathy);
        typed.regard = static_cast<std::uint8_t>(reply.rating.regard);
        typed.collaboration = static_cast<std::uint8_t>(reply.rating.collaboration);
    }
    return {option, ms, typed};
}

}  // namespace attune
