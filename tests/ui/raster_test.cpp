#include <SDL.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "game/access/driver.hpp"
#include "game/platform/changes.hpp"
#include "game/platform/raster.hpp"
#include "game/platform/window.hpp"
#include "tests/support/catch.hpp"
#include "tests/ui/demo_screen.hpp"

using namespace attune::game;

namespace {

/// A draw list of our own, outside any window, rasterised.
class Easel {
  public:
    Easel() {
        unsigned char* texels = nullptr;
        ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&texels, &font_.width, &font_.height);
        font_.texels.assign(texels, texels + static_cast<std::size_t>(font_.width * font_.height));
        ImGui::GetIO().Fonts->SetTexID(texture_id(font_));
        ImGui::GetIO().DisplaySize = {64, 64};
        ImGui::NewFrame();
        list = ImGui::GetBackgroundDrawList();
    }
    ~Easel() {
        if (!done_) ImGui::EndFrame();
    }
    Easel(const Easel&) = delete;
    Easel& operator=(const Easel&) = delete;

    Canvas paint(PixelRect scissor = {0, 0, 64, 64}, std::uint32_t background = 0xFFFFFF) {
        if (!done_) ImGui::Render();
        done_ = true;
        Canvas canvas;
        canvas.resize(64, 64);
        rasterise(canvas, *ImGui::GetDrawData(), scissor, background);
        return canvas;
    }
    static void triangle(ImDrawList& to, ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour) {
        to.PrimReserve(3, 3);
        for (const ImVec2& p : {a, b, c}) to.PrimVtx(p, ImGui::GetIO().Fonts->TexUvWhitePixel, colour);
    }

  private:
    Gui gui_;
    Texture font_;
    bool done_ = false;

  public:
    ImDrawList* list = nullptr;
};

std::uint32_t at(const Canvas& canvas, int x, int y) { return canvas.row(y)[x] & 0xFFFFFF; }

const ImU32 black = rgb(0x000000), half_black = rgb(0x000000, 128);

}  // namespace

TEST_CASE("a rectangle covers the pixels whose centres it holds and no other") {
    Easel easel;
    easel.list->AddRectFilled({10, 10}, {20, 12}, black);
    easel.list->AddRectFilled({30.6f, 10.4f}, {40.6f, 12.4f}, black);
    const Canvas canvas = easel.paint();
    CHECK(at(canvas, 10, 10) == 0);
    CHECK(at(canvas, 19, 11) == 0);
    CHECK(at(canvas, 9, 10) == 0xFFFFFF);
    CHECK(at(canvas, 20, 10) == 0xFFFFFF);
    CHECK(at(canvas, 10, 12) == 0xFFFFFF);
    CHECK(at(canvas, 30, 10) == 0xFFFFFF);  // its centre is left of 30.6
    CHECK(at(canvas, 31, 10) == 0);
    CHECK(at(canvas, 40, 11) == 0);
    CHECK(at(canvas, 41, 11) == 0xFFFFFF);
}

TEST_CASE("two triangles that share an edge leave no seam and touch no pixel twice") {
    // Every pixel of the fan must be blended exactly once: half black over white, whatever the angle.
    for (const float turn : {0.0f, 0.13f, 0.5f, 0.77f, 1.1f, 2.3f}) {
        Easel easel;
        const ImVec2 centre{31.3f, 32.7f};
        const auto rim = [&](int i) {
            const float angle = turn + static_cast<float>(i) * 6.2831853f / 7.0f;
            return ImVec2(centre.x + 25 * std::cos(angle), centre.y + 25 * std::sin(angle));
        };
        for (int i = 0; i < 7; ++i)
            Easel::triangle(*easel.list, centre, rim(i), rim((i + 1) % 7), half_black);
        const Canvas canvas = easel.paint();
        int wrong = 0, covered = 0;
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x) {
                const std::uint32_t pixel = at(canvas, x, y);
                if (pixel == 0x7F7F7F)
                    ++covered;
                else if (pixel != 0xFFFFFF)
                    ++wrong;
            }
        INFO("turned by " << turn);
        CHECK(wrong == 0);
        CHECK(covered > 1600);
        CHECK(at(canvas, 31, 32) == 0x7F7F7F);
    }
}

TEST_CASE("a soft edge covers half a pixel half") {
    Easel easel;
    easel.list->AddCircleFilled({32, 32}, 20, black, 64);
    const Canvas canvas = easel.paint();
    CHECK(at(canvas, 32, 32) == 0);
    double sum = 0;
    for (const std::uint32_t pixel : canvas.pixels) sum += 1.0 - static_cast<double>(pixel & 0xFF) / 255.0;
    CHECK(sum == Approx(3.14159265 * 20 * 20).epsilon(0.01));  // the covered area is the circle's
}

TEST_CASE("colours shade evenly over a triangle pair") {
    Easel easel;
    easel.list->AddRectFilledMultiColor({0, 0}, {64, 64}, rgb(0x000000), rgb(0xFF0000), rgb(0xFF0000),
                                        rgb(0x000000));
    const Canvas canvas = easel.paint();
    for (int y = 0; y < 64; y += 9)
        for (int x = 0; x < 64; ++x) {
            const int red = static_cast<int>(at(canvas, x, y) >> 16),
                      expected = static_cast<int>((x + 0.5) / 64 * 255);
            CHECK(std::abs(red - expected) <= 1);
        }
}

TEST_CASE("huge, thin, empty and absurd triangles do no harm") {
    Easel easel;
    const float far_away = 1e30f, nan = std::nanf("");
    Easel::triangle(*easel.list, {-far_away, -far_away}, {far_away, 3}, {5, far_away}, half_black);
    Easel::triangle(*easel.list, {nan, nan}, {3, 3}, {9, nan}, black);
    Easel::triangle(*easel.list, {1, 1}, {1, 1}, {1, 1}, black);
    Easel::triangle(*easel.list, {0, 5}, {64, 5.001f}, {0, 5.002f}, black);
    easel.list->AddRectFilledMultiColor({-1e6f, 40}, {1e6f, 40.01f}, black, half_black, black, half_black);
    CHECK(easel.paint().pixels.size() == 64u * 64u);
}

TEST_CASE("no pixel depends on how the picture is cut into scissors") {
    Easel easel;
    easel.list->AddCircleFilled({30.3f, 28.8f}, 22.2f, rgb(0x8A4B2A, 200));
    easel.list->AddBezierQuadratic({3, 60}, {20, 5}, {61, 50}, rgb(0x0072B2), 3.3f);
    easel.list->AddRectFilledMultiColor({8, 8}, {50, 50}, rgb(0xFF0000, 90), rgb(0x00FF00, 20),
                                        rgb(0x0000FF, 160), 0);
    easel.list->AddText({5, 20}, black, "The same, in pieces");
    const Canvas whole = easel.paint();
    Canvas pieces;
    pieces.resize(64, 64);
    for (int y = 0; y < 64; y += 7)
        for (int x = 0; x < 64; x += 11)
            rasterise(pieces, *ImGui::GetDrawData(), {x, y, x + 11, y + 7}, 0xFFFFFF);
    CHECK(pieces.pixels == whole.pixels);
}

TEST_CASE("the picture is the one this was written with") {
    // One number for one picture without text: a compiler or a machine that draws otherwise is found here.
    Easel easel;
    for (int i = 0; i < 24; ++i) {
        const float x = static_cast<float>((i * 37) % 60), y = static_cast<float>((i * 23) % 60);
        Easel::triangle(*easel.list, {x, y}, {x + 13.25f, y + 4.5f}, {x + 3.125f, y + 11.75f},
                        rgb(static_cast<std::uint32_t>(i) * 0x0A0B0Cu, 150));
    }
    const Canvas canvas = easel.paint();
    std::uint64_t hash = 1469598103934665603ull;
    for (const std::uint32_t pixel : canvas.pixels) hash = (hash ^ pixel) * 1099511628211ull;
    CHECK(hash == 0x64299096b5816179ull);
}

TEST_CASE("redrawing what changed gives the picture a whole drawing gives") {
    demo::Demo state;
    Driver driver({}, [&](Ui& ui) { demo::draw(ui, state); });
    driver.settle();
    const auto whole = [&] {
        driver.settle();  // in pieces
        const Image partly = driver.picture();
        driver.renderer().invalidate();
        driver.frame();
        CHECK(driver.renderer().pixels_drawn() == 1280 * 720);
        return driver.picture() == partly;
    };
    SECTION("nothing moves, nothing is drawn") {
        driver.frame();
        CHECK(driver.renderer().pixels_drawn() == 0);
    }
    SECTION("the client breathes: only they are drawn") {
        state.phase = 0.6f;
        driver.frame();
        CHECK(driver.renderer().pixels_drawn() > 1000);
        CHECK(driver.renderer().pixels_drawn() < 1280 * 720 / 8);
        CHECK(whole());
    }
    SECTION("the mouse passes over a card") {
        driver.move_mouse(300, 440);
        driver.frame();
        CHECK(whole());
    }
    SECTION("a dialog opens and closes") {
        state.dialog = true;
        driver.frame();
        CHECK(whole());
        state.dialog = false;
        driver.frame();
        CHECK(whole());
    }
    SECTION("a text gets longer and all below it moves") {
        state.text_percent = 230;
        state.tab = 2;
        driver.frame();
        CHECK(whole());
    }
}

TEST_CASE("the same screen gives the same bytes, in memory and as a file") {
    const auto picture = [] {
        demo::Demo state;
        Driver driver({}, [&](Ui& ui) { demo::draw(ui, state); });
        driver.settle();
        return driver.picture();
    };
    const Image first = picture();
    CHECK(first == picture());
    const auto folder = std::filesystem::temp_directory_path();
    const std::string path = (folder / "attune-raster-test.png").string();
    REQUIRE(write_png(first, path));
    const auto back = read_png(path);
    REQUIRE(back);
    CHECK(*back == first);
    std::filesystem::remove(path);
    CHECK_FALSE(write_png(first, (folder / "no-such-folder" / "x.png").string()));
    CHECK_FALSE(read_png((folder / "no-such-file.png").string()));
}

TEST_CASE("the two renderers draw the same picture, and a missing eye is caught") {
    demo::Demo state;
    DriverOptions options;
    SECTION("at 100 %") {}
    SECTION("large text, small window") { options = {1024, 600, {150, false, false}}; }
    SECTION("high contrast") { options.preferences.high_contrast = true; }
    SECTION("a dialog") { state.dialog = true; }
    Driver driver(options, [&](Ui& ui) { demo::draw(ui, state); });
    driver.settle();
    const Image ours = driver.picture();
    const Colour room = driver.gui().theme().palette.background;
    const auto theirs = [&](int factor) {
        return picture_by_gpu(*ImGui::GetDrawData(),
                              (room & 0xFF) << 16 | (room & 0xFF00) | (room >> 16 & 0xFF), factor);
    };
    const auto gpu = theirs(4);
    REQUIRE(gpu);
    const Difference close = compare(ours, *gpu);
    UNSCOPED_INFO("rmse " << close.rmse << ", worst tile " << close.worst_tile << " at " << close.tile_x
                          << "," << close.tile_y);
    if (const char* folder = std::getenv("ATTUNE_PICTURES")) {
        std::printf("rmse %.4f worst %.4f at %d,%d\n", close.rmse, close.worst_tile, close.tile_x,
                    close.tile_y);
        REQUIRE(write_png(*gpu, std::string(folder) + "/gpu.png"));
    }
    CHECK(close.rmse < 0.03);
    CHECK(close.worst_tile < 0.12);
    state.eyes = false;
    driver.frame();
    const Difference blind = compare(driver.picture(), *gpu);
    if (!state.dialog) CHECK(blind.worst_tile > 0.12);
}

TEST_CASE("the window opens without a screen, draws, resizes and reads back with both renderers") {
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    const RendererKind kind = GENERATE(RendererKind::surface, RendererKind::gpu);
    SDL_setenv("SDL_RENDER_DRIVER", "software", 1);
    WindowOptions options;
    options.renderer = kind;
    auto window = Window::open(options);
    if (!window) FAIL(attune::describe(window.error()));
    demo::Demo state;
    Ui ui((*window)->gui());
    const auto frame = [&] {
        (*window)->begin_frame(std::nullopt);
        ui.begin();
        demo::draw(ui, state);
        ui.end();
        (*window)->end_frame();
    };
    for (int i = 0; i < 3; ++i) frame();
    const Image picture = (*window)->picture();
    CHECK(picture.width == 1280);
    CHECK(ui.tree().find(Role::button, "Begin") != nullptr);

    const Happened first = (*window)->wait(0);
    CHECK(first.draw);
    CHECK_FALSE(first.quit);
    SDL_Event drop{};
    drop.type = SDL_DROPFILE;
    drop.drop.file = SDL_strdup("/tmp/a scenario.json");
    SDL_PushEvent(&drop);
    SDL_SetWindowSize((*window)->handle(), 1024, 600);
    const Happened second = (*window)->wait(0);
    CHECK(second.dropped == std::vector<std::string>{"/tmp/a scenario.json"});
    CHECK(second.place_changed);
    CHECK((*window)->place().width == 1024);
    frame();
    frame();
    CHECK((*window)->picture().width == 1024);
    REQUIRE((*window)->set_preferences({200, true, false}));
    frame();
    frame();
    CHECK(ui.tree().clipped() == std::vector<std::string>{});
    SDL_Event quit{};
    quit.type = SDL_QUIT;
    SDL_PushEvent(&quit);
    CHECK((*window)->wait(0).quit);
}
