#include "tools/cli/freetext.hpp"

#include "tools/cli/assets.hpp"
#include "tools/cli/files.hpp"

namespace attune::cli {

Result<WordVectors> read_vectors(const std::filesystem::path& file) {
    const Result<std::string> bytes = read_file(file);
    if (!bytes) return bytes.error();
    return WordVectors::read(*bytes);
}

Result<std::shared_ptr<const FreetextKit>> read_freetext(const std::filesystem::path& freetext) {
    std::filesystem::path folder = freetext;
    if (folder.empty()) {
        const auto assets = assets_dir();
        if (!assets) return assets.error();
        folder = *assets / "freetext";
    }
    Result<WordVectors> vectors = read_vectors(folder / "vectors.bin");
    if (!vectors) return vectors.error();
    const Result<std::string> bytes = read_file(folder / "typed.model");
    if (!bytes) return bytes.error();
    Result<TypedModel> model = TypedModel::read(*bytes);
    if (!model) return model.error();
    auto kit = std::make_shared<FreetextKit>();
    kit->vectors = std::move(vectors).value();
    kit->model = std::move(model).value();
    kit->rater = std::make_unique<Rater>(kit->vectors, kit->model);
    return std::shared_ptr<const FreetextKit>(std::move(kit));
}

}  // namespace attune::cli
