/**
 * Black on white, cards never cut, and room for a pen beside each, so that six places and the crisis lines fit one page.
 * Sizes in points, since this is paper.
 */
export const printStyles = `
@page { margin: 14mm; }
body { margin: 0; font: 11pt/1.3 system-ui, sans-serif; color: #000; background: #fff; }
body.large { font-size: 18pt; }
h1 { margin: 0; font-size: 1.6em; }
h2 { margin: 0; font-size: 1.15em; }
p { margin: 0; overflow-wrap: anywhere; }
ol { margin: 0.8em 0; padding: 0 0 0 1.4em; }
li { break-inside: avoid; margin: 0 0 0.6em; padding: 0 0 0.5em; border-bottom: 1px solid #000; }
.entry { display: grid; grid-template-columns: 3fr 2fr; gap: 0.3em 1.5em; }
.large .entry { display: block; }
.facts { font-size: 0.9em; }
.note { font-style: italic; }
.pen { min-height: 3em; }
footer { break-inside: avoid; padding: 0.6em 0.8em; border: 2px solid #000; font-weight: 600; }
`;
