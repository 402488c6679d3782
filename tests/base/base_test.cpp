#include <set>

#include "dialogue/base/chance.hpp"
#include "dialogue/base/milli.hpp"
#include "dialogue/base/names.hpp"
#include "dialogue/base/result.hpp"
#include "dialogue/base/sha256.hpp"
#include "dialogue/client/change.hpp"
#include "dialogue/scenario/vocabulary.hpp"
#include "dialogue/skills/skill.hpp"
#include "tests/support/catch.hpp"

using namespace attune;

TEST_CASE("SHA-256 gives the published digests, whatever the length") {
    CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(to_hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(to_hex(sha256(std::string(1'000'000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("chance depends on seed, purpose and turn alone and is spread over the thousand") {
    CHECK(chance(7, "rupture", 3) == chance(7, "rupture", 3));
    CHECK(chance(7, "rupture", 3) != chance(7, "rupture", 4));
    // First 8 bytes of SHA-256("7:rupture:3"), big-endian, modulo 1000, computed elsewhere.
    CHECK(chance(7, "rupture", 3) == 865);
    int below_half = 0;
    for (int turn = 0; turn < 2000; ++turn) below_half += chance(1, "spread", turn) < 500;
    CHECK(below_half > 900);
    CHECK(below_half < 1100);
    const std::string long_purpose(500, 'x');
    CHECK(chance(7, long_purpose, 1) != chance(7, long_purpose, 2));
}

TEST_CASE("division rounds half away from zero, on both sides") {
    CHECK(divide_rounded(5, 2) == 3);
    CHECK(divide_rounded(-5, 2) == -3);
    CHECK(divide_rounded(4, 3) == 1);
    CHECK(divide_rounded(-4, 3) == -1);
    CHECK(divide_rounded(5, -2) == -3);
    for (Milli n = -50; n <= 50; ++n) CHECK(divide_rounded(-n, 7) == -divide_rounded(n, 7));
}

namespace {
template <class Enum>
void check_names() {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < count_of<Enum>(); ++i) {
        const auto value = static_cast<Enum>(i);
        CHECK(named<Enum>(name_of(value)) == value);
        CHECK(seen.insert(name_of(value)).second);
    }
    CHECK_FALSE(named<Enum>("no such word"));
}
}  // namespace

TEST_CASE("every word of every closed list finds its way back") {
    check_names<Skill>();
    check_names<RepairStep>();
    check_names<Stance>();
    check_names<Gesture>();
    check_names<Marker>();
    check_names<Approach>();
    check_names<Quantity>();
    check_names<Cause>();
    CHECK(count_of<Skill>() == 21);
    CHECK(count_of<Cause>() == static_cast<std::size_t>(Cause::not_met) + 1);
}

TEST_CASE("an error says what happened, what is safe and what to do, in that order") {
    CHECK(describe(Error{"It broke.", "All is kept.", "Try again."}) == "It broke. All is kept. Try again.");
    CHECK(describe(Error{"It broke.", "", "Try again."}) == "It broke. Try again.");
}
