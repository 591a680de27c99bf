import { isJson, objectsAt, textAt } from '../instrument/r4.ts';
import { isSupportType } from '../resource/support-type.ts';
import type { SupportType } from '../resource/support-type.ts';
import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';

/** From an area that a person wants to work on to what the finder can look for. */
export interface Pathway {
  readonly area: string;
  readonly support: readonly SupportType[];
  /** Ids from the needs vocabulary, the likeliest first. */
  readonly needs: readonly string[];
}

export function parsePathways(json: unknown): Result<readonly Pathway[]> {
  if (!isJson(json) || !Array.isArray(json['pathways'])) {
    return fail({
      code: 'not-pathways',
      message: 'This file holds no pathways. Check it against its schema.',
    });
  }
  return succeed(
    objectsAt(json, 'pathways').flatMap((raw) => {
      const area = textAt(raw, 'area');
      const list = (key: string): readonly unknown[] => (Array.isArray(raw[key]) ? raw[key] : []);
      if (area === undefined) return [];
      const needs = list('needs').filter((need): need is string => typeof need === 'string');
      return [{ area, support: list('support').filter(isSupportType), needs }];
    }),
  );
}

export interface FinderRequest {
  readonly support: readonly SupportType[];
  readonly needs: readonly string[];
}

/** What to look for, for one area or for all chosen ones together: each kind and need once, in order. */
export function requestFor(areas: readonly string[], pathways: readonly Pathway[]): FinderRequest {
  const taken = areas.flatMap((area) => pathways.filter((pathway) => pathway.area === area));
  return {
    support: [...new Set(taken.flatMap(({ support }) => support))],
    needs: [...new Set(taken.flatMap(({ needs }) => needs))],
  };
}
