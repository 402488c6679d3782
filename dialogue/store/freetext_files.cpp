#include "dialogue/store/freetext_files.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <random>

#include "dialogue/base/sha256.hpp"

namespace attune::store {
namespace {

Result<std::string> bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (in.bad() || bytes.empty()) {
        const std::u8string name = file.u8string();
        return Error{
            "Typed replies cannot be rated: " + std::string(name.begin(), name.end()) + " cannot be read.",
            "The options can be chosen as ever.", "Put the folder assets/freetext of this version back."};
    }
    return bytes;
}

}  // namespace

Result<WordVectors> read_vectors(const std::filesystem::path& file) {
    const Result<std::string> bytes = bytes_of(file);
    if (!bytes) return bytes.error();
    return WordVectors::read(*bytes);
}

Result<std::shared_ptr<const FreetextKit>> read_freetext(const std::filesystem::path& folder) {
    Result<WordVectors> vectors = read_vectors(folder / "vectors.bin");
    if (!vectors) return vectors.error();
    const Result<std::string> bytes = bytes_of(folder / "typed.model");
    if (!bytes) return bytes.error();
    Result<TypedModel> model = TypedModel::read(*bytes);
    if (!model) return model.error();
    auto kit = std::make_shared<FreetextKit>();
    kit->vectors = std::move(vectors).value();
    kit->model = std::move(model).value();
    kit->rater = std::make_unique<Rater>(kit->vectors, kit->model);
    return std::shared_ptr<const FreetextKit>(std::move(kit));
}

std::string new_salt() {
    std::random_device device;
    std::array<std::uint8_t, 8> bytes{};
    std::string salt;
    for (int half = 0; half < 2; ++half) {
        for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(device());
        salt += to_hex(bytes);
    }
    return salt;
}

}  // namespace attune::store
