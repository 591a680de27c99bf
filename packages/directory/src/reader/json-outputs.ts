import type { LostRecord, ReaderOutput } from '../draft/draft.ts';
import { isNode, type JsonNode } from '../hsds/json-node.ts';
import type { KnownProblem } from '../report/problem-words.ts';
import { jsonValues } from '../source/json-values.ts';
import type { Source } from '../source/source.ts';

/** The objects of a JSON file; broken values and ones that are no objects come as lost records. */
export async function* jsonNodes(
  file: Source,
): AsyncGenerator<{ readonly node: JsonNode; readonly row: number } | { readonly lost: LostRecord }> {
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
      yield { node: value, row };
    } else {
      yield { lost: { file: file.name, row, finding: { code: 'record-not-an-object' } } };
    }
  }
}

/** Turns each object of a JSON file into records, in the order of the file. */
export async function* jsonOutputs(
  file: Source,
  read: (node: JsonNode, row: number) => Iterable<ReaderOutput>,
): AsyncGenerator<ReaderOutput> {
  for await (const item of jsonNodes(file)) {
    if ('lost' in item) yield item;
    else yield* read(item.node, item.row);
  }
}
