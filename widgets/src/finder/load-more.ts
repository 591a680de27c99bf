import { fail, succeed, type Result } from '@cairn/domain';
import { shareLit } from '../internal/shared-lit.ts';
import { shareParts } from '../internal/shared-parts.ts';
import { siblingUrl } from '../internal/sibling.ts';

/** The parts of the finder that come after the first results: details, list, print. */
export type MoreParts = typeof import('../more.ts');

let parts: Promise<Result<MoreParts>> | undefined;

/** Loads the later parts once for all widgets on the page; asks again after a time without connection. */
export function loadMore(): Promise<Result<MoreParts>> {
  shareLit();
  shareParts();
  parts ??= (import(/* @vite-ignore */ siblingUrl('cairn-more.js')) as Promise<MoreParts>).then(
    succeed,
    () => {
      parts = undefined;
      return fail({ code: 'part-unreachable', message: 'A part of the page did not load. Try again.' });
    },
  );
  return parts;
}
