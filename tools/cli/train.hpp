// `train`: makes the model for typed replies from authored lines, and its card. `say`: what a reply would get
// at a beat, and why.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace attune::cli {

struct TrainWishes {
    std::filesystem::path freetext;               // folder with lines/ and vectors.bin; empty: of the assets
    std::optional<std::filesystem::path> out;     // default: typed.model in that folder
    std::optional<std::filesystem::path> annomi;  // folder; measured on it, and with `mix` trained on it too
    double mix = 0;  // weight of an utterance of AnnoMI beside an authored line, 0–1
    std::optional<std::filesystem::path> evaluate;  // folder like tests/freetext
    std::uint64_t seed = 1;
    bool check = false;  // train and compare with what is there, write nothing
};
int train(const TrainWishes& wishes, std::ostream& out, std::ostream& err);

struct SayWishes {
    std::string scenario, beat, text;
    std::filesystem::path freetext;
};
int say(const SayWishes& wishes, std::ostream& out, std::ostream& err);

}  // namespace attune::cli
