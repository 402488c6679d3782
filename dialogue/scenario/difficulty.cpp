#include "dialogue/scenario/difficulty.hpp"

namespace attune {
namespace {

struct Row {
    Milli bond, task, goal, safety, arousal;
    int experiencing;
    Milli low, high, resting, jolt;
};

constexpr Row rows[] = {
    {55, 55, 55, 50, 40, 3, 30, 78, 40, 8},
    {45, 45, 45, 40, 40, 2, 35, 75, 40, 8},
    {35, 35, 40, 30, 42, 2, 38, 68, 42, 5},
};

}  // namespace

ClientProfile profile_of(Difficulty difficulty) {
    const Row& row = rows[static_cast<std::size_t>(difficulty)];
    ClientProfile client;
    client.bond = row.bond * whole;
    client.task = row.task * whole;
    client.goal = row.goal * whole;
    client.safety = row.safety * whole;
    client.arousal = row.arousal * whole;
    client.experiencing = row.experiencing;
    client.window_low = row.low * whole;
    client.window_high = row.high * whole;
    client.resting = row.resting * whole;
    client.jolt = row.jolt * whole;
    return client;
}

}  // namespace attune
