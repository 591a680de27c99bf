import { isJson, objectAt, objectsAt, textAt } from '../instrument/r4.ts';
import type { Json } from '../instrument/r4.ts';
import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';

/** What usually gets better when. Shown as hope, the same to everybody, never held against anyone's own time. */
export interface HopePeriod {
  readonly id: string;
  readonly title: { readonly en: string; readonly es: string };
  readonly lines: readonly { readonly en: string; readonly es: string }[];
}

export function parseHope(json: unknown): Result<readonly HopePeriod[]> {
  if (!isJson(json))
    return fail({ code: 'not-hope', message: 'This file holds no periods. Check it against its schema.' });
  const periods = objectsAt(json, 'periods').flatMap((raw) => {
    const id = textAt(raw, 'id');
    const title = both(objectAt(raw, 'title'));
    return id === undefined || title === undefined
      ? []
      : [{ id, title, lines: objectsAt(raw, 'lines').flatMap((line) => both(line) ?? []) }];
  });
  return succeed(periods);
}

function both(raw: Json | undefined): { readonly en: string; readonly es: string } | undefined {
  const [en, es] = raw === undefined ? [] : [textAt(raw, 'en'), textAt(raw, 'es')];
  return en === undefined || es === undefined ? undefined : { en, es };
}
