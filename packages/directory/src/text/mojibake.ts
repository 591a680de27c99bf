// UTF-8 that a program once read as Windows-1252 looks like "donâ€™t" or "cafÃ©". The way back is to
// turn the characters into their Windows-1252 bytes and read those as UTF-8, which succeeds by chance
// almost never.

/** The characters of Windows-1252 at 0x80 to 0x9F; the others equal Latin-1. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BYTE_OF = new Map<string, number>([...UPPER].map((char, index) => [char, 0x80 + index]));

/** Character of a byte in Windows-1252. (Some releases of Node decode that label as Latin-1.) */
export function windows1252(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? (UPPER[byte - 0x80] ?? '') : String.fromCharCode(byte);
}

const SUSPICIOUS = /[ÂÃâðÅÄÐÑ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const RUN = /[^\u0000-\u007F]+/g;

/**
 * Marks of which a byte was lost on the way, since Windows-1252 has no letter for it or a program turned the quote
 * mark into a straight one. What they were is clear from what stands around them.
 */
const LOST_BYTES: readonly (readonly [RegExp, string])[] = [
  [/ï¿½/g, '\uFFFD'],
  [/(?<=\p{L})â€(?=(?:s|t|d|m|ll|re|ve)(?!\p{L}))/gu, '’'],
  [/(?<=\s)â€["”](?=\s)/g, '—'],
  [/â€["”](?=\S)/g, '“'],
  [/â€(?=[\s.,;:!?)]|$)/g, '”'],
  [/(?<!\p{L})Â(?=[\s.,;:!?)$\d]|$)/gu, ''],
  [/(?<=\p{L})\uFFFD(?=(?:s|t|d|m|ll|re|ve)(?!\p{L}))/gu, '’'],
];

/** Repairs text that was decoded wrongly once or twice. Returns the same string when there is nothing to repair. */
export function repairMojibake(text: string): string {
  let result = text;
  for (let pass = 0; pass < 2 && SUSPICIOUS.test(result); pass += 1) {
    // "à" loses its second half to a plain space when blanks were tidied before.
    result = result.replace(/Ã (?=[a-z])/g, 'Ã\u00A0').replace(RUN, decodeRun);
  }
  if (/[âÂï\uFFFD]/.test(result))
    for (const [damaged, sound] of LOST_BYTES) result = result.replace(damaged, sound);
  return result;
}

function decodeRun(run: string): string {
  if (!SUSPICIOUS.test(run)) return run;
  const bytes = new Uint8Array(run.length);
  for (let i = 0; i < run.length; i += 1) {
    const code = run.charCodeAt(i);
    const byte = BYTE_OF.get(run[i] ?? '') ?? (code <= 0xff ? code : undefined);
    if (byte === undefined) return decodeParts(run, i);
    bytes[i] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8 in disguise after all: the text stands as it is.
    return run;
  }
}

/** A run can mix sound and damaged characters: decode what stands on each side of the sound one. */
function decodeParts(run: string, at: number): string {
  return decodeRun(run.slice(0, at)) + (run[at] ?? '') + decodeRun(run.slice(at + 1));
}
