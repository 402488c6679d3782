// The whole picture as a mesh: room, chair, figure. No ImGui here; screens/hand_over gives it
// to a draw list.
#pragma once

#include "game/portrait/ink.hpp"
#include "game/portrait/look.hpp"
#include "game/portrait/pose.hpp"
#include "game/portrait/tones.hpp"

namespace attune::game {

/// The figure in its chair down to the knees, or head and shoulders for a card.
enum class Crop { half_length, head };
/// The picture may be painted in two parts; the room does not move.
enum class Layer { all, room, figure };

/// Appends to the mesh; no triangle reaches outside `frame`. Pass `still_time`
/// to stop breath and blinks.
void paint_portrait(Mesh&, Rect frame, const Look&, const Pose&, double seconds, const RoomPalette&,
                    Crop = Crop::half_length, Layer = Layer::all);

/// Where the face is, in pixels, so that nothing is laid over it.
Rect face_of_portrait(Rect frame, const Look&, const Pose&, Crop = Crop::half_length);

}  // namespace attune::game
