import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { flag, listOf, oneOf, optional, record, text } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';

/** What a part of a note may be filled with. */
export const NOTE_SOURCES = [
  'day',
  'times',
  'minutes',
  'units',
  'kind',
  'group-size',
  'modality',
  'setting',
  'reached',
  'supports',
  'activities',
  'goal',
  'did',
  'response',
  'next',
  'together',
] as const;
export type NoteSource = (typeof NOTE_SOURCES)[number];

const both = record({ en: text(200), es: text(200) });

const templateShape = record({
  id: text(100),
  name: both,
  source: text(500),
  /** `headings`: the label on a line of its own; `lines`: label and text in one line; `plain`: no labels. */
  layout: oneOf('headings', 'lines', 'plain'),
  parts: listOf(
    record({
      id: text(100),
      label: both,
      /** One or more sources; their texts follow each other. */
      from: listOf(oneOf(...NOTE_SOURCES), NOTE_SOURCES.length),
      /** Stands in the note even when nothing was written, so that a reader sees the gap. */
      isAlways: optional(flag),
    }),
    50,
  ),
});

const fileShape = record({ version: text(20), templates: listOf(templateShape, 100) });

/** How an organisation wants a note: which parts, in which order, under which labels. */
export type NoteTemplate = Shaped<typeof templateShape>;

export function parseNoteTemplates(json: unknown): Result<readonly NoteTemplate[]> {
  const read = fileShape.read(json, 'note-templates');
  return read.ok
    ? succeed(read.value.templates)
    : fail({ code: 'not-note-templates', message: `These are no templates (${read.at}: ${read.expected}).` });
}
