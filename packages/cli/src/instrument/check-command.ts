import { fhirPath } from '@cairn/domain/fhirpath';
import { canComplete, canDraw, GAP_WORDS, parseQuestionnaire } from '@cairn/domain/instrument';
import { readArguments } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';
import { readJson } from './open-definition.ts';

const HELP = `cairn instrument check <questionnaire.json> [<list.json> ...]

Says what Cairn can do with a FHIR R4 Questionnaire before anybody is asked it: whether it is drawn, whether a
response can be finished, and everything that it cannot draw, decide or compute, by name.

  <list.json>         ValueSet and CodeSystem resources for answers that the form does not carry
  --json              the same for a program
  -h, --help          this text

Ends with 0 when responses can be finished, 1 when the command is written wrongly, 2 when the form is refused or
responses stay open.
`;

export const instrumentCheck: Command = {
  name: 'instrument check',
  summary: 'say what can be done with a FHIR questionnaire, and what cannot',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { json: { type: 'boolean' } });
  if (!read.ok) return stop(terminal, 1, read.problem.message);
  const [path, ...lists] = read.value.positionals;
  if (path === undefined) return stop(terminal, 1, 'Give one questionnaire to look at.');
  const terminology: unknown[] = [];
  for (const list of lists) {
    const json = await readJson(list);
    if (!json.ok) return stop(terminal, 2, json.problem.message);
    terminology.push(json.value);
  }
  const json = await readJson(path);
  if (!json.ok) return stop(terminal, 2, json.problem.message);
  const parsed = parseQuestionnaire(json.value, { terminology, expressions: fhirPath });
  if (!parsed.ok) return stop(terminal, 2, parsed.problem.message);
  const form = parsed.value;
  const outcome = !canDraw(form) ? 'refused' : canComplete(form) ? 'can be finished' : 'stays open';
  const questions = form.order.filter(({ type }) => type !== 'group' && type !== 'display').length;
  if (read.value.values['json'] === true) {
    const { title, languages, gaps } = form;
    terminal.out(
      `${JSON.stringify({ outcome, title: title.text, questions, languages, gaps }, undefined, 2)}\n`,
    );
  } else {
    terminal.out(
      `${form.title.text || path}: ${questions} questions in ${form.languages.join(', ')}; ${outcome}.\n`,
    );
    for (const { code, effect, linkId, detail } of form.gaps)
      terminal.out(
        `  ${effect === 'note' ? 'note' : effect === 'refuses' ? 'refused' : 'open'}: ${
          linkId === undefined ? '' : `${linkId}: `
        }${GAP_WORDS[code]}${detail === '' ? '' : ` (${detail})`}\n`,
      );
  }
  return outcome === 'can be finished' ? 0 : 2;
}
