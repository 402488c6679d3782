// The two ways to the screen show the same: every screen of the real program, drawn by our rasteriser and by
// ImGui's SDL_Renderer backend, differs by less than a thirtieth overall and by little in any one place.
#include <SDL.h>
#include <imgui.h>

#include "game/platform/image.hpp"
#include "game/platform/renderer.hpp"
#include "tests/ui/app_rig.hpp"

namespace attune::game {
namespace {

void open(Rig& rig, Place place) {
    if (place == Place::before) return rig.app.ask(MeetClient{0});
    if (place != Place::session && place != Place::debrief) return rig.app.ask(GoTo{place});
    REQUIRE(rig.app.begin(0, FeedbackMode::full, 7).ok());
    const int moves = place == Place::session ? 1 : 5;
    for (int i = 0; i < moves; ++i) {
        rig.app.sitting()->hear_all();
        const auto option = rig.app.sitting()->view().options.front().option;
        REQUIRE(rig.app.move(ChooseOption{OptionIndex{option}, 0}).ok());
    }
    rig.app.sitting()->hear_all();
    if (place == Place::debrief) {
        rig.app.ask(EndHere{});
        rig.app.ask(RateYourself{3, 4, 2});
    }
}

}  // namespace

TEST_CASE("the two renderers draw every screen of the program alike") {
    SDL_setenv("SDL_RENDER_DRIVER", "software", 1);
    const Place place = GENERATE(Place::home, Place::session, Place::debrief, Place::settings);
    Rig rig({.width = 1024, .height = 600, .still = true});
    open(rig, place);
    rig.driver.frame(3);
    REQUIRE(rig.app.place() == place);
    const Image ours = rig.driver.picture();
    const Colour room = rig.driver.gui().theme().palette.background;
    const auto background = (room & 0xFF) << 16 | (room & 0xFF00) | (room >> 16 & 0xFF);
    const auto theirs = picture_by_gpu(*ImGui::GetDrawData(), background, 4);
    REQUIRE(theirs);
    const Difference difference = compare(ours, *theirs);
    INFO(rig.screen() << ": rmse " << difference.rmse << ", worst tile " << difference.worst_tile << " at "
                      << difference.tile_x << "," << difference.tile_y);
    if (const char* folder = std::getenv("ATTUNE_PICTURES")) {
        std::printf("%s: rmse %.4f, worst tile %.4f\n", rig.screen().c_str(), difference.rmse,
                    difference.worst_tile);
        REQUIRE(write_png(*theirs, std::string(folder) + "/gpu-" + rig.screen() + ".png"));
    }
    CHECK(difference.rmse < 0.03);
    CHECK(difference.worst_tile < 0.12);
}

}  // namespace attune::game
