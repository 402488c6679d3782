// Typed replies in the text mode: rates what was typed, says what it was heard as, asks where it is not sure,
// and gives the move to be made. Keeps what was typed for as long as the session lasts, and in the store
// where there is one.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/freetext/typed_reply.hpp"
#include "dialogue/store/freetext_files.hpp"
#include "dialogue/store/store.hpp"
#include "tools/cli/terminal.hpp"

namespace attune::cli {

class TypedTalk {
  public:
    explicit TypedTalk(Terminal& terminal) : terminal_(&terminal) {}

    /// Whether something can be typed at this point; says once why not where the model cannot be read.
    bool open(const Session& session);
    /// The move for what was typed, or none: it was not said, or the trainee would rather say it another way.
    std::optional<ChooseOption> say(const Session& session, const std::string& text, std::int64_t ms);

    /// Where the institution's own help lines may lie.
    void look_in(std::optional<std::filesystem::path> data) { data_ = std::move(data); }
    /// The text and salt of the last move say() gave, for the store; none after it was taken.
    std::optional<store::TypedText> take_text();
    /// What was typed, by the hash in the log.
    const std::map<std::string, std::string>& texts() const { return texts_; }
    void remember(const std::vector<store::TypedText>& kept);

  private:
    std::optional<OptionIndex> ask_which(const Session& session, const TypedReply& reply);
    void print_help_lines();

    Terminal* terminal_;
    bool tried_ = false;
    std::shared_ptr<const store::FreetextKit> kit_;
    std::optional<std::filesystem::path> data_;
    std::vector<std::string> earlier_;
    std::map<std::string, std::string> texts_;
    std::optional<store::TypedText> last_;
};

}  // namespace attune::cli
