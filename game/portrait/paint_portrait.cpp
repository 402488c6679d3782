#include "game/portrait/paint_portrait.hpp"

#include "game/portrait/easel.hpp"

namespace attune::game {
namespace {

Camera camera_for(Rect frame, Crop crop, const Look& look, const Features& f) {
    Camera camera;
    if (crop == Crop::half_length) {
        camera.look_at = {0, 36.0F, 0};
        camera.scale = std::min(frame.height() / 94.0F, frame.width() / 86.0F);
        camera.middle = {(frame.min.x + frame.max.x) / 2, frame.min.y + frame.height() * 0.5F};
        return camera;
    }
    const Body b = body_of(look, f);
    camera.look_at = {0, 50.0F * b.height + 9.0F, 0};
    camera.scale = std::min(frame.height() / 48.0F, frame.width() / 40.0F);
    camera.middle = {(frame.min.x + frame.max.x) / 2, frame.min.y + frame.height() * 0.52F};
    return camera;
}

void paint_figure(const Easel& e) {
    paint_chair_back(e);
    paint_hair_behind(e);
    paint_legs(e);
    paint_trunk(e);
    paint_chair_arms(e);
    const Arm &left = e.figure.left, &right = e.figure.right;
    // The far arm first: the one behind the turn, or the lower of two folded ones.
    const bool left_first = left.wrist.z <= right.wrist.z;
    const Arm &far_arm = left_first ? left : right, &near_arm = left_first ? right : left;
    if (!far_arm.before_face) {
        paint_arm(e, far_arm);
        paint_hand(e, far_arm);
    }
    if (!near_arm.before_face) {
        paint_arm(e, near_arm);
        paint_hand(e, near_arm);
    }
    paint_head(e);
    paint_face(e);
    paint_hair(e);
    paint_glasses(e);
    if (far_arm.before_face) {
        paint_arm(e, far_arm);
        paint_hand(e, far_arm);
    }
    if (near_arm.before_face) {
        paint_arm(e, near_arm);
        paint_hand(e, near_arm);
    }
}

}  // namespace

void paint_portrait(Mesh& mesh, Rect frame, const Look& look, const Pose& pose, double seconds,
                    const RoomPalette& palette, Crop crop, Layer layer) {
    if (frame.width() < 8 || frame.height() < 8) return;
    Ink ink(mesh, frame);
    const Features features = features_of(look);
    const Pose now = alive(pose, look, seconds);
    const Easel easel{ink,
                      camera_for(frame, crop, look, features),
                      look,
                      features,
                      now,
                      figure_of(look, features, now),
                      tones_of(look, features, now.flush),
                      palette};
    if (layer != Layer::figure) paint_room(easel);
    if (layer != Layer::room) paint_figure(easel);
}

Rect face_of_portrait(Rect frame, const Look& look, const Pose& pose, Crop crop) {
    const Features features = features_of(look);
    const Figure figure = figure_of(look, features, pose);
    const Camera camera = camera_for(frame, crop, look, features);
    const Point centre = camera.see(figure.head.place({0, 0, 4}));
    const float k = camera.near(figure.head.centre) * figure.head.size;
    return {centre - Point{9.5F * k, 13.5F * k}, centre + Point{9.5F * k, 12.5F * k}};
}

}  // namespace attune::game
