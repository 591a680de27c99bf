import { scenes } from '../states.ts';
import { widgetOf, type Scene } from '../scene.ts';
import { inLanes } from './in-lanes.ts';
import type { DatedResult } from '../sheets/results.ts';
import { changingWords } from './changing-words.ts';
import { dataWords } from './data-words.ts';
import { measure } from './measure.ts';
import { alterPseudo, rewritePseudo, unbracketed } from './pseudo.ts';
import { startRig } from './rig.ts';

/**
 * Shows every scene in the pseudo-language on a screen of 320 px: words from no catalogue, and words that are cut off. Gives
 * the scenes that could not be brought about.
 */
export async function runPseudo(
  isChosen: (id: string) => boolean,
  keep: (result: DatedResult) => Promise<void>,
  pictures?: string,
): Promise<string[]> {
  const rig = startRig({ rewrite: rewritePseudo, alter: alterPseudo });
  const isData = await dataWords();
  const gone: string[] = [];
  const look = async (scene: Scene): Promise<void> => {
    const id = `${scene.id}@pseudo`;
    const shownAs = { lookName: 'w-320', look: { width: 320 } } as const;
    try {
      const page = await rig.open({ id, widget: widgetOf(scene), scene, ...shownAs });
      const made = await changingWords(page, scene);
      const words = (await unbracketed(page, scene.root)).filter(
        (one) => !isData(one) && !made.includes(one),
      );
      const { overflow, cut } = await measure(page, scene.root);
      if (pictures)
        await page.screenshot({ path: `${pictures}/${id.replace('/', '-')}.png`, fullPage: true });
      await rig.close(page);
      const findings = [
        ...words.map((one) => `from no catalogue: ${one}`),
        ...cut.map((one) => `cut off: ${one}`),
        ...(overflow > 0 ? [`${overflow} px too wide at 320 px`] : []),
      ].map((one) => ({ check: 'pseudo' as const, criteria: [], words: one }));
      await keep({ id, checks: ['pseudo'], findings, ...rig.seenOn() });
    } catch (problem) {
      console.error(problem);
      gone.push(`${id}: ${String(problem).split('\n')[0] ?? ''}`);
    }
  };
  const chosen = scenes.filter((scene) => !scene.isPaper && isChosen(`${scene.id}@pseudo`));
  try {
    await inLanes(chosen, look, widgetOf);
  } finally {
    await rig.stop();
  }
  return gone;
}
