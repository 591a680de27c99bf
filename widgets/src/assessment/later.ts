import { fail, succeed, type Result } from '@cairn/domain';
import { shareLit } from '../internal/shared-lit.ts';
import { siblingUrl } from '../internal/sibling.ts';

/** What comes after the first page is on screen: paper, files, keeping, and the names of parts that do not work. */
export type LaterParts = typeof import('../assessment-later.ts');

let parts: Promise<Result<LaterParts>> | undefined;

/** Loads the later part once for all forms on the page; asks again after a time without connection. */
export function loadLater(): Promise<Result<LaterParts>> {
  shareLit();
  parts ??= (import(/* @vite-ignore */ siblingUrl('cairn-assessment-later.js')) as Promise<LaterParts>).then(
    succeed,
    () => {
      parts = undefined;
      return fail({ code: 'part-unreachable', message: 'A part of the page did not load. Try again.' });
    },
  );
  return parts;
}
