import { idbHouse, storageContract } from '@cairn/vault';

/** What a test may call inside the page; arguments and answers travel as JSON. */
const vaultPage = {
  async runContract(): Promise<{ behaviour: string; problem: string | null }[]> {
    const outcomes = [];
    for (const { behaviour, check } of storageContract) {
      const problem = await check(idbHouse()).then(
        () => null,
        (error: unknown) => String(error),
      );
      outcomes.push({ behaviour, problem });
    }
    return outcomes;
  },
};

export type PageApi = typeof vaultPage;

Object.assign(globalThis, { vaultPage });
