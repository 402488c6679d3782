#include "tools/cli/typed_talk.hpp"

#include <algorithm>

#include "dialogue/base/sha256.hpp"
#include "dialogue/freetext/typed_words.hpp"
#include "dialogue/store/data_dir.hpp"
#include "dialogue/store/service_page.hpp"
#include "tools/cli/assets.hpp"

namespace attune::cli {
bool TypedTalk::open(const Session& session) {
    if (session.over() || !session.scenario()[session.now().beat].free) return false;
    if (!tried_) {
        tried_ = true;
        const auto assets = assets_dir();
        const auto kit = assets ? store::read_freetext(*assets / "freetext")
                                : Result<std::shared_ptr<const store::FreetextKit>>(assets.error());
        if (kit) {
            kit_ = *kit;
        } else {
            terminal_->line(describe(kit.error()));
        }
    }
    return kit_ != nullptr;
}

std::optional<ChooseOption> TypedTalk::say(const Session& session, const std::string& text, std::int64_t ms) {
    const TypedReply reply = reply_in(session, *kit_->rater, text, earlier_);
    if (reply.way == TypedReply::Way::crisis) {
        print_help_lines();
        return std::nullopt;
    }
    terminal_->blank();
    for (const std::string& line : typed_words(reply.rating)) terminal_->line(line, 2);
    std::optional<OptionIndex> option;
    if (reply.way == TypedReply::Way::said) option = reply.option;
    if (reply.way == TypedReply::Way::which || reply.way == TypedReply::Way::closest)
        option = ask_which(session, reply);
    if (!option) return std::nullopt;
    const std::string salt = store::new_salt(), plain = tidied(text);
    const ChooseOption move = move_for(reply, *option, *kit_->rater, salt, plain, ms);
    last_ = {to_hex(move.typed->text), salt, plain};
    return move;
}

std::optional<store::TypedText> TypedTalk::take_text() {
    std::optional<store::TypedText> out;
    out.swap(last_);
    if (out) remember({*out});
    return out;
}

void TypedTalk::remember(const std::vector<store::TypedText>& kept) {
    for (const store::TypedText& typed : kept) {
        texts_[typed.hash] = typed.text;
        earlier_.push_back(typed.text);
    }
}

std::optional<OptionIndex> TypedTalk::ask_which(const Session& session, const TypedReply& reply) {
    const bool two = reply.way == TypedReply::Way::which;
    terminal_->line(two ? "Closest to what you wrote:" : "What could be said here:");
    for (std::size_t i = 0; i < reply.options.size(); ++i) {
        terminal_->line(std::to_string(i + 1) + "  " + session.scenario()[reply.options[i]].text, 3);
    }
    const auto answer = terminal_->ask("Which did you mean? A number, or Enter to say it another way: ");
    if (!answer || answer->size() != 1) return std::nullopt;
    const int number = (*answer)[0] - '0';
    if (number < 1 || number > static_cast<int>(reply.options.size())) return std::nullopt;
    return reply.options[static_cast<std::size_t>(number) - 1];
}

void TypedTalk::print_help_lines() {
    std::vector<std::filesystem::path> folders;
    if (data_) {
        folders.push_back(*data_);
    } else if (const auto usual = store::default_data_dir()) {
        folders.push_back(*usual);
    }
    if (const auto assets = assets_dir()) folders.push_back(*assets);
    const ServicePage page = store::service_page("help-lines", folders);
    terminal_->heading(page.title);
    for (const std::string& paragraph : page.paragraphs) {
        terminal_->line(paragraph);
        terminal_->blank();
    }
    terminal_->ask("Enter goes back to the session, which stands as it was; q leaves from there: ");
}

}  // namespace attune::cli
