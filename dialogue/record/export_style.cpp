#include "dialogue/record/export_style.hpp"

namespace attune {

std::string_view page_style() {
    return R"css(
:root { color-scheme: light; --ink:#1f1d1a; --soft:#5c574f; --line:#d9d2c6; --paper:#fffdf9; --room:#f4efe6;
  --accent:#7a3e12; --blue:#005a8c; --green:#00734f; --red:#a33b00; --plum:#6a3d6f; }
* { box-sizing: border-box; }
html { background: var(--room); }
body { margin: 0; color: var(--ink); font: 400 16px/1.55 "Source Serif 4", Charter, "Bitstream Charter", Georgia,
  "DejaVu Serif", serif; }
main { max-width: 50rem; margin: 2rem auto; padding: 3rem 3.5rem 2.5rem; background: var(--paper);
  border: 1px solid var(--line); border-radius: 4px; overflow-wrap: anywhere; }
h1 { font-size: 2.1rem; font-weight: 400; line-height: 1.15; margin: .2rem 0 .3rem; }
h2 { font-size: 1.3rem; font-weight: 400; margin: 2.6rem 0 .8rem; padding-top: .9rem;
  border-top: 1px solid var(--line); color: var(--accent); break-after: avoid; }
h3 { font-size: 1.02rem; font-weight: 600; margin: 1.4rem 0 .4rem; break-after: avoid; }
p { margin: .45rem 0; orphans: 3; widows: 3; }
.over, .facts, .note, th, td, caption, .tag, .moved, figcaption, dl.said dt { font-family: "Source Sans 3", "Helvetica Neue",
  Arial, "DejaVu Sans", sans-serif; }
.over { text-transform: none; letter-spacing: .04em; color: var(--soft); font-size: .85rem; margin: 0; }
.with { font-size: 1.1rem; color: var(--soft); margin: 0; }
.facts, .note { font-size: .88rem; color: var(--soft); }
.note { border-left: 3px solid var(--line); padding: .1rem 0 .1rem .9rem; margin: 1rem 0; }
.first { border: 2px solid var(--ink); padding: .4rem 1.2rem .8rem; margin: 1.6rem 0; break-inside: avoid; }
.first h2 { border: 0; padding: 0; margin: .6rem 0 .4rem; color: var(--ink); }
.asked { list-style: none; padding: 0; }
.asked li { padding: .5rem 0 2.1rem; border-bottom: 1px dotted var(--soft); break-inside: avoid; }
figure { margin: 1.2rem 0; break-inside: avoid; }
figcaption { font-size: .85rem; color: var(--soft); margin-top: .2rem; }
svg { display: block; width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; font-size: .84rem; margin: .8rem 0; }
caption { text-align: left; color: var(--soft); font-size: .85rem; padding-bottom: .3rem; }
th { text-align: left; font-weight: 600; }
th, td { padding: .28rem .5rem .28rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.dimensions th { overflow-wrap: normal; }
.dimensions tbody th { min-width: 6.6rem; padding-top: .5rem; }
.dimensions tbody td { padding-top: .5rem; }
.dimensions td:last-child { padding-left: .6rem; width: 40%; }
.dimensions th:last-child { padding-left: .6rem; }
.dimensions .range { width: 8.5rem; padding: .3rem .6rem 0 0; }
.dimensions .range svg { width: 7.8rem; }
article { border-top: 1px solid var(--line); padding: .3rem 0 .8rem; margin-top: .8rem; break-inside: avoid; }
.tag { font-size: .78rem; font-weight: 600; border: 1px solid currentColor; border-radius: 3px; padding: 0 .4rem;
  margin-left: .5rem; color: var(--plum); white-space: nowrap; }
.tag.one { color: var(--red); }
dl.said { margin: .5rem 0; display: grid; grid-template-columns: 5.5rem 1fr; gap: .2rem .8rem; }
dl.said dt { color: var(--soft); font-size: .85rem; padding-top: .12rem; }
dl.said dd { margin: 0; }
dl.said .you { font-weight: 600; }
dl.said .inner { font-style: italic; color: var(--soft); }
ul.happened { margin: .6rem 0; padding-left: 1.1rem; }
.moved, .moved ul { list-style: none; margin: 0; padding: 0; }
.moved { columns: 2; column-gap: 2rem; font-size: .8rem; line-height: 1.35; margin: .2rem 0 .8rem; }
.moved > li { break-inside: avoid; padding: .3rem 0 .35rem; border-top: 1px solid var(--line); }
.moved p { margin: 0; }
.moved p, .moved ul li { display: flex; justify-content: space-between; gap: 1rem; }
.moved span { color: var(--soft); }
.moved b:last-child, .moved span:last-child { font-variant-numeric: tabular-nums; white-space: nowrap; }
.others { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.6rem; align-items: start; }
.other { border-left: 3px solid var(--blue); padding: .1rem 0 .2rem .9rem; margin: .7rem 0; break-inside: avoid; }
.other p { margin: .15rem 0; }
ol.again > li { margin: .8rem 0; break-inside: avoid; }
.lean { font-size: 1.35rem; margin: .3rem 0 .6rem; }
footer { margin-top: 2.6rem; padding-top: .9rem; border-top: 1px solid var(--line); }
a { color: var(--blue); }
svg text { font: 12px "Source Sans 3", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; fill: var(--ink); }
svg .tick { fill: var(--soft); }
svg .label { font-size: 13.5px; }
svg .mid { text-anchor: middle; }
svg .end { text-anchor: end; }
svg .grid { stroke: #e3dccf; stroke-width: 1; }
svg .edge { stroke: #6b655b; stroke-width: 1; }
svg .dotted { stroke-dasharray: 2 4; }
svg .l { fill: none; stroke-width: 1.8; stroke-linejoin: round; }
svg .alliance.l { stroke: var(--ink); stroke-width: 3.2; }
svg .bond.l { stroke: var(--blue); }
svg .task.l { stroke: var(--green); stroke-dasharray: 7 3; }
svg .goal.l { stroke: var(--red); stroke-dasharray: 2 3; }
svg .bond.m, svg .bond.t { fill: var(--blue); }
svg .task.m, svg .task.t { fill: var(--green); }
svg .goal.m, svg .goal.t { fill: var(--red); }
svg .alliance.t { font-weight: 700; }
svg .wound { fill: #6a3d6f; fill-opacity: .12; }
svg .window { fill: #005a8c; fill-opacity: .08; }
svg .touch { fill: #005a8c; fill-opacity: .1; }
svg .rupture { fill: url(#hatch); stroke: #a33b00; stroke-width: .8; }
svg .arousal.l { stroke: var(--ink); }
svg .arousal.inside { fill: var(--ink); }
svg .arousal.outside { fill: #fff; stroke: var(--red); stroke-width: 2.2; }
svg .gate { fill: #fff; stroke: var(--ink); stroke-width: 1.2; rx: 4px; }
svg .gate.open { fill: #00734f; fill-opacity: .12; stroke: var(--green); stroke-width: 2; }
svg .gate.waiting { stroke-dasharray: 4 3; stroke: var(--soft); }
svg .sign { fill: none; stroke: var(--ink); stroke-width: 2.4; stroke-linecap: round; }
svg .range { stroke: var(--ink); stroke-width: 4; stroke-linecap: round; }
svg .mean { fill: #fff; stroke: var(--ink); stroke-width: 2.4; }
svg .yours { fill: #e69f00; stroke: var(--ink); stroke-width: 1.2; }
svg .band { stroke: #fff; stroke-width: 1.5; }
svg .a { fill: #00598a; } svg .b { fill: #4f9bc7; } svg .c { fill: #c9dfec; } svg .d { fill: #5c574f; }
svg .on-a, svg .on-d { fill: #fff; } svg .on-b, svg .on-c { fill: #111; }
@media (max-width: 40rem) { .moved { columns: 1; } .others { display: block; } main { margin: 0; padding: 1.2rem; border: 0; } dl.said { grid-template-columns: 1fr; } }
@page { margin: 15mm 17mm; }
@media print {
  html, body, main { background: #fff; color: #000; }
  body { font-size: 9.2pt; line-height: 1.34; }
  html { font-size: 11.6px; }
  .asked li { padding-bottom: 1.7rem; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  h2 { color: #000; margin-top: 1.8rem; }
  th, td { padding-top: .13rem; padding-bottom: .13rem; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";
}

}  // namespace attune
