// What the screens share: the page with its bar and its scrolling column, dialogs that ask, words for modes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "game/access/layout.hpp"
#include "game/access/widgets.hpp"
#include "game/command.hpp"

namespace attune::game {

std::string_view words_of(FeedbackMode mode);        // "Full"
std::string_view explanation_of(FeedbackMode mode);  // what is shown in it

/// The middle of the room there is, at most `most_width` (at 100 %) wide.
class Centred {
  public:
    Centred(Ui& ui, float most_width);

  private:
    Columns columns_;
};

/// Is the screen narrow for its text: fewer than `pixels` at 100 %?
bool narrower_than(const Ui& ui, float pixels);

/// A whole page: title and Back above, a scrolling column below. Esc goes back.
class Page {
  public:
    struct Look {
        std::string_view back = "Back";
        float most_width = 760.0f;
        bool covered = false;  // a question lies over it, and the keys are its
    };
    Page(Ui& ui, Commands& commands, std::string_view id, std::string_view name, const Look& look);
    Page(Ui& ui, Commands& commands, std::string_view id, std::string_view name)
        : Page(ui, commands, id, name, Look{}) {}

  private:
    Screen screen_;
    std::optional<Region> body_;
    std::optional<Centred> column_;
};

/// A question with a way out; returns true when it was answered (either way), `yes` says how.
struct Question {
    std::string_view id, title, words, yes, no;
    bool danger = false;
};
bool ask(Ui& ui, const Question& question, bool& yes);

/// One sentence across the top that can be put away.
void notice_bar(Ui& ui, std::string_view words, Commands& commands);

}  // namespace attune::game
