// Any bytes at all as a typed reply: rated or stopped, quickly, never a crash; what moved a rating stands in the
// reply.
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

#include "dialogue/base/check.hpp"
#include "dialogue/freetext/typed_words.hpp"
#include "dialogue/scenario/plain_text.hpp"

using namespace attune;

namespace {

std::string asset(const char* name) {
    std::ifstream in(std::string(ATTUNE_SOURCE_DIR) + "/assets/freetext/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const WordVectors vectors = WordVectors::read(asset("vectors.bin")).value();
    static const TypedModel model = TypedModel::read(asset("typed.model")).value();
    static const Rater rater(vectors, model);
    static const ClientWords said = client_words("She asked me the same thing nine times.", vectors);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const TypedRating rating = rater.rate(text, said);
    ATTUNE_CHECK((rating.verdict == Verdict::stopped) == (rating.gate != Gate::none), "stopped without a gate");
    for (const std::string& line : typed_words(rating)) {
        ATTUNE_CHECK(!first_invalid_utf8(line), "a sentence that is not UTF-8");
    }
    for (const int level : {rating.empathy, rating.regard, rating.collaboration}) {
        ATTUNE_CHECK(level >= 1 && level <= 5, "a level out of range");
    }
    return 0;
}
