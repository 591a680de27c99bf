/** A clear sheet over the whole of a frame, above everything and out of reach of the page's own styles. */
export const sheetStyles = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  width: 100vw !important;
  height: 100vh !important;
  border: 0 !important;
  padding: 0 !important;
  margin: 0 !important;
  background: transparent !important;
  display: block !important;
  z-index: 2147483647 !important;
}
div {
  position: fixed;
  box-sizing: border-box;
  border: 3px solid #7e3418;
  border-radius: 6px;
  outline: 3px solid #ffffff;
}
`;
