import type { Page } from 'playwright-core';
import type { State } from '../scene.ts';
import { axe } from './axe.ts';
import { changingWords, still } from './changing-words.ts';
import type { Check, Finding, StateResult } from './checks.ts';
import { compareKept } from './keep.ts';
import { walkByKeyboard } from './keyboard-walk.ts';
import { enlargeText, measure, spaceText } from './measure.ts';
import type { Rig } from './rig.ts';
import { spoken } from './speak.ts';

export interface CheckOptions {
  readonly isUpdate: boolean;
  /** A picture of the state as it came, where this folder is given. */
  readonly pictures?: string;
}

/** Brings a state about and looks at it in every way that fits it. */
export async function checkState(rig: Rig, state: State, options: CheckOptions): Promise<StateResult> {
  const findings: Finding[] = [];
  const checks = new Set<Check>();
  const note = (check: Check, criteria: readonly string[], words: readonly string[]): void => {
    checks.add(check);
    for (const one of words) findings.push({ check, criteria, words: one });
  };
  const page = await rig.open(state);
  try {
    const { root, isPaper } = state.scene;
    await keepTree(page, state, options, note);
    if (isPaper) {
      await picture(page, state, options);
      await lookAtPaper(page, state, note);
      return { id: state.id, checks: [...checks], findings };
    }
    const normal = page.viewportSize() ?? { width: 1024, height: 768 };
    if (state.look.textSize) await enlargeText(page, state.look.textSize);
    await picture(page, state, options);
    await lookWithAxe(page, state, normal, note);
    const { overflow, small, cut } = await measure(page, root);
    note('targets', ['2.5.5', '2.5.8'], state.look.textSize ? [] : small);
    note(
      state.look.textSize ? 'text-200' : 'reflow',
      ['1.4.4'],
      cut.map((words) => `cut off: ${words}`),
    );
    if (overflow > 0) note('reflow', ['1.4.10'], [`${overflow} px too wide at ${normal.width} px`]);
    if (state.lookName === 'plain' || state.lookName === 'es') {
      await walk(page, state, note);
      await narrow(page, state, note);
      await page.setViewportSize(normal);
      await keepSpoken(page, state, options, note);
      if (state.scene.escapes) await escape(rig, state, state.scene.escapes, note);
    }
    return { id: state.id, checks: [...checks], findings };
  } finally {
    await rig.close(page);
  }
}

/** The widget from its top, where pictures are asked for. */
async function picture(page: Page, { id, scene }: State, { pictures }: CheckOptions): Promise<void> {
  if (!pictures) return;
  await page.evaluate((root) => document.querySelector(root)?.scrollIntoView(), scene.root);
  await page.screenshot({ path: `${pictures}/${id.replace('/', '-')}.png` });
}

type Note = (check: Check, criteria: readonly string[], words: readonly string[]) => void;

/** What is not drawn cannot be measured, so all of it comes into view for that time. */
async function lookWithAxe(
  page: Page,
  state: State,
  normal: { width: number; height: number },
  note: Note,
): Promise<void> {
  await page.setViewportSize({ width: normal.width, height: 8000 });
  note('axe', [], []);
  if (state.look.forcedColors !== 'active') note('contrast', [], []);
  for (const { rule, criteria, where } of await axe(page, state))
    note(rule.startsWith('color-contrast') ? 'contrast' : 'axe', criteria, [`${rule}: ${where}`]);
  await page.setViewportSize(normal);
}

/** On paper nothing is pressed; what counts is that it can be read and is whole. */
async function lookAtPaper(page: Page, state: State, note: Note): Promise<void> {
  const found = (await axe(page, state)).filter(({ rule }) => rule.startsWith('color-contrast'));
  note(
    'contrast',
    ['1.4.3', '1.4.6'],
    found.map(({ where }) => `on paper: ${where}`),
  );
  const { cut } = await measure(page, state.scene.root);
  note(
    'reflow',
    ['1.4.10'],
    cut.map((words) => `cut off on paper: ${words}`),
  );
}

async function walk(page: Page, { scene }: State, note: Note): Promise<void> {
  const { missed, unseen, covered, isTrap } = await walkByKeyboard(page, scene.root);
  note(
    'keyboard',
    ['2.1.1'],
    missed.map((words) => `Tab does not come to ${words}`),
  );
  if (isTrap) note('keyboard', ['2.1.2'], ['Tab does not leave it']);
  note(
    'focus',
    ['2.4.7', '2.4.13'],
    unseen.map((words) => `nothing shows the focus on ${words}`),
  );
  note(
    'focus',
    ['2.4.11', '2.4.12'],
    covered.map((words) => `the focus is out of sight on ${words}`),
  );
}

/** On a page of its own, since what Escape closes cannot be looked at any more. */
async function escape(rig: Rig, state: State, closes: string, note: Note): Promise<void> {
  const page = await rig.open(state);
  try {
    const open = page.locator(closes).locator('visible=true').first();
    await open.focus();
    await page.keyboard.press('Escape');
    const gone = await open.waitFor({ state: 'detached', timeout: 5000 }).then(
      () => true,
      () => false,
    );
    note('escape', ['2.1.1'], gone ? [] : ['Escape does not close it']);
  } finally {
    await rig.close(page);
  }
}

/** 1280 px at 400 % is 320 by 256; a sidebar of a website is 280 px. */
async function narrow(page: Page, { scene }: State, note: Note): Promise<void> {
  for (const width of [320, 280]) {
    await page.setViewportSize({ width, height: 256 });
    const { overflow, cut } = await measure(page, scene.root);
    note(
      'reflow',
      ['1.4.10'],
      [
        ...(overflow > 0 ? [`${overflow} px too wide at ${width} px`] : []),
        ...cut.map((words) => `cut off at ${width} px: ${words}`),
      ],
    );
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await spaceText(page);
  const spaced = await measure(page, scene.root);
  note(
    'spacing',
    ['1.4.12'],
    [
      ...(spaced.overflow > 0 ? [`${spaced.overflow} px too wide with wider spacing at 320 px`] : []),
      ...spaced.cut.map((words) => `cut off with wider spacing: ${words}`),
    ],
  );
  // 1280 px wide with text at 200 % is what 640 px are.
  await page.setViewportSize({ width: 640, height: 640 });
  await enlargeText(page, 2);
  const large = await measure(page, scene.root);
  note(
    'text-200',
    ['1.4.4'],
    [
      ...(large.overflow > 0 ? [`${large.overflow} px too wide with text at 200 %`] : []),
      ...large.cut.map((words) => `cut off at 200 %: ${words}`),
    ],
  );
}

/** Lines of a tree that are kept: enough for thirty cards. */
const MOST_LINES = 350;

/** The language changes the tree; a colour, a width or a direction does not. */
const languageOf = ({ look }: State): string => look.locale ?? 'en';
const fileOf = (state: State): string => `${state.scene.id}.${languageOf(state)}`;

async function keepTree(page: Page, state: State, { isUpdate }: CheckOptions, note: Note): Promise<void> {
  // A narrow screen may leave things out; a paper is a picture.
  if (state.scene.isPaper || state.look.width !== undefined) return;
  const changing = await changingWords(page, state.scene);
  const tree = await page.locator(state.scene.root).locator('visible=true').first().ariaSnapshot();
  const isFirst = state.lookName === 'plain' || state.lookName === 'es';
  const differs = await compareKept(
    `${fileOf(state)}.tree.txt`,
    still(tree.split('\n').slice(0, MOST_LINES), changing),
    isUpdate && isFirst,
  );
  note('tree', ['1.3.1', '4.1.2'], differs);
}

async function keepSpoken(page: Page, state: State, { isUpdate }: CheckOptions, note: Note): Promise<void> {
  const changing = await changingWords(page, state.scene);
  const log = await spoken(page, state.scene.root);
  note('spoken', ['4.1.2'], await compareKept(`${fileOf(state)}.spoken.txt`, still(log, changing), isUpdate));
}
