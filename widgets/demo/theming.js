// Shows the finder in colours of one's own and says which pairs are too weak to read. The tokens come from the widget
// itself, so that this page knows no colour of its own.

import { contrast, PAIRS } from './contrast.js';

const shown = document.querySelector('#shown');
const mode = document.querySelector('#mode');
const chosen = { light: {}, dark: {} };
const TOKENS = [...new Set(PAIRS.flatMap(({ front, ground }) => [front, ground])), 'soft-line'];

await customElements.whenDefined('cairn-finder');
await shown.updateComplete;

const nameOf = (token) => `--cairn-${mode.value === 'dark' ? 'dark-' : ''}${token}`;
const colourOf = (token) =>
  getComputedStyle(shown.shadowRoot.querySelector('.frame')).getPropertyValue(`--${token}`).trim();

function swatch(token) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'color';
  input.value = colourOf(token);
  input.addEventListener('input', () => {
    chosen[mode.value][token] = input.value;
    shown.style.setProperty(nameOf(token), input.value);
    judge();
  });
  label.append(input, ` ${token}`);
  return label;
}

function judge() {
  const weak = PAIRS.map((pair) => ({
    ...pair,
    found: contrast(colourOf(pair.front), colourOf(pair.ground)),
  })).filter(({ found, least }) => found < least);
  const lines = weak.map(({ front, ground, found, least }) => {
    const item = document.createElement('li');
    item.textContent = `${front} on ${ground}: ${found.toFixed(1)} to 1, and it needs ${least} to 1.`;
    return item;
  });
  const list = document.createElement('ul');
  list.append(...lines);
  const words = document.createElement('p');
  words.textContent =
    weak.length === 0 ? 'Yes. Every pair is strong enough.' : 'Not yet. These pairs are too weak:';
  document.querySelector('#verdict').replaceChildren(words, ...(weak.length === 0 ? [] : [list]));
  const rules = Object.entries(chosen).flatMap(([name, colours]) =>
    Object.entries(colours).map(
      ([token, colour]) => `  --cairn-${name === 'dark' ? 'dark-' : ''}${token}: ${colour};`,
    ),
  );
  document.querySelector('#snippet').textContent = [':root {', ...rules, '}'].join('\n');
}

function draw() {
  shown.setAttribute('theme', mode.value);
  document.querySelector('#swatches').replaceChildren(...TOKENS.map(swatch));
  judge();
}

mode.addEventListener('change', draw);
document.querySelector('#builder').addEventListener('submit', (event) => event.preventDefault());
draw();
