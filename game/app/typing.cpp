// Replies in the trainee's own words: rated, asked about, said, kept, erased.
#include "dialogue/base/sha256.hpp"
#include "dialogue/freetext/typed_words.hpp"
#include "dialogue/store/service_page.hpp"
#include "game/app/app.hpp"

namespace attune::game {

bool App::can_type() {
    if (!sitting_ || sitting_->session().over()) return false;
    const Session& session = sitting_->session();
    if (!session.scenario()[session.now().beat].free) return false;
    if (!freetext_tried_) {
        freetext_tried_ = true;
        const auto kit = store::read_freetext(setup_.scenarios.parent_path() / "freetext");
        if (kit) {
            freetext_ = *kit;
        } else {
            tell(kit.error());
        }
    }
    return freetext_ != nullptr;
}

void App::say_typed(const std::string& text) {
    if (!can_type()) return;
    const Session& session = sitting_->session();
    reply_ = reply_in(session, *freetext_->rater, text, sitting_->typed_before());
    typing_view_ = {};
    if (reply_->way == TypedReply::Way::crisis) {
        std::vector<std::filesystem::path> folders;
        if (setup_.data) folders.push_back(*setup_.data);
        folders.push_back(setup_.scenarios.parent_path());
        ServicePage page = store::service_page("help-lines", folders);
        typing_view_.asks = TypingView::Asks::help;
        typing_view_.help_title = std::move(page.title);
        typing_view_.help = std::move(page.paragraphs);
        states_.stage.typed.clear();
        states_.stage.sent.clear();
        reply_.reset();
        return;
    }
    typing_view_.text = tidied(text);
    typing_view_.words = typed_words(reply_->rating);
    for (const OptionIndex option : reply_->options) {
        typing_view_.among.emplace_back(option.value, session.scenario()[option].text);
    }
    switch (reply_->way) {
        case TypedReply::Way::said:
            if (habits_.predict) {
                typing_view_.asks = TypingView::Asks::foresee;
            } else {
                say_recognised();
            }
            break;
        case TypedReply::Way::which:
            typing_view_.asks = TypingView::Asks::which;
            break;
        case TypedReply::Way::closest:
            typing_view_.asks = TypingView::Asks::closest;
            break;
        case TypedReply::Way::not_said:
        case TypedReply::Way::crisis:
            break;
    }
}

void App::say_recognised() {
    if (reply_ && reply_->way == TypedReply::Way::said) say_as(reply_->option);
}

void App::say_declared(std::optional<std::uint32_t> option) {
    typing_view_.asks = TypingView::Asks::nothing;
    if (option && reply_) say_as(OptionIndex{*option});
    if (!option) typing_view_.words.clear();
}

void App::say_as(OptionIndex option) {
    const std::string salt = store::new_salt();
    const ChooseOption said =
        move_for(*reply_, option, *freetext_->rater, salt, typing_view_.text, sitting_->clock(now()));
    const store::TypedText typed{to_hex(said.typed->text), salt, typing_view_.text};
    reply_.reset();
    typing_view_.asks = TypingView::Asks::nothing;
    sitting_->remember(typed);
    if (const Result<> moved = move(said); !moved) return tell(moved.error());
    if (const Result<> kept = archive_.keep_typed(run_, typed); !kept) tell(kept.error());
    states_.stage.typed.clear();
}

void App::read_typed(store::RunId run) {
    if (!sitting_) return;
    for (const store::TypedText& typed : archive_.typed(run)) sitting_->remember(typed);
}

void App::erase_typed() {
    const Result<std::string> gone = archive_.erase_typed();
    if (!gone) {
        tell(gone.error());
    } else {
        tell(gone->empty() ? "What you typed is erased; the sessions and their ratings stand." : *gone);
    }
    refresh();
}

}  // namespace attune::game
