#include "core/render/html/parts.hpp"

namespace attune::render::html {
namespace {

// The colours first, light and dark; everything below speaks of them by name.
constexpr std::string_view style = R"(
:root {
  --paper: #fbfaf7; --card: #ffffff; --ink: #1f2428; --quiet: #5a6068; --line: #d8d4ca;
  --working: #ebe7dc; --firm: #2f5d9b; --maybe: #7a5c00; --appointment: #6b7280; --focus: #2e7d4f; --hold: #a9d3b8;
  --away: #cfccc5; --ahead: #9db6d8; --now: #14365f; --usual: #a8480c; --link: #1f5fa8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --card: #1c2024; --ink: #e8eaec; --quiet: #a6adb5; --line: #3a4047;
    --working: #353b42; --firm: #7fa9e0; --maybe: #e0b84c; --appointment: #9aa3ad; --focus: #63bd84; --hold: #2f5f43;
    --away: #4a4f55; --ahead: #47648c; --now: #cfe0f7; --usual: #f0975a; --link: #8ab8f0;
  }
}
@media print {
  :root {
    --paper: #ffffff; --card: #ffffff; --ink: #000000; --quiet: #404040; --line: #b0b0b0;
    --working: #ebe7dc; --firm: #2f5d9b; --maybe: #7a5c00; --appointment: #6b7280; --focus: #2e7d4f; --hold: #a9d3b8;
    --away: #cfccc5; --ahead: #9db6d8; --now: #14365f; --usual: #a8480c; --link: #000000;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; }
body { margin: 0 auto; max-width: 58rem; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.2rem; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
h4 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0; }
a { color: var(--link); }
.quiet, footer, th, caption { color: var(--quiet); }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; margin-top: 1rem; padding: 1rem 1.1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; margin: .75rem 0 0; padding: 0; }
nav a { display: inline-block; padding: .25rem 0; }
footer { font-size: .9rem; margin-top: 1.5rem; }
:focus-visible { outline: 3px solid var(--usual); outline-offset: 2px; }
summary { cursor: pointer; margin-top: .75rem; padding: .35rem 0; color: var(--link); }
.tiles { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(12.5rem, 1fr)); margin: 0; }
.tiles dt { color: var(--quiet); font-size: .9rem; }
.tiles dd { margin: 0; font-size: .9rem; }
.tiles .value { font-size: 1.4rem; font-weight: 600; line-height: 1.3; }
.hours, .days li { display: grid; grid-template-columns: 6rem 1fr 8.5rem; gap: 0 .75rem; align-items: center; }
.hours { display: grid; grid-auto-flow: column; grid-template-columns: none; grid-auto-columns: 1fr; gap: 0;
  margin: 0 9.25rem 0 6.75rem; color: var(--quiet); font-size: .8rem; font-variant-numeric: tabular-nums; }
.days { list-style: none; margin: 0; padding: 0; }
.days li { padding: .2rem 0; }
.name { white-space: nowrap; }
.amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; color: var(--quiet); font-size: .9rem; }
svg.day { display: block; width: 100%; height: 2.1rem; }
rect { vector-effect: non-scaling-stroke; stroke: none; }
.working { fill: var(--working); }
.away { fill: var(--away); }
.firm { fill: var(--firm); stroke: var(--card); stroke-width: 1; }
.appointment { fill: var(--appointment); stroke: var(--card); stroke-width: 1; }
.maybe { fill: var(--card); stroke: var(--maybe); stroke-width: 2; stroke-dasharray: 4 3; }
.focus { fill: var(--focus); }
.hold { fill: var(--hold); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: .75rem 0 0; padding: 0; font-size: .85rem;
  color: var(--quiet); }
.legend svg { width: 1.8rem; height: 1.2rem; vertical-align: middle; margin-right: .4rem; }
.chart { display: grid; grid-template-columns: 3.6rem 1fr; gap: .25rem .5rem; }
.axis { display: flex; flex-direction: column; justify-content: space-between; text-align: right; font-size: .8rem; line-height: 1;
  color: var(--quiet); font-variant-numeric: tabular-nums; }
.plot { display: block; width: 100%; height: 8rem; border-bottom: 1px solid var(--quiet); background: var(--paper); }
.under { grid-column: 2; }
.months { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); font-size: .8rem; height: 1.2rem; color: var(--quiet); }
.months span { overflow: visible; white-space: nowrap; }
.bar.past { fill: var(--firm); }
.bar.now { fill: var(--now); }
.bar.ahead { fill: var(--ahead); }
.usual, .limit { fill: none; vector-effect: non-scaling-stroke; stroke-width: 2; }
.usual { stroke: var(--usual); }
.limit { stroke: var(--quiet); stroke-dasharray: 2 4; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: left; font-size: .85rem; padding-bottom: .3rem; }
th, td { border-top: 1px solid var(--line); padding: .35rem .9rem .35rem 0; text-align: left; vertical-align: top; }
thead th { border-top: 0; font-weight: 600; font-size: .85rem; }
tbody th { font-weight: 400; color: var(--ink); white-space: nowrap; }
.findings { list-style: none; margin: 0; padding: 0; }
.findings li { border-left: 4px solid var(--usual); margin-top: .75rem; padding-left: .8rem; }
@media (max-width: 40rem) {
  body { padding: 1rem .7rem 2rem; }
  section { padding: .9rem .8rem; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .days li { grid-template-columns: 1fr auto; padding: .35rem 0; }
  .days svg { grid-column: 1 / -1; grid-row: 2; }
  .hours { margin: 0; }
  th, td { padding-right: .6rem; }
  table { font-size: .85rem; }
}
@media print {
  html { font-size: 9.5pt; line-height: 1.4; }
  body { max-width: none; padding: 0; }
  section { break-inside: avoid; border: 0; border-top: 1px solid var(--line); border-radius: 0; margin-top: .6rem; padding: .6rem 0; }
  footer { margin-top: .6rem; }
  .plot { height: 6.5rem; }
  nav, details { display: none; }
  svg, .plot { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

// Of exactly the text above: whoever changes it is told the new one by the test of the page.
constexpr std::string_view hash = "sha256-Mbu8ZZEuVyCBIptiu59KL4EMoF1nDkdmnGGTrdj+6TQ=";

}  // namespace

std::string_view stylesheet() {
  return style;
}

std::string_view stylesheet_hash() {
  return hash;
}

}  // namespace attune::render::html
