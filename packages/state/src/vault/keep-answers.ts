import { fail, succeed, type Result } from '@cairn/domain';
import {
  getRecord,
  problemWords,
  putRecord,
  removeRecord,
  type Vault,
  type VaultProblem,
} from '@cairn/vault';
import type { AnswerKeeper } from '../assessment/answer-keeper.ts';
import type { VaultSession } from './vault-session.ts';

export interface KeptAnswers {
  /** One form of one person: another id keeps other answers. */
  readonly id: string;
  /** The recoveree whose answers they are. */
  readonly group?: string;
  readonly language: 'en' | 'es';
}

/**
 * Keeps unfinished answers of the assessment widget, sealed, in the vault that is open. It serves the extension, and a page
 * of a person who chose "keep on this device" and made a vault there with `createVaultSession`.
 */
export function keepAnswers(
  session: Pick<VaultSession, 'vault'>,
  { id, group, language }: KeptAnswers,
): AnswerKeeper {
  const place = { store: 'drafts', id: `answers ${id}` } as const;
  const about = group === undefined ? {} : { group };
  const say = (problem: VaultProblem) =>
    fail({ code: problem.code, message: problemWords[problem.code][language] });
  const withVault = async <T>(use: (vault: Vault) => Promise<Result<T>>): Promise<Result<T>> => {
    const vault = session.vault.peek();
    return vault === undefined ? say({ code: 'locked' }) : use(vault);
  };
  return {
    load: () =>
      withVault(async (vault) => {
        const found = await getRecord(vault, place.store, place.id);
        return found.ok ? succeed(found.value?.value) : say(found.problem);
      }),
    save: (response) =>
      withVault(async (vault) => {
        const saved = await putRecord(vault, { ...place, ...about, value: response, basedOn: 'any' });
        return saved.ok ? succeed(undefined) : say(saved.problem);
      }),
    clear: () =>
      withVault(async (vault) => {
        const removed = await removeRecord(vault, { ...place, ...about, basedOn: 'any' });
        return removed.ok ? succeed(undefined) : say(removed.problem);
      }),
  };
}
