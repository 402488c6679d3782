#include "tools/cli/train.hpp"

#include <algorithm>
#include <map>
#include <ostream>

#include "dialogue/base/sha256.hpp"
#include "dialogue/freetext/annomi.hpp"
#include "dialogue/freetext/training.hpp"
#include "dialogue/store/freetext_files.hpp"
#include "tools/cli/assets.hpp"
#include "tools/cli/evaluate_typed.hpp"
#include "tools/cli/files.hpp"
#include "tools/cli/model_card.hpp"
#include "tools/cli/progress_bar.hpp"

namespace attune::cli {
namespace {

namespace fs = std::filesystem;

int refuse(const Error& error, std::ostream& err) {
    err << describe(error) << '\n';
    return 2;
}

Result<fs::path> freetext_folder(const fs::path& wished) {
    if (!wished.empty()) return wished;
    const auto assets = assets_dir();
    if (!assets) return assets.error();
    return *assets / "freetext";
}

Result<std::vector<AuthoredReply>> read_lines(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        if (entry.path().extension() == ".tsv") files.push_back(entry.path());
    }
    if (files.empty()) {
        return Error{"There are no lines to train on in " + folder.string() + ".", "Nothing was written.",
                     "Give the folder that holds lines/*.tsv."};
    }
    std::sort(files.begin(), files.end());
    std::vector<AuthoredReply> lines;
    for (const fs::path& file : files) {
        const Result<std::string> text = read_file(file);
        if (!text) return text.error();
        Result<std::vector<AuthoredReply>> read = read_authored(*text, file.stem().string());
        if (!read) return read.error();
        lines.insert(lines.end(), read->begin(), read->end());
    }
    return lines;
}

}  // namespace

int train(const TrainWishes& wishes, std::ostream& out, std::ostream& err) {
    const Result<fs::path> folder = freetext_folder(wishes.freetext);
    if (!folder) return refuse(folder.error(), err);
    const Result<WordVectors> vectors = store::read_vectors(*folder / "vectors.bin");
    if (!vectors) return refuse(vectors.error(), err);
    const Result<std::vector<AuthoredReply>> lines = read_lines(*folder / "lines");
    if (!lines) return refuse(lines.error(), err);
    const FeatureMaker maker(*vectors);

    ModelCard card;
    card.lines = *lines;
    std::vector<Example> more;
    if (wishes.annomi) {
        const Result<std::string> csv = read_file(*wishes.annomi / "AnnoMI-simple-part.csv");
        if (!csv) return refuse(csv.error(), err);
        const Result<std::vector<AnnomiTurn>> turns = read_annomi(*csv);
        if (!turns) return refuse(turns.error(), err);
        card.annomi = cross_validated(*turns, maker);
        if (wishes.mix > 0) more = annomi_examples(*turns, maker, static_cast<float>(wishes.mix));
        card.mix = wishes.mix;
    }
    TrainingPlan plan;
    plan.seed = wishes.seed;
    ProgressBar bar(err, stderr_is_a_terminal());
    card.training =
        train_typed(*lines, more, *vectors, plan, [&](double done) { bar.show(done, "training"); });
    bar.wipe();

    const std::string bytes = card.training.model.written();
    const fs::path to = wishes.out.value_or(*folder / "typed.model");
    if (wishes.check) {
        const Result<std::string> there = read_file(to);
        if (!there) return refuse(there.error(), err);
        if (*there == bytes) {
            out << "The same model, byte for byte: " << to_hex(card.training.model.name()) << ".\n";
            return 0;
        }
        err << to.string() << " is another model than these lines give.\n";
        return 1;
    }
    // The model as it will be read, not as it was trained.
    const Result<TypedModel> shipped = TypedModel::read(bytes);
    if (!shipped) return refuse(shipped.error(), err);
    const Rater rater(*vectors, *shipped);
    if (wishes.evaluate) {
        const Result<fs::path> assets = assets_dir();
        if (!assets) return refuse(assets.error(), err);
        Result<TypedEvaluation> evaluation = evaluate_typed(rater, *wishes.evaluate, *assets / "scenarios");
        if (!evaluation) return refuse(evaluation.error(), err);
        card.evaluation = std::move(evaluation).value();
    }
    const std::string text = model_card(card);
    fs::path card_file = to;
    card_file += ".md";
    if (const Result<> done = write_file(to, bytes); !done) return refuse(done.error(), err);
    if (const Result<> done = write_file(card_file, text); !done) return refuse(done.error(), err);
    out << text << "\nWritten: " << to.string() << " (" << bytes.size()
        << " bytes) and its card beside it.\n";
    return 0;
}

}  // namespace attune::cli
