/** Style of the report page: paper and stone, light and dark, and on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fbf8f3; --surface: #fff; --ink: #1f2a2e; --muted: #434d4f; --pine: #0f4c45; --clay: #7e3418; --line: #857d6e; }
@media (prefers-color-scheme: dark) { :root { --paper: #15191b; --surface: #1e2426; --ink: #f4f0e9; --muted: #cfc9be; --pine: #93d8cb; --clay: #f2b394; --line: #8f897d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 32px 16px 64px; }
h1 { font-size: 32px; line-height: 1.2; margin: 4px 0 24px; overflow-wrap: anywhere; }
h2 { font-size: 22px; margin: 40px 0 12px; }
.mark { color: var(--muted); margin: 0; }
.counts { display: flex; flex-wrap: wrap; gap: 12px; margin: 0; }
.counts div { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 12px 16px; }
.counts dt { color: var(--muted); font-size: 15px; }
.counts dd { margin: 0; font-size: 24px; font-variant-numeric: tabular-nums; }
.notice { border-inline-start: 4px solid var(--clay); padding: 8px 16px; background: var(--surface); }
details { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; margin: 8px 0; padding: 0 16px; }
summary { cursor: pointer; padding: 12px 0; min-height: 48px; display: grid; grid-template-columns: 1fr auto; column-gap: 16px; align-items: baseline; }
summary::-webkit-details-marker { display: none; }
summary b { padding-inline-start: 24px; text-indent: -24px; }
summary b::before { content: "+"; display: inline-block; width: 24px; text-indent: 0; color: var(--pine); }
details[open] summary b::before { content: "–"; }
summary span { color: var(--clay); font-variant-numeric: tabular-nums; text-align: end; }
summary small { grid-column: 1 / -1; color: var(--muted); font-size: 15px; padding-inline-start: 24px; }
.scroll { overflow-x: auto; margin-bottom: 16px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { color: var(--muted); font-size: 15px; }
td:first-child { min-width: 88px; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
@media (max-width: 480px) { main { padding-inline: 12px; } details { padding: 0 12px; } th, td { padding-inline-end: 8px; font-size: 15px; } }
:focus-visible { outline: 3px solid var(--pine); outline-offset: 2px; }
@media print { details { break-inside: avoid; } body { background: #fff; color: #000; } }
`;
