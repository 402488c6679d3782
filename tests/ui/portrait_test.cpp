// What the body shows without a number: the portrait as poses and as a picture.
#include <cmath>
#include <set>

#include "game/portrait/gesture.hpp"
#include "game/portrait/paint_portrait.hpp"
#include "tests/support/catch.hpp"

namespace attune::game {
namespace {

constexpr Rect frame{{40, 30}, {800, 550}};

Look halina() {
    Look look;
    look.hair = Hair::dark_bob;
    look.clothes = Clothes::jacket;
    look.glasses = true;
    look.age = 46;
    look.individual = individual_of("halina-verbatim");
    return look;
}

Bearing settled() {
    Bearing bearing;
    bearing.bond = 0.7F;
    bearing.safety = 0.7F;
    return bearing;
}

Pose pose_in(Rupture rupture) {
    Bearing bearing = settled();
    bearing.rupture = rupture;
    return pose_of(bearing, halina());
}

Mesh painted(const Pose& pose, const Look& look = halina(), double seconds = 3.0) {
    Mesh mesh;
    paint_portrait(mesh, frame, look, pose, seconds, RoomPalette{});
    return mesh;
}

bool same(const Mesh& a, const Mesh& b) {
    if (a.indices != b.indices || a.vertices.size() != b.vertices.size()) return false;
    for (std::size_t i = 0; i < a.vertices.size(); ++i) {
        const Vertex &left = a.vertices[i], &right = b.vertices[i];
        if (left.at.x != right.at.x || left.at.y != right.at.y || left.colour != right.colour) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("a withdrawn client turns away and looks past you, a confronting one faces you squarely") {
    const Pose calm = pose_in(Rupture::none);
    const Pose away = pose_in(Rupture::withdrawal);
    const Pose against = pose_in(Rupture::confrontation);
    CHECK(std::abs(away.head_yaw) > std::abs(calm.head_yaw) + 0.1F);
    CHECK(std::abs(away.torso_turn) > std::abs(calm.torso_turn));
    CHECK(std::abs(against.head_yaw) < 0.1F);
    CHECK(std::abs(against.gaze_x) < 0.1F);
    CHECK(against.brow_lower > calm.brow_lower);
    CHECK(against.brow_lower > away.brow_lower);
    CHECK(std::abs(away.gaze_x) + std::abs(away.gaze_y) >
          std::abs(against.gaze_x) + std::abs(against.gaze_y));
}

TEST_CASE("gaze drops as safety falls, and breath quickens as arousal rises") {
    float last_gaze = 1, last_breath = 0;
    for (int step = 0; step <= 10; ++step) {
        Bearing unsafe = settled();
        unsafe.safety = 1.0F - 0.1F * static_cast<float>(step);
        const float gaze = pose_of(unsafe, halina()).gaze_y;
        CHECK(gaze <= last_gaze + 0.001F);
        last_gaze = gaze;
        Bearing stirred = settled();
        stirred.arousal = 10.0F * static_cast<float>(step);
        const float breath = pose_of(stirred, halina()).breath_rate;
        CHECK(breath >= last_breath - 0.001F);
        last_breath = breath;
    }
}

TEST_CASE("a stronger bond opens the posture and softens the mouth") {
    Bearing weak = settled(), strong = settled();
    weak.bond = 0.15F;
    strong.bond = 0.95F;
    const Pose before = pose_of(weak, halina()), after = pose_of(strong, halina());
    CHECK(after.torso_lean > before.torso_lean);
    CHECK(after.mouth_corner > before.mouth_corner);
}

TEST_CASE("every gesture changes the pose while it lasts and leaves nothing behind") {
    const Pose still = pose_of(settled(), halina());
    for (std::size_t i = 1; i < count_of<Gesture>(); ++i) {
        const auto gesture = static_cast<Gesture>(i);
        INFO(name_of(gesture));
        Bearing bearing = settled();
        bool changed = false;
        for (float age = 0.2F; age < seconds_of(gesture); age += 0.2F) {
            bearing.gesture = Playing{gesture, age};
            changed = changed || !(pose_of(bearing, halina()) == still);
        }
        CHECK(changed);
        bearing.gesture = Playing{gesture, seconds_of(gesture) + 0.1F};
        CHECK(pose_of(bearing, halina()) == still);
    }
}

TEST_CASE("a change of pose arrives after half a second, and at once with reduced motion") {
    const Pose from = pose_in(Rupture::none), to = pose_in(Rupture::withdrawal);
    CHECK_FALSE(eased(from, to, 0.1F).head_yaw == to.head_yaw);
    CHECK(eased(from, to, ease_seconds).head_yaw == Approx(to.head_yaw));
    CHECK(eased(from, to, 0.0F, Motion::reduced).head_yaw == to.head_yaw);
}

TEST_CASE("the same moment paints the same mesh, and nothing moves when time stands") {
    const Pose pose = pose_in(Rupture::none);
    CHECK(same(painted(pose), painted(pose)));
    CHECK_FALSE(same(painted(pose), painted(pose, halina(), 4.3)));
    CHECK(same(painted(pose, halina(), still_time), painted(pose, halina(), still_time)));
}

TEST_CASE("nothing is painted outside the frame, whoever sits there and however they are") {
    for (const Rupture rupture : {Rupture::none, Rupture::withdrawal, Rupture::confrontation}) {
        for (std::size_t hair = 0; hair < count_of<Hair>(); ++hair) {
            Look look = halina();
            look.hair = static_cast<Hair>(hair);
            look.build = static_cast<Build>(hair % count_of<Build>());
            look.skin = static_cast<Skin>(hair % count_of<Skin>());
            look.clothes = static_cast<Clothes>(hair % count_of<Clothes>());
            const Mesh mesh = painted(pose_in(rupture), look);
            REQUIRE_FALSE(mesh.indices.empty());
            CHECK(mesh.indices.size() < 90'000);
            for (const std::uint32_t index : mesh.indices) {
                const Point at = mesh.vertices[index].at;
                REQUIRE(at.x >= frame.min.x - 0.01F);
                REQUIRE(at.x <= frame.max.x + 0.01F);
                REQUIRE(at.y >= frame.min.y - 0.01F);
                REQUIRE(at.y <= frame.max.y + 0.01F);
            }
        }
    }
}

TEST_CASE("two people with the same keys are still two people") {
    Look one = halina(), other = halina();
    other.individual = individual_of("somebody-else");
    const Pose pose = pose_in(Rupture::none);
    CHECK_FALSE(same(painted(pose, one), painted(pose, other)));
    std::set<std::uint64_t> seen;
    for (const char* id : {"rita", "callum", "halina", "owen", "anand", "esme"})
        seen.insert(individual_of(id));
    CHECK(seen.size() == 6);
}

}  // namespace attune::game
