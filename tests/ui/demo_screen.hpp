// A screen with one of everything, for the tests of the widgets, the rasteriser and the frame bench.
#pragma once

#include <array>
#include <cmath>

#include "game/access/layout.hpp"
#include "game/access/paint.hpp"
#include "game/access/widgets.hpp"

namespace attune::game::demo {

struct Demo {
    int pressed = 0, chosen_option = 0, radio = 1, tab = 0, text_percent = 100;
    bool check = true, dialog = false, eyes = true;
    float phase = 0.0f;  // of the animated figure
    std::string note;
    std::string last;
};

inline void paint_person(ImDrawList& list, const Box& box, float phase, bool eyes) {
    const float cx = (box.x0 + box.x1) / 2, r = box.height() * 0.2f,
                cy = box.y0 + box.height() * 0.36f + phase * 3;
    paint_ellipse(list, {cx, box.y1 + r * 0.6f}, r * 2.2f, r * 2.1f + phase * 2, rgb(0x6C7F6A));
    list.AddRectFilled({cx - r * 0.35f, cy}, {cx + r * 0.35f, cy + r * 1.6f}, rgb(0xC98F6B), r * 0.3f);
    list.AddCircleFilled({cx, cy - r * 0.2f}, r * 1.12f, rgb(0x4A3427), 40);
    paint_ellipse(list, {cx, cy}, r * 0.86f, r, rgb(0xE0A982));
    if (eyes) {
        for (const float side : {-0.36f, 0.36f}) {
            paint_ellipse(list, {cx + r * side, cy - r * 0.05f}, r * 0.2f, r * 0.13f, rgb(0xFBF3EA));
            list.AddCircleFilled({cx + r * side, cy - r * 0.05f}, r * 0.12f, rgb(0x2E2822), 20);
        }
    }
    list.AddBezierQuadratic({cx - r * 0.3f, cy + r * 0.5f}, {cx, cy + r * (0.5f - phase * 0.1f)},
                            {cx + r * 0.3f, cy + r * 0.5f}, rgb(0x8A4B3A), r * 0.07f);
}

inline void draw_overlay(Ui& ui, const Box& box) {
    const Region region(ui, "overlay", "The alliance", box, {.card = true, .scrolls = true});
    heading(ui, "Alliance");
    static constexpr std::array<float, 6> trace{2.4f, 2.6f, 2.5f, 2.9f, 3.2f, 3.4f};
    const Palette& p = ui.palette();
    meter(ui, "bond", "Bond",
          {.value = 3.4f,
           .least = 1,
           .most = 5,
           .number = "3.4",
           .word = "forming",
           .trend = 1,
           .colour = p.bond,
           .trace = trace});
    ui.gap();
    meter(ui, "task", "Task",
          {.value = 2.8f,
           .least = 1,
           .most = 5,
           .number = "2.8",
           .word = "tentative",
           .trend = -1,
           .colour = p.task,
           .hatched = true,
           .trace = trace});
    ui.gap();
    meter(ui, "goal", "Goal",
          {.value = 3.1f,
           .least = 1,
           .most = 5,
           .number = "3.1",
           .word = "partly shared",
           .colour = p.goal,
           .trace = trace});
    ui.gap();
    badge(ui, "No rupture", p.better, true);
    badge(ui, "Within the window");
    ui.gap();
    quiet(ui, "Bond rose by 0.2: the feeling was named, tentatively.");
}

inline void draw_options(Ui& ui, Demo& demo, const Box& box) {
    const Region region(ui, "below", "What you may say", box, {.scrolls = true});
    const Group list(ui, Role::list, "options", "What you may say");
    static constexpr std::array<std::string_view, 4> words{
        "It sounds as if coming here today took something. What was it like on the way?",
        "You said the house is quiet now. Quiet can be a relief, and it can be very lonely.",
        "Last week we talked about sleep. 100 %n##done, or has anything changed since then?",
        "Say nothing, and stay with it."};
    for (int i = 0; i < 4; ++i)
        if (option(ui, std::to_string(i), i + 1, words[static_cast<std::size_t>(i)]))
            demo.chosen_option = i + 1;
}

inline void draw_settings(Ui& ui, Demo& demo, const Box& box) {
    const Region region(ui, "settings", "Settings", box, {.card = true, .scrolls = true});
    static constexpr std::array<std::string_view, 3> tab_names{"Feedback", "Text", "Data"};
    tabs(ui, "tabs", "Settings", tab_names, demo.tab);
    ui.gap();
    static constexpr std::array<std::string_view, 3> modes{"Full", "Cues", "Off"};
    radio_group(ui, "mode", "Feedback mode", modes, demo.radio, true);
    checkbox(ui, "motion", "Reduce motion", demo.check, "The client's changes switch instead of easing.");
    slider(ui, "size", "Text size", demo.text_percent, {.least = 100, .most = 250, .step = 10, .unit = " %"});
    ui.gap();
    if (field(ui, "note", "A note to yourself", demo.note, {.hint = "What stays with you?"}))
        demo.last = demo.note;
    ui.gap();
    if (button(ui, "begin", "Begin", {.look = ButtonLook::primary})) ++demo.pressed;
    if (button(ui, "pause", "Pause", {.beside = true, .shortcut = "P"})) demo.dialog = true;
    button(ui, "leave", "Leave", {.look = ButtonLook::bare, .beside = true});
    button(ui, "export", "Export", {.enabled = false, .beside = true});
    link(ui, "help", "What this is not: therapy, diagnosis, help in a crisis");
    static constexpr std::array<std::string_view, 3> heads{"Date", "Client", "Corrective moment"};
    static constexpr std::array<std::string_view, 3> cells{"12 May", "Mira", "Gates 1 to 3 passed"};
    static constexpr std::array<float, 3> shares{1, 1, 2};
    const Group table(ui, Role::table, "runs", "Your runs");
    table_row(ui, "head", {.cells = heads, .shares = shares, .head = true});
    table_row_button(ui, "0", {.cells = cells, .shares = shares, .heads = heads});
}

inline void draw(Ui& ui, Demo& demo) {
    const Screen screen(ui, "demo", "Demonstration");
    const Box all = ui.screen();
    const float gap = ui.sizes().wide_gap, side = std::floor(std::min(ui.scaled(300), all.width() * 0.34f));
    const Box right{all.x1 - side - gap, gap, all.x1 - gap, all.y1 - gap};
    const float left_end = right.x0 - gap, half = std::floor((all.height() - 3 * gap) * 0.46f);
    const float middle = std::floor(gap + (left_end - gap) * 0.46f);
    draw_overlay(ui, right);
    {
        const Region client(ui, "client", "Mira", {gap, gap, middle, gap + half}, {.scrolls = true});
        image(ui, "portrait",
              {.description = "Mira looks down, arms folded",
               .width = 0,
               .height = 190,
               .paint = [&](ImDrawList& list, const Box& box) {
                   paint_person(list, box, demo.phase, demo.eyes);
               }});
        utterance(ui, "Mira",
                  "I don't know why I came. \xE2\x80\x9CIt will help\xE2\x80\x9D, they all said \xE2\x80\x94 "
                  "na\xC3\xAFve, no?");
    }
    draw_settings(ui, demo, {middle + gap, gap, left_end, gap + half});
    draw_options(ui, demo, {gap, gap + half + gap, left_end, all.y1 - gap});
    if (demo.dialog) {
        const Dialog dialog(ui, "paused", "Paused");
        heading(ui, "Paused");
        text(ui, "Nothing runs on while you are away. Nothing is scored for a pause.");
        ui.gap();
        if (button(ui, "on", "Go on", {.look = ButtonLook::primary}) || ui.pressed(ImGuiKey_Escape))
            demo.dialog = false;
    }
}

}  // namespace attune::game::demo
