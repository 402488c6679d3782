#include "tools/cli/files.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <system_error>

namespace attune::cli {
namespace {

std::string reason() { return errno != 0 ? std::string(": ") + std::strerror(errno) : std::string(); }

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (std::error_code code; std::filesystem::is_directory(path, code)) {
        return Error{path.string() + " is a folder.", "", "Name a file."};
    }
    if (!file || !(text << file.rdbuf() || file.peek() == std::ifstream::traits_type::eof())) {
        return Error{path.string() + " could not be read" + reason() + ".", "",
                     "Check the name and that you may read it."};
    }
    return std::move(text).str();
}

Result<> write_file(const std::filesystem::path& path, std::string_view text) {
    const std::filesystem::path part = path.string() + ".part";
    errno = 0;
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    std::error_code code;
    if (file) std::filesystem::rename(part, path, code);
    if (file && !code) return Nothing{};
    const std::string why = code ? ": " + code.message() : reason();
    std::filesystem::remove(part, code);
    return Error{path.string() + " could not be written" + why + ".",
                 "A file that was there before is as it was.",
                 "Check that the folder exists, that you may write there and that there is room."};
}

}  // namespace attune::cli
