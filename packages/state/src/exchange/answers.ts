import { succeed } from '@cairn/domain';
import { askHowItWent, type Answer, type Connection, type KnownVersions } from '@cairn/interop/exchange';
import type { CaseworkStore } from '../casework/casework-store.ts';
import type { ExchangeResult } from './exchange-store.ts';

/** How a referral of one person went, as the server has it and this computer has not. */
export interface AnswerFor extends Answer {
  readonly personId: string;
}

interface AnswerParts {
  readonly casework: Pick<CaseworkStore, 'planContents' | 'noteReferral'>;
  readonly connection: () => Promise<ExchangeResult<Connection>>;
  readonly versions: () => KnownVersions;
  readonly keepVersions: (versions: KnownVersions) => Promise<ExchangeResult<void>>;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** Asks for the ends of all referrals that were sent; the first problem ends the asking. */
export async function readAnswers(parts: AnswerParts): Promise<ExchangeResult<readonly AnswerFor[]>> {
  const over = await parts.connection();
  if (!over.ok) return over;
  const answers: AnswerFor[] = [];
  for (const [personId, { referrals }] of parts.casework.planContents.byPerson.peek()) {
    const found = await askHowItWent(over.value, referrals, parts.versions(), parts.today());
    if (!found.ok) return found;
    answers.push(...found.value.map((answer) => ({ ...answer, personId })));
  }
  return succeed(answers);
}

/** Notes an answer with the connection; what is sent next goes over the version that was seen. */
export async function takeAnswer(
  { personId, referral, event, name, version }: AnswerFor,
  parts: AnswerParts,
): Promise<ExchangeResult<void>> {
  const noted = await parts.casework.noteReferral(personId, referral, event);
  return noted.ok ? parts.keepVersions({ ...parts.versions(), [name]: version }) : noted;
}
