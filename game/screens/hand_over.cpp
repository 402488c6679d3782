#include "game/screens/hand_over.hpp"

#include "game/portrait/paint_portrait.hpp"

namespace attune::game {
namespace {

Rect rect_of(const Frame& frame) { return {{frame.x0, frame.y0}, {frame.x1, frame.y1}}; }

}  // namespace

void hand_over(ImDrawList& list, const Frame& frame, const Look& look, const Pose& pose, double seconds,
               bool head) {
    Mesh mesh;
    paint_portrait(mesh, rect_of(frame), look, pose, seconds, RoomPalette{},
                   head ? Crop::head : Crop::half_length);
    const auto vertices = static_cast<int>(mesh.vertices.size()),
               indices = static_cast<int>(mesh.indices.size());
    if (indices == 0) return;
    list.PrimReserve(indices, vertices);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const unsigned int base = list._VtxCurrentIdx;
    for (const std::uint32_t index : mesh.indices) list.PrimWriteIdx(static_cast<ImDrawIdx>(base + index));
    for (const Vertex& vertex : mesh.vertices) {
        list.PrimWriteVtx({vertex.at.x, vertex.at.y}, white, vertex.colour);
    }
}

Frame face_in(const Frame& frame, const Look& look, const Pose& pose) {
    const Rect face = face_of_portrait(rect_of(frame), look, pose);
    return {face.min.x, face.min.y, face.max.x, face.max.y};
}

}  // namespace attune::game
