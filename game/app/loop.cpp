#include "game/app/loop.hpp"

#include <cstdio>

#include "game/access/driver.hpp"
#include "game/app/opening.hpp"
#include "game/platform/window.hpp"

namespace attune::game {
namespace {

int fail(const Error& error) {
    std::fprintf(stderr, "attune: %s\n", describe(error).c_str());
    return 1;
}

Preferences preferences_for(const App& app, const Options& options) {
    Preferences preferences = app.preferences();
    if (options.text_size) preferences.text_percent = *options.text_size;
    preferences.high_contrast = preferences.high_contrast || options.high_contrast;
    preferences.reduced_motion = preferences.reduced_motion || options.reduced_motion;
    return preferences;
}

std::string words_of(const WindowPlace& place) {
    return std::to_string(place.x) + " " + std::to_string(place.y) + " " + std::to_string(place.width) + " " +
           std::to_string(place.height) + " " + (place.maximised ? "1" : "0");
}

WindowPlace place_from(const std::string& words) {
    WindowPlace place;
    int maximised = 0;
    WindowPlace kept;
    const int read =
        std::sscanf(words.c_str(), "%d %d %d %d %d", &kept.x, &kept.y, &kept.width, &kept.height, &maximised);
    if (read != 5 || kept.width < 640 || kept.height < 360 || kept.width > 16'384 || kept.height > 16'384) {
        return place;
    }
    kept.maximised = maximised == 1;
    return kept;
}

RendererKind renderer_for(const App& app, const Options& options) {
    const bool gpu = options.renderer ? *options.renderer == "gpu" : app.gpu();
    return gpu ? RendererKind::gpu : RendererKind::surface;
}

WindowOptions window_for(App& app, const Options& options) {
    WindowOptions window;
    window.place = place_from(app.archive().machine_setting("window"));
    window.place.full_screen = app.full_screen();
    if (options.width > 0) {
        window.place.width = options.width;
        window.place.height = options.height;
    }
    window.renderer = renderer_for(app, options);
    window.preferences = app.preferences();
    return window;
}

/// What the app changed that the window must follow.
void follow(Window& window, const App& app) {
    if (!(window.gui().preferences() == app.preferences())) {
        // Missing fonts were told of at the start; the program goes on in a plain one.
        static_cast<void>(window.set_preferences(app.preferences()));
        window.draw_soon();
    }
    if (window.place().full_screen != app.full_screen()) {
        window.set_full_screen(app.full_screen());
        window.draw_soon();
    }
}

void draw_frame(Window& window, Ui& ui, App& app, std::optional<std::int64_t> now_ms) {
    window.begin_frame(now_ms);
    ui.begin();
    app.draw(ui);
    ui.end();
    window.end_frame();
}

int picture_by_window(App& app, const Options& options) {
    WindowOptions wanted = window_for(app, options);
    wanted.hidden = true;
    Result<std::unique_ptr<Window>> window = Window::open(wanted);
    if (!window) return fail(window.error());
    Ui ui((*window)->gui());
    for (int i = 0; i < 8; ++i) {
        draw_frame(**window, ui, app, std::nullopt);
        app.run_commands();
    }
    const Result<> written = write_png((*window)->picture(), options.screenshot);
    return written ? 0 : fail(written.error());
}

}  // namespace

int run_window(App& app, const Options& options) {
    app.set_preferences(preferences_for(app, options));
    Result<std::unique_ptr<Window>> opened = Window::open(window_for(app, options));
    if (!opened) return fail(opened.error());
    Window& window = **opened;
    if (window.trouble() != nullptr)
        std::fprintf(stderr, "attune: %s\n", describe(*window.trouble()).c_str());
    Ui ui(window.gui());
    const std::int64_t start = steady_ms();
    std::string title;
    while (!app.wants_to_quit()) {
        const Happened happened = window.wait(app.wake_ms());
        if (happened.quit) break;
        for (const std::string& path : happened.dropped) app.ask(OpenFile{path});
        if (!happened.draw && !app.asked()) continue;
        draw_frame(window, ui, app, steady_ms() - start);
        if (app.asked()) {
            app.run_commands();
            window.draw_soon();
        }
        follow(window, app);
        if (app.title() != title) window.set_title(title = app.title());
    }
    app.archive().keep_on_machine("window", words_of(window.place()));
    return 0;
}

int write_picture(App& app, const Options& options) {
    app.set_preferences(preferences_for(app, options));
    if (renderer_for(app, options) == RendererKind::gpu) return picture_by_window(app, options);
    DriverOptions driver_options;
    if (options.width > 0) {
        driver_options.width = options.width;
        driver_options.height = options.height;
    }
    driver_options.preferences = app.preferences();
    Driver driver(
        driver_options, [&](Ui& ui) { app.draw(ui); }, [&] { app.run_commands(); });
    driver.settle();
    const Result<> written = write_png(driver.picture(), options.screenshot);
    return written ? 0 : fail(written.error());
}

}  // namespace attune::game
