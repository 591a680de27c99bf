import { fail } from '@cairn/domain';
import { parseQuestionnaire } from '@cairn/domain/instrument';
import { createCaseworkStore, type CaseworkStore } from '@cairn/state/casework';
import { createExchangeStore, type ExchangeStore } from '@cairn/state/exchange';
import type { VaultSession } from '@cairn/state/vault';
import { sha256Hex } from '@cairn/vault/digest';
import type { Browser } from '../../platform/browser.ts';
import { localMoment } from '../caseload/local-moment.ts';
import type { Language } from '../language/language.ts';
import { formsToAsk } from '../wording/forms-to-ask.ts';

export interface Exchange {
  readonly casework: CaseworkStore;
  readonly store: ExchangeStore;
}

/** While the page is open, what waits is tried again this often. */
const TRY_EVERY_MS = 30_000;

/** Everything of the page that sends records: it lives as long as the page. */
export function openExchange(browser: Browser, session: VaultSession, language: Language): Exchange {
  const { signal: abort } = new AbortController();
  const now = (): string => localMoment(new Date());
  const casework = createCaseworkStore(
    {
      session,
      now,
      newId: () => crypto.randomUUID(),
      digest: sha256Hex,
      language: () => language.locale.peek(),
    },
    abort,
  );
  const store = createExchangeStore(
    {
      session,
      casework,
      now,
      nowMs: () => Date.now(),
      newUuid: () => crypto.randomUUID(),
      forms: async () =>
        (await formsToAsk(browser)).flatMap(({ questionnaire }) => {
          const parsed = parseQuestionnaire(questionnaire);
          return parsed.ok ? [parsed.value] : [];
        }),
      fetch: (url, init) => fetch(url, init),
      secrets: {
        randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
        sha256: async (bytes) =>
          new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))),
      },
      redirectUri: browser.signIn.redirectUri(),
      authorize: async (url) => {
        const ended = await browser.signIn.open(url);
        return ended.ok ? ended : fail({ code: ended.problem, message: ended.problem });
      },
    },
    abort,
  );
  setInterval(() => void store.sendDue(), TRY_EVERY_MS);
  window.addEventListener('online', () => void store.sendDue());
  return { casework, store };
}
