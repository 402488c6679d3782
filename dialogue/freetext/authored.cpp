#include "dialogue/freetext/authored.hpp"

#include "dialogue/freetext/gates.hpp"
#include "dialogue/freetext/typed_model.hpp"

namespace attune {
namespace {

std::string_view cut_at(std::string_view& rest, char mark) {
    const std::size_t at = std::min(rest.find(mark), rest.size());
    const std::string_view part = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return part;
}

Error bad_line(std::string_view voice, int line, std::string what) {
    return {std::string(voice) + ":" + std::to_string(line) + ": " + std::move(what), "Nothing was trained.",
            "A line holds six columns with a tab between them: skill, empathy, regard, collaboration, what "
            "the client "
            "said, the reply."};
}

bool read_level(std::string_view text, int& into) {
    if (text.size() != 1 || text[0] < '1' || text[0] > '5') return false;
    into = text[0] - '0';
    return true;
}

Result<AuthoredReply> parse(std::string_view line, std::string_view voice, int number) {
    AuthoredReply reply;
    reply.voice = voice;
    std::string_view skills = cut_at(line, '\t');
    while (!skills.empty()) {
        const std::string_view word = cut_at(skills, '+');
        const auto skill = named<TypedSkill>(word);
        if (!skill)
            return bad_line(voice, number, "'" + std::string(word) + "' is none of the fourteen skills.");
        reply.skills.push_back(*skill);
    }
    if (reply.skills.empty() || reply.skills.size() > 2)
        return bad_line(voice, number, "it wants one skill, or two.");
    for (int* level : {&reply.empathy, &reply.regard, &reply.collaboration}) {
        const std::string_view text = cut_at(line, '\t');
        if (!read_level(text, *level)) {
            return bad_line(voice, number, "'" + std::string(text) + "' is no level from 1 to 5.");
        }
    }
    reply.client = cut_at(line, '\t');
    reply.text = line;
    if (reply.text.empty()) return bad_line(voice, number, "the reply is missing.");
    if (readable(reply.text) != Gate::none)
        return bad_line(voice, number, "the reply cannot be read or is too long.");
    return reply;
}

}  // namespace

Result<std::vector<AuthoredReply>> read_authored(std::string_view text, std::string_view voice) {
    std::vector<AuthoredReply> out;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (int number = 1; !text.empty(); ++number) {
        std::string_view line = cut_at(text, '\n');
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        Result<AuthoredReply> reply = parse(line, voice, number);
        if (!reply) return reply.error();
        out.push_back(std::move(reply).value());
    }
    return out;
}

Example example_of(const AuthoredReply& reply, const FeatureMaker& maker) {
    Example out;
    const Tokens tokens = tokens_in(tidied(reply.text));
    out.features = maker.of(tokens, {0, tokens.all.size()}, client_words(reply.client, maker.vectors()));
    out.target.assign(typed_skills, 0);
    constexpr float stronger = 0.65f;
    const bool mixed = reply.skills.size() == 2 && reply.skills[0] != reply.skills[1];
    out.target[static_cast<std::size_t>(reply.skills[0])] = mixed ? stronger : 1;
    if (mixed) out.target[static_cast<std::size_t>(reply.skills[1])] = 1 - stronger;
    for (const int level : {reply.empathy, reply.regard, reply.collaboration}) {
        out.levels.push_back(static_cast<float>(level - 3));
    }
    return out;
}

}  // namespace attune
