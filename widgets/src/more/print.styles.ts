/** Black on white, cards never cut, room for a pen. Sizes in points, since this is paper. */
export const printStyles = `
@page { margin: 14mm; }
body { margin: 0; font: 11pt/1.3 system-ui, sans-serif; color: #000; background: #fff; }
body.large { font-size: 18pt; }
h1 { margin: 0; font-size: 1.6em; }
h2 { margin: 0; font-size: 1.15em; }
p { margin: 0; overflow-wrap: anywhere; }
ol { margin: 0.8em 0; padding: 0 0 0 1.4em; }
li { break-inside: avoid; margin: 0 0 0.8em; padding: 0 0 0.6em; border-bottom: 1px solid #000; }
.about { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5em; }
.large .about { display: block; }
.facts { grid-column: 1 / -1; font-size: 0.9em; }
.note { margin-top: 0.3em; font-style: italic; }
.pen { min-height: 3em; margin-top: 0.3em; }
footer { break-inside: avoid; padding: 0.6em 0.8em; border: 2px solid #000; font-weight: 600; }
`;
