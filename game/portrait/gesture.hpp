// Gestures: how long each lasts and what it does to a pose while it does.
#pragma once

#include "game/portrait/pose.hpp"

namespace attune::game {

/// The pose with as much of the gesture as there is at this age; nothing before it began or once it is over.
void play(Pose&, const Playing&, Motion);

/// All of both arms to one of their places, `share` of the way.
void move_arm(ArmPose&, float ArmPose::*place, float share);
void move_arms(Pose&, float ArmPose::*place, float share);

}  // namespace attune::game
