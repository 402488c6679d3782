// `attune`: the window.
#include <cstdio>
#include <exception>

#include "game/app/loop.hpp"
#include "game/app/opening.hpp"

namespace {

int run(int argc, char** argv) {
    using namespace attune;
    using namespace attune::game;
    const auto read = read_options(argc, argv);
    if (const int* code = std::get_if<int>(&read)) return *code;
    const Options& options = std::get<Options>(read);
    Result<AppSetup> setup = setup_for(options);
    if (!setup) {
        std::fprintf(stderr, "attune: %s\n", describe(setup.error()).c_str());
        return 1;
    }
    App app(std::move(*setup));
    if (!app.in_trouble()) {
        if (const Result<> opened = open_as_asked(app, options); !opened) {
            std::fprintf(stderr, "attune: %s\n", describe(opened.error()).c_str());
            return 2;
        }
    }
    return options.screenshot.empty() ? run_window(app, options) : write_picture(app, options);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "attune: %s\nEvery turn that was acknowledged is saved.\n", trouble.what());
        return 1;
    }
}
