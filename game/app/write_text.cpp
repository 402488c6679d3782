#include "game/app/write_text.hpp"

#include <cstdio>
#include <memory>
#include <system_error>

#include "dialogue/store/errors.hpp"

namespace attune::game {

Result<> write_text(const std::filesystem::path& file, const std::string& text) {
    struct CloseFile {
        void operator()(std::FILE* open) const { std::fclose(open); }
    };
    std::error_code trouble;
    std::filesystem::create_directories(file.parent_path(), trouble);
    std::unique_ptr<std::FILE, CloseFile> open(std::fopen(file.string().c_str(), "wb"));
    const bool written = open && std::fwrite(text.data(), 1, text.size(), open.get()) == text.size() &&
                         std::fflush(open.get()) == 0;
    if (written) return Nothing{};
    return Error{"The file " + store::shown(file) + " could not be written.",
                 "What is kept in Attune is safe.",
                 "Make room, or see that the folder can be written, then save it again."};
}

}  // namespace attune::game
