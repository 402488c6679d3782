// Typed replies: how long a rating with all heads and the routing takes, and how it does beside fastText on
// the same lines. One voice is kept for judging; both read the others. `typed_bench write FOLDER` writes the
// lines as fastText wants them; `typed_bench` prints ours. tests/bench/typed-bench runs both.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "dialogue/freetext/metrics.hpp"
#include "dialogue/freetext/route.hpp"
#include "dialogue/freetext/training.hpp"
#include "dialogue/scenario/load.hpp"
#include "dialogue/store/freetext_files.hpp"

using namespace attune;

namespace {

namespace fs = std::filesystem;
const std::string root = ATTUNE_SOURCE_DIR;
constexpr std::string_view kept_voice = "gwen";

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<AuthoredReply> lines() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(root + "/assets/freetext/lines"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<AuthoredReply> out;
    for (const fs::path& file : files) {
        const auto read = read_authored(bytes_of(file), file.stem().string()).value();
        out.insert(out.end(), read.begin(), read.end());
    }
    return out;
}

int write_for_fasttext(const fs::path& folder) {
    std::ofstream train(folder / "train.txt"), test(folder / "test.txt");
    for (const AuthoredReply& line : lines()) {
        std::string words;
        for (const TypedToken& token : tokens_in(line.text).all) words += " " + token.text;
        std::ofstream& to = line.voice == kept_voice ? test : train;
        to << "__label__" << name_of(line.skills.front()) << words << '\n';
    }
    return 0;
}

double micros(std::chrono::steady_clock::duration time) {
    return std::chrono::duration<double, std::micro>(time).count();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "write") return write_for_fasttext(argv[2]);
    const WordVectors vectors = store::read_vectors(root + "/assets/freetext/vectors.bin").value();
    const FeatureMaker maker(vectors);
    const std::vector<AuthoredReply> all = lines();
    std::vector<Example> examples;
    std::vector<const Example*> read;
    for (const AuthoredReply& line : all) examples.push_back(example_of(line, maker));
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].voice != kept_voice) read.push_back(&examples[i]);
    }
    TrainingSettings settings;
    settings.classes = typed_skills;
    settings.levels = typed_levels;
    const auto before = std::chrono::steady_clock::now();
    const TypedModel model = TypedModel::from(Linear::train(read, settings), 24000, 1, {});
    const double trained = micros(std::chrono::steady_clock::now() - before) / 1e6;
    const Rater rater(vectors, model);

    const std::string text = bytes_of(root + "/assets/scenarios/owen-look-to.json");
    const auto owen = load_scenario(text, "owen").scenario;
    const auto beat =
        std::find_if(owen->beats.begin(), owen->beats.end(), [](const Beat& b) { return b.id == "bath"; });
    std::vector<OptionIndex> options;
    for (std::uint32_t i = 0; i < beat->options.count; ++i) options.push_back(beat->options[i]);
    const Crossroads at = crossroads(rater, *owen, options, "Let it be tonight. Let one of us just not");

    std::vector<Answered> answers;
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
        for (const AuthoredReply& line : all) {
            if (line.voice != kept_voice) continue;
            const ClientWords said = client_words(line.client, vectors);
            const auto start = std::chrono::steady_clock::now();
            const TypedRating rating = rater.rate(line.text, said);
            const Route found = route(rater, at, line.text, rating.shares);
            times.push_back(micros(std::chrono::steady_clock::now() - start) + (found.close ? 0 : 0));
            if (round == 0) {
                answers.push_back(
                    {static_cast<int>(line.skills.front()), static_cast<int>(rating.skill), rating.sure});
            }
        }
    }
    std::sort(times.begin(), times.end());
    std::printf(
        "ours:     %zu replies of a voice not read; right %.3f; trained in %.2f s; rated and routed in %.0f "
        "µs "
        "median, %.0f µs p99, %.0f µs at most; model %zu bytes\n",
        answers.size(), share_right(answers), trained, times[times.size() / 2],
        times[times.size() * 99 / 100], times.back(), model.written().size());
    return 0;
}
