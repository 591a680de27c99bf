const SVG = 'http://www.w3.org/2000/svg';

/** Four stones on a 24-unit grid, the widest below. */
const STONES = [
  'M3 19.5c0-1.9 3.6-3 9-3s9 1.1 9 3-3.6 2.7-9 2.7-9-.8-9-2.7Z',
  'M5.2 14.2c0-1.6 2.8-2.6 7-2.6s6.8 1 6.8 2.6-2.7 2.3-6.9 2.3-6.9-.7-6.9-2.3Z',
  'M7.4 9.4c0-1.4 1.9-2.4 4.7-2.4s4.6 1 4.6 2.4-1.8 2.1-4.6 2.1-4.7-.7-4.7-2.1Z',
  'M9.2 4.4c0-1.4 1.2-2.3 3-2.3s3 .9 3 2.3S14 6.5 12.2 6.5s-3-.7-3-2.1Z',
];

export function createLauncher(label: string): HTMLButtonElement {
  const launcher = document.createElement('button');
  launcher.type = 'button';
  launcher.setAttribute('aria-label', label);
  launcher.title = label;
  const sign = document.createElementNS(SVG, 'svg');
  sign.setAttribute('viewBox', '0 0 24 24');
  sign.setAttribute('aria-hidden', 'true');
  for (const outline of STONES) {
    const stone = document.createElementNS(SVG, 'path');
    stone.setAttribute('d', outline);
    sign.append(stone);
  }
  launcher.append(sign);
  return launcher;
}

export function createFrame(url: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = url;
  return frame;
}

/** A new name each time, so that no page can look for Cairn by name. */
export function randomTag(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
