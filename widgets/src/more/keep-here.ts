import { html, nothing, type TemplateResult } from 'lit';
import type { ListMessage, Translate } from '@cairn/i18n';
import { dropLists, keepLists, renewLists } from '@cairn/search';
import type { TakeAwayPlace } from './take-away.ts';

/** Whether lists are kept on this device; read when the later parts came. */
let isKept = false;

/** Brings lists that are kept on this device up to date, with nobody waiting for it. */
export async function renewKept(lists: readonly string[]): Promise<void> {
  isKept = await renewLists(lists);
}

/** All the places on this device, for times without internet: only when a person asks for it. */
export function keepHere(
  { lists, state, update }: TakeAwayPlace,
  l: Translate<ListMessage>,
): TemplateResult | typeof nothing {
  // An app that brings its own list keeps it in its own way; a page without encryption may keep nothing.
  if (lists.length === 0 || !('caches' in globalThis)) return nothing;
  const say = (word: ListMessage): void => update({ ...state, kept: l(word) });
  const keep = async (): Promise<void> => {
    say('keeping');
    const kept = await keepLists(lists);
    isKept = kept.ok;
    say(kept.ok ? 'isKept' : kept.problem.code);
  };
  const drop = async (): Promise<void> => {
    await dropLists();
    isKept = false;
    say('isDropped');
  };
  return html`<h4>${l('keepHeading')}</h4>
    <p class="small">${l('keepWhy')}</p>
    <button type="button" class="button quiet keep-here" @click=${() => void (isKept ? drop() : keep())}>
      ${l(isKept ? 'dropAll' : 'keepAll')}
    </button>
    <p role="status" class="small">${state.kept ?? (isKept ? l('isKept') : nothing)}</p>`;
}
