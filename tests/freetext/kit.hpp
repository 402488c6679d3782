// The rater that ships, read once.
#pragma once

#include "dialogue/store/freetext_files.hpp"
#include "tests/support/catch.hpp"

namespace attune::test {

inline const Rater& shipped_rater() {
    static const auto kit = store::read_freetext(std::string(ATTUNE_SOURCE_DIR) + "/assets/freetext");
    REQUIRE(kit.ok());
    return *(*kit)->rater;
}

inline TypedRating rated(std::string_view text,
                         std::string_view said = "I don't know how I'll get through the week.") {
    return shipped_rater().rate(text, client_words(said, shipped_rater().vectors()));
}

}  // namespace attune::test
