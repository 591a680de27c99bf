import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.ts';

// Tests drive the browsers that people have. A machine without one gets it from its own package manager.

export type BrowserName = 'chromium' | 'firefox';

const candidates: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const environmentName: Readonly<Record<BrowserName, string>> = {
  chromium: 'CHROME_PATH',
  firefox: 'FIREFOX_PATH',
};

/** Path of an installed browser; `CHROME_PATH` or `FIREFOX_PATH` comes first. */
export function findBrowser(name: BrowserName): string | undefined {
  const chosen = process.env[environmentName[name]];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  for (const candidate of candidates[name]) {
    const places = path.isAbsolute(candidate) ? [candidate] : folders.map((f) => path.join(f, candidate));
    const found = places.find((place) => existsSync(place));
    if (found) return found;
  }
  return undefined;
}

/** Finds a browser or installs one, saying so; returns undefined when neither is possible. */
export async function ensureBrowser(name: BrowserName): Promise<string | undefined> {
  const found = findBrowser(name);
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const packageName = name === 'chromium' ? 'chromium' : 'firefox-esr';
    console.error(`No ${name} on this machine: installing the Debian package ${packageName}.`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    const installed = await run('apt-get', ['install', '-y', '-qq', packageName], { env });
    if (installed.exitCode !== 0) console.error(installed.output.trimEnd());
    return findBrowser(name);
  }
  if (name === 'firefox') return undefined;
  console.error('No Chrome, Chromium or Edge on this machine: downloading Chromium through Playwright.');
  const { chromium } = await import('playwright-core');
  if (!existsSync(chromium.executablePath())) {
    const installed = await run('npx', ['playwright-core', 'install', 'chromium'], { cwd: 'tests' });
    if (installed.exitCode !== 0) console.error(installed.output.trimEnd());
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
