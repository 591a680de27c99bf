// `!important` in a shadow tree wins over any `!important` of the page, so no reset or `* {}` rule reaches
// in. The element itself has no size: it can neither shift nor cover anything.
export const bridgeStyles = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  display: block !important;
  z-index: 2147483647 !important;
}
button, iframe { all: initial; position: fixed; box-sizing: border-box; border: 1px solid #857d6e; }
button {
  inset: auto 16px 16px auto;
  width: 48px;
  height: 48px;
  padding: 9px;
  border-radius: 24px;
  background: #0f4c45;
  color: #fbf8f3;
  cursor: pointer;
  opacity: 0.92;
}
button:hover, button:focus-visible { opacity: 1; }
button:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; box-shadow: 0 0 0 2px #ffffff; }
.outline {
  all: initial;
  position: fixed;
  box-sizing: border-box;
  border: 3px solid #7e3418;
  border-radius: 6px;
  outline: 3px solid #ffffff;
  pointer-events: none;
}
.sheet { all: initial; position: fixed; inset: 0; cursor: move; }
svg { display: block; width: 28px; height: 28px; fill: currentColor; }
iframe {
  inset: 16px 16px 16px auto;
  width: min(432px, calc(100vw - 32px));
  height: calc(100vh - 32px);
  height: calc(100dvh - 32px);
  border-radius: 12px;
  background: #fbf8f3;
  box-shadow: 0 2px 16px rgb(31 42 46 / 0.18);
  color-scheme: light dark;
}
[hidden] { display: none; }
@media (max-width: 480px) {
  iframe { inset: 0; width: 100vw; height: 100vh; height: 100dvh; border: 0; border-radius: 0; }
}
@media (prefers-color-scheme: dark) {
  iframe { background: #15191b; }
  button { background: #93d8cb; color: #15191b; }
}
@media (forced-colors: active) {
  button { background: ButtonFace; color: ButtonText; border-color: ButtonText; opacity: 1; }
  button:focus-visible { outline-color: Highlight; }
}
@media print { button, iframe { display: none; } }
`;
