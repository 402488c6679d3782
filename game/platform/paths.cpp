#include "game/platform/paths.hpp"

#include <SDL.h>

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace attune::game {

std::string program_dir() {
    char* base = SDL_GetBasePath();
    if (base == nullptr) return ".";
    std::string path = base;
    SDL_free(base);
    while (path.size() > 1 && (path.back() == '/' || path.back() == '\\')) path.pop_back();
    return path;
}

Result<std::string> assets_dir() {
    std::vector<std::string> places;
    if (const char* given = std::getenv("ATTUNE_ASSETS"); given != nullptr && *given != '\0')
        places.push_back(given);
    const std::string here = program_dir();
    places.push_back(here + "/../share/attune/assets");
    places.push_back(here + "/assets");
    places.push_back(ATTUNE_BUILD_ASSETS);
    for (const std::string& place : places) {
        std::error_code error;
        const std::filesystem::path path(std::u8string(place.begin(), place.end()));
        if (!std::filesystem::is_directory(path / "scenarios", error)) continue;
        const auto whole = std::filesystem::weakly_canonical(path, error);
        const std::u8string text = (error ? path : whole).u8string();
        return std::string(text.begin(), text.end());
    }
    return Error{"The folder 'assets' with the scenarios was not found beside the program in " + here + ".",
                 "Your sessions are stored elsewhere and are safe.",
                 "Install Attune again, or set ATTUNE_ASSETS to the folder."};
}

}  // namespace attune::game
