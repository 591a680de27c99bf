import type { ReaderOutput } from '../draft/draft.ts';
import { isNode, type JsonNode } from '../hsds/json-node.ts';
import type { KnownProblem } from '../report/problem-words.ts';
import { jsonValues } from '../source/json-values.ts';
import type { Source } from '../source/source.ts';

/** Runs through the values of a JSON file; broken ones and ones that are no objects become lost records. */
export async function* jsonOutputs(
  file: Source,
  read: (node: JsonNode, row: number) => Iterable<ReaderOutput>,
): AsyncGenerator<ReaderOutput> {
  for await (const { row, value, problem } of jsonValues(file)) {
    if (problem !== undefined) {
      const code: KnownProblem =
        problem.code === 'json-cut-off' || problem.code === 'record-too-long' ? problem.code : 'json-broken';
      yield {
        lost: {
          file: file.name,
          row,
          finding: { code, detail: problem.message },
          isLoss: code === 'json-cut-off',
        },
      };
    } else if (isNode(value)) {
      yield* read(value, row);
    } else {
      yield { lost: { file: file.name, row, finding: { code: 'record-not-an-object' } } };
    }
  }
}
