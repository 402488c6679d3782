#include <fstream>
#include <iterator>

#include "dialogue/freetext/authored.hpp"
#include "tests/freetext/kit.hpp"

using namespace attune;
using namespace attune::test;

namespace {

std::string shipped_bytes(const char* name) {
    std::ifstream in(std::string(ATTUNE_SOURCE_DIR) + "/assets/freetext/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("a model is read back as it was written, and anything else is refused with a reason") {
    const std::string bytes = shipped_bytes("typed.model");
    const auto model = TypedModel::read(bytes);
    REQUIRE(model.ok());
    CHECK(model->written() == bytes);
    for (const std::size_t length :
         {std::size_t{0}, std::size_t{7}, std::size_t{100}, bytes.size() / 2, bytes.size() - 1}) {
        const auto broken = TypedModel::read(bytes.substr(0, length));
        REQUIRE_FALSE(broken.ok());
        CHECK_FALSE(broken.error().hint.empty());
    }
    CHECK_FALSE(TypedModel::read(bytes + "x").ok());
    std::string changed = bytes;
    changed[9] = static_cast<char>(changed[9] + 1);  // of another tokeniser
    CHECK_FALSE(TypedModel::read(changed).ok());
}

TEST_CASE("word vectors that break off or are no vectors are refused") {
    const std::string bytes = shipped_bytes("vectors.bin");
    CHECK(WordVectors::read(bytes).ok());
    for (const std::size_t length : {std::size_t{0}, std::size_t{9}, std::size_t{40}, bytes.size() - 1}) {
        CHECK_FALSE(WordVectors::read(bytes.substr(0, length)).ok());
    }
    CHECK_FALSE(WordVectors::read("ATTUNEV1" + std::string(4, '\xFF')).ok());
}

TEST_CASE("what ships for typed replies is at most two megabytes") {
    CHECK(shipped_bytes("typed.model").size() + shipped_bytes("vectors.bin").size() <= 2'000'000);
}

TEST_CASE("an authored line with a mistake is named by file and line") {
    CHECK(read_authored("# a comment\nvalidation\t4\t4\t3\tHe left.\tOf course you're angry.\n", "v").ok());
    const auto wrong = [](const char* text) {
        const auto read = read_authored(text, "voice");
        REQUIRE_FALSE(read.ok());
        return read.error().what;
    };
    CHECK(wrong("praise\t4\t4\t3\tHe left.\tGood for you.\n").find("voice:1") != std::string::npos);
    CHECK(wrong("\nvalidation\t6\t4\t3\tHe left.\tOf course.\n").find("voice:2") != std::string::npos);
    CHECK(wrong("validation\t4\t4\t3\tHe left.\n").find("missing") != std::string::npos);
}
