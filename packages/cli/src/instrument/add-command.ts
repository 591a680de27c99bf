import { fail, succeed, type Result } from '@cairn/domain';
import {
  acceptWording,
  buildQuestionnaire,
  vouchForWording,
  type AcceptedWording,
  type InstrumentDefinition,
} from '@cairn/domain/wording';
import { createHash } from 'node:crypto';
import { writeFileWhole } from '../files/write-file.ts';
import { readArguments, text } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';
import { openDefinition, readText } from './open-definition.ts';

const HELP = `cairn instrument add <id> <file> --out <questionnaire.json>

Makes a published instrument ready to be asked. Its words belong to the people who wrote them and do not come with
Cairn; you bring them once, one question on each line. Every line has to be one that was published. What comes out
is a FHIR R4 Questionnaire for the src attribute of <cairn-assessment>.

  <id>                barc-10, mirc-28, or the path of another instrument.json
  <file>              the words; "es:file.txt" for words in another language, which may stand beside the first
  --out <file>        where the questionnaire is written
  --vouch <language>  take words in a language in which none are published, on your organization's word; every
                      result then says "wording not verified". One file without a language in front is in this one
  --by <name>         the organization that vouches
  --on <YYYY-MM-DD>   the day of that
  -h, --help          this text

Ends with 0 when it is written, 1 when the command is written wrongly, 2 when a line differs or a file cannot be used.
`;

export const instrumentAdd: Command = {
  name: 'instrument add',
  summary: 'bring the words of a published instrument and write its questionnaire',
  help: HELP,
  run,
};

const sha256 = (words: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(words, 'utf8').digest('hex'));

interface Voucher {
  readonly language: string | undefined;
  readonly by: string;
  readonly on: string;
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, {
    out: { type: 'string' },
    vouch: { type: 'string' },
    by: { type: 'string' },
    on: { type: 'string' },
  });
  if (!read.ok) return stop(terminal, 1, read.problem.message);
  const { positionals, values } = read.value;
  const [id, ...files] = positionals;
  const out = text(values, 'out');
  if (id === undefined || files.length === 0)
    return stop(terminal, 1, 'Give an instrument and a file with its words.');
  if (out === undefined) return stop(terminal, 1, 'Say with --out where the questionnaire goes.');
  const voucher: Voucher = {
    language: text(values, 'vouch'),
    by: text(values, 'by') ?? '',
    on: text(values, 'on') ?? '',
  };
  if (voucher.language !== undefined && (voucher.by.trim() === '' || !/^\d{4}-\d\d-\d\d$/.test(voucher.on)))
    return stop(
      terminal,
      1,
      'Say with --by which organization vouches, and with --on since which day (YYYY-MM-DD).',
    );
  const definition = await openDefinition(id);
  if (!definition.ok) return stop(terminal, 2, definition.problem.message);
  const accepted: AcceptedWording[] = [];
  for (const file of files) {
    const taken = await takeWords(definition.value, file, files.length, voucher);
    if (!taken.ok) return stop(terminal, 2, taken.problem.message);
    accepted.push(taken.value);
  }
  const [first, ...others] = accepted;
  if (first === undefined) return 2;
  const questionnaire = buildQuestionnaire(definition.value, [first, ...others]);
  const written = await writeFileWhole(out, `${JSON.stringify(questionnaire, undefined, 2)}\n`);
  if (!written.ok) return stop(terminal, 2, written.problem.message);
  for (const { language, sha256: hash, isVerified } of accepted)
    terminal.out(
      `${definition.value.title.en}: ${definition.value.itemCount} questions, ${language}, ${
        isVerified ? 'every line as published' : 'wording not verified'
      } (${hash.slice(0, 12)})\n`,
    );
  terminal.out(`Written to ${out}.\n`);
  return 0;
}

async function takeWords(
  definition: InstrumentDefinition,
  file: string,
  count: number,
  voucher: Voucher,
): Promise<Result<AcceptedWording>> {
  const named = /^([a-z]{2,3}(?:-[A-Za-z]+)?):(.+)$/.exec(file);
  const language = named?.[1] ?? (count === 1 ? voucher.language : undefined) ?? 'en';
  const words = await readText(named?.[2] ?? file);
  if (!words.ok) return words;
  const taken =
    language === voucher.language
      ? await vouchForWording(definition, language, words.value, voucher, sha256)
      : await acceptWording(definition, language, words.value, sha256);
  if (taken.ok) return succeed(taken.value);
  const { code, message, differing } = taken.problem;
  if (differing.length === 0) return fail({ code, message: `${file}: ${message}` });
  const lines = differing.map(({ line, given }) => `  line ${line}: ${given}`);
  return fail({
    code,
    message: [
      `${file}: ${differing.length} of ${definition.itemCount} lines are not as they were published. Copy them again from the source.`,
      ...lines,
      ...definition.references.map((reference) => `  source: ${reference}`),
    ].join('\n'),
  });
}
