#include "dialogue/base/result.hpp"

namespace attune {

std::string describe(const Error& error) {
    std::string text = error.what;
    for (const std::string* sentence : {&error.safe, &error.hint}) {
        if (!sentence->empty()) text += (text.empty() ? "" : " ") + *sentence;
    }
    return text;
}

}  // namespace attune
