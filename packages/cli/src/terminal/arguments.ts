import { fail, succeed, type Result } from '@cairn/domain';
import { parseArgs, type ParseArgsConfig } from 'node:util';

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Takes a command line apart; words that no option knows are a problem and not a throw. */
export function readArguments(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): Result<Arguments> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h' }, ...options },
      allowPositionals: true,
      strict: true,
    });
    return succeed({ values: values as Arguments['values'], positionals });
  } catch (error) {
    const words = error instanceof Error ? (error.message.split('.')[0] ?? '') : '';
    return fail({
      code: 'arguments-unknown',
      message: `${words}. Add --help to see how the command is written.`,
    });
  }
}

export function text(values: Arguments['values'], name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
