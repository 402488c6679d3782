// The project's own lines for training: one reply a line, tab-separated: skill (or two joined by '+', the
// stronger first), empathy, regard, collaboration (1–5), what the client had just said, the reply. Format and
// the meaning of the labels: assets/freetext/README.md, labels.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialogue/base/result.hpp"
#include "dialogue/freetext/linear.hpp"
#include "dialogue/skills/typed_skill.hpp"

namespace attune {

struct AuthoredReply {
    std::string voice;               // the file it stands in
    std::vector<TypedSkill> skills;  // one or two
    int empathy = 3, regard = 3, collaboration = 3;
    std::string client, text;
};

/// An error names the file and the line. `#` begins a comment line.
Result<std::vector<AuthoredReply>> read_authored(std::string_view text, std::string_view voice);

/// The reply as an example of the typed skills and levels.
Example example_of(const AuthoredReply& reply, const FeatureMaker& maker);

}  // namespace attune
