// Whether a text of XML or of our own HTML is well formed: every tag closed in order, every attribute quoted,
// every & a known reference. A small checker for tests, not a parser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::test {

class WellFormed {
  public:
    explicit WellFormed(std::string_view text) : text_(text) { check(); }
    const std::string& complaint() const { return complaint_; }

  private:
    void check() {
        while (complaint_.empty() && at_ < text_.size()) {
            if (text_[at_] == '<') {
                tag();
            } else if (text_[at_] == '&') {
                reference(text_.size());
            } else {
                const auto byte = static_cast<unsigned char>(text_[at_]);
                if (byte < 0x20 && byte != '\n') complain("a control character");
                ++at_;
            }
        }
        if (complaint_.empty() && !open_.empty()) complain("never closed: " + open_.back());
    }

    void complain(const std::string& what) {
        complaint_ = what + " at " + std::to_string(at_) + ": " + std::string(text_.substr(at_, 60));
    }

    void reference(std::size_t end) {
        for (const std::string_view known : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"}) {
            if (text_.substr(at_, known.size()) == known && at_ + known.size() <= end) {
                at_ += known.size();
                return;
            }
        }
        complain("a bare &");
    }

    static bool is_name(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == ':' || c == '_';
    }

    std::string name() {
        const std::size_t from = at_;
        while (at_ < text_.size() && is_name(text_[at_])) ++at_;
        return std::string(text_.substr(from, at_ - from));
    }

    void attributes() {
        while (at_ < text_.size() && text_[at_] != '>' && text_[at_] != '/') {
            if (text_[at_] == ' ' || text_[at_] == '\n') {
                ++at_;
                continue;
            }
            if (name().empty() || text_.substr(at_, 2) != "=\"") return complain("an attribute");
            for (at_ += 2; at_ < text_.size() && text_[at_] != '"';) {
                if (text_[at_] == '<') return complain("< in an attribute");
                if (text_[at_] == '&') {
                    reference(text_.size());
                    if (!complaint_.empty()) return;
                } else {
                    ++at_;
                }
            }
            ++at_;
        }
    }

    void tag() {
        if (text_.substr(at_, 9) == "<!DOCTYPE") {
            at_ = text_.find('>', at_) + 1;
            return;
        }
        const bool closing = text_.substr(at_, 2) == "</";
        at_ += closing ? 2 : 1;
        const std::string what = name();
        if (what.empty()) return complain("a bare <");
        if (!closing) attributes();
        if (!complaint_.empty()) return;
        const bool empty = text_.substr(at_, 2) == "/>";
        if (!empty && text_.substr(at_, 1) != ">") return complain("a tag that does not end");
        at_ += empty ? 2 : 1;
        if (closing) {
            if (open_.empty() || open_.back() != what) return complain("closes out of order: " + what);
            open_.pop_back();
        } else if (!empty && what != "meta" && what != "br") {
            open_.push_back(what);
            if (what == "style") at_ = text_.find("</style>", at_);
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<std::string> open_;
    std::string complaint_;
};

inline std::string complaint_about(std::string_view text) { return WellFormed(text).complaint(); }

}  // namespace attune::test
