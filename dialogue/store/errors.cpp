#include "dialogue/store/errors.hpp"

#include <sqlite3.h>

namespace attune::store {
namespace {

constexpr const char* earlier_is_safe = "Everything saved before is safe.";
constexpr const char* nothing_changed = "Nothing was changed.";

Error in_use(const std::filesystem::path& folder) {
    return {.what = "Another copy of Attune is running on the data folder " + shown(folder) + ".",
            .safe = "Its sessions are safe; this copy changed nothing.",
            .hint = "Close the other copy, or start this one with --data and another folder."};
}

Error full(const std::string& could_not, const std::filesystem::path& folder) {
    return {.what = could_not + ": the disk that holds " + shown(folder) + " is full.",
            .safe = earlier_is_safe,
            .hint = "Make room on that disk, then try again."};
}

Error unwritable(const std::string& could_not, const std::filesystem::path& folder) {
    return {.what = could_not + ": the data folder " + shown(folder) + " or a file in it cannot be written.",
            .safe = earlier_is_safe,
            .hint = "Allow writing to the folder and its files, or choose another folder with --data."};
}

Error device(const std::string& could_not, const char* message, const std::filesystem::path& folder) {
    return {.what = could_not + ": the disk that holds " + shown(folder) + " reported an error (" + message +
                    ").",
            .safe = earlier_is_safe,
            .hint = "Check the disk or its connection, start Attune again, and keep a copy of the folder."};
}

}  // namespace

std::string shown(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return std::string(reinterpret_cast<const char*>(text.data()), text.size());
}

Error explain(std::string_view doing, int code, const char* message, const std::filesystem::path& folder) {
    const std::string could_not = "Could not " + std::string(doing);
    switch (code & 0xff) {
        case SQLITE_FULL:
            return full(could_not, folder);
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return in_use(folder);
        case SQLITE_PERM:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
            return unwritable(could_not, folder);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return damaged_file(folder / "attune.db", message);
        default:
            return device(could_not, message, folder);
    }
}

Error no_folder(const std::filesystem::path& folder, const std::string& reason) {
    return {.what = "The data folder " + shown(folder) + " could not be made: " + reason + ".",
            .safe = nothing_changed,
            .hint = "Choose a folder you may write to with --data."};
}

Error newer_file(const std::filesystem::path& file, long long version, long long known) {
    return {.what = shown(file) + " was written by a newer Attune (data version " + std::to_string(version) +
                    "; this one knows up to " + std::to_string(known) + ").",
            .safe = "The file was not changed.",
            .hint = "Use the newer Attune, or choose another folder with --data."};
}

Error foreign_file(const std::filesystem::path& file) {
    return {.what = shown(file) + " is a database of another program.",
            .safe = "The file was not changed.",
            .hint = "Move it to another place, or choose another folder with --data."};
}

Error damaged_file(const std::filesystem::path& file, const std::string& finding) {
    return {
        .what = shown(file) + " is damaged or not a database (" + finding + ").",
        .safe = "The file was left as it is; nothing was added or removed.",
        .hint =
            "Set it aside and begin a new one, put a copy of yours in its place, or choose another folder "
            "with --data. Keep the damaged file: sessions in it can often be rescued."};
}

Error no_such(const char* thing) {
    return {.what = std::string("This ") + thing + " is no longer among the saved data.",
            .safe = "Everything else is safe.",
            .hint = "It was deleted meanwhile. Go back and choose another."};
}

}  // namespace attune::store
