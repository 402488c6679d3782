#include "dialogue/base/sha256.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#define ATTUNE_SHA_INSTRUCTIONS 1
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace attune {
namespace {

constexpr std::array<std::uint32_t, 64> round_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using Words = std::array<std::uint32_t, 8>;

constexpr Words start_words = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                               0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

std::uint32_t big_endian(const unsigned char* bytes) {
    return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) |
           (std::uint32_t{bytes[2]} << 8) | std::uint32_t{bytes[3]};
}

void store_big_endian(unsigned char* at, std::uint32_t word) {
    at[0] = static_cast<unsigned char>(word >> 24);
    at[1] = static_cast<unsigned char>(word >> 16);
    at[2] = static_cast<unsigned char>(word >> 8);
    at[3] = static_cast<unsigned char>(word);
}

void compress_portable(Words& state, const unsigned char* data, std::size_t blocks) {
    for (; blocks > 0; --blocks, data += 64) {
        std::array<std::uint32_t, 64> w;
        for (std::size_t i = 0; i < 16; ++i) w[i] = big_endian(data + 4 * i);
        for (std::size_t i = 16; i < 64; ++i) {
            const std::uint32_t a = w[i - 15], b = w[i - 2];
            w[i] = w[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3)) + w[i - 7] +
                   (std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10));
        }
        auto [a, b, c, d, e, f, g, h] = state;
        for (std::size_t i = 0; i < 64; ++i) {
            const std::uint32_t t1 = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) +
                                     ((e & f) ^ (~e & g)) + round_constants[i] + w[i];
            const std::uint32_t t2 =
                (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
        }
        const Words added = {a, b, c, d, e, f, g, h};
        for (std::size_t i = 0; i < 8; ++i) state[i] += added[i];
    }
}

#ifdef ATTUNE_SHA_INSTRUCTIONS

__attribute__((target("sha,sse4.1,ssse3"))) void compress_instructions(Words& state,
                                                                       const unsigned char* data,
                                                                       std::size_t blocks) {
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    const auto load = [](const void* at) { return _mm_loadu_si128(static_cast<const __m128i*>(at)); };
    // The instructions want the state as ABEF and CDGH.
    __m128i abcd = _mm_shuffle_epi32(load(&state[0]), 0xB1);
    __m128i efgh = _mm_shuffle_epi32(load(&state[4]), 0x1B);
    __m128i abef = _mm_alignr_epi8(abcd, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, abcd, 0xF0);
    for (; blocks > 0; --blocks, data += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w[4];
        for (int i = 0; i < 4; ++i) w[i] = _mm_shuffle_epi8(load(data + 16 * i), swap);
        for (int group = 0; group < 16; ++group) {
            const __m128i current = w[group & 3];
            __m128i sum = _mm_add_epi32(current, load(&round_constants[static_cast<std::size_t>(4 * group)]));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            sum = _mm_shuffle_epi32(sum, 0x0E);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, sum);
            if (group < 12) {
                const __m128i next = w[(group + 1) & 3], third = w[(group + 2) & 3],
                              last = w[(group + 3) & 3];
                const __m128i partial =
                    _mm_add_epi32(_mm_sha256msg1_epu32(current, next), _mm_alignr_epi8(last, third, 4));
                w[group & 3] = _mm_sha256msg2_epu32(partial, last);
            }
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[0]), _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[4]), _mm_alignr_epi8(dchg, feba, 8));
}

bool has_instructions() {
    unsigned a = 0, b = 0, c = 0, d = 0;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return false;
    const bool sha = (b >> 29) & 1u;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return false;
    const bool sse41 = (c >> 19) & 1u, ssse3 = (c >> 9) & 1u;
    return sha && sse41 && ssse3;
}

void compress(Words& state, const unsigned char* data, std::size_t blocks) {
    static const bool instructions = has_instructions();
    instructions ? compress_instructions(state, data, blocks) : compress_portable(state, data, blocks);
}

#else

void compress(Words& state, const unsigned char* data, std::size_t blocks) {
    compress_portable(state, data, blocks);
}

#endif

}  // namespace

Digest sha256(std::string_view bytes) {
    Words state = start_words;
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    const std::size_t full = bytes.size() / 64;
    if (full > 0) compress(state, data, full);

    std::array<unsigned char, 128> tail;
    const std::size_t rest = bytes.size() - full * 64;
    const std::size_t tail_size = rest < 56 ? 64 : 128;
    if (rest > 0) std::memcpy(tail.data(), data + full * 64, rest);
    std::memset(tail.data() + rest, 0, tail_size - rest);
    tail[rest] = 0x80;
    store_big_endian(tail.data() + tail_size - 8,
                     static_cast<std::uint32_t>(std::uint64_t{bytes.size()} >> 29));
    store_big_endian(tail.data() + tail_size - 4, static_cast<std::uint32_t>(bytes.size() << 3));
    compress(state, tail.data(), tail_size / 64);

    Digest digest;
    for (std::size_t i = 0; i < 8; ++i) store_big_endian(digest.data() + 4 * i, state[i]);
    return digest;
}

std::string to_hex(const Digest& digest, std::size_t bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(2 * std::min(bytes, digest.size()), ' ');
    for (std::size_t i = 0; i < text.size() / 2; ++i) {
        text[2 * i] = digits[digest[i] >> 4];
        text[2 * i + 1] = digits[digest[i] & 15];
    }
    return text;
}

std::string to_hex(const std::array<std::uint8_t, 8>& bytes) {
    Digest digest{};
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return to_hex(digest, bytes.size());
}

bool from_hex(std::string_view digits, std::array<std::uint8_t, 8>& into) {
    constexpr std::string_view known = "0123456789abcdef";
    if (digits.size() != 2 * into.size()) return false;
    for (std::size_t i = 0; i < into.size(); ++i) {
        const std::size_t high = known.find(digits[2 * i]), low = known.find(digits[2 * i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return false;
        into[i] = static_cast<std::uint8_t>(16 * high + low);
    }
    return true;
}

}  // namespace attune
