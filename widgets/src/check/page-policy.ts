import { nextTask } from '../internal/next-task.ts';

/** What the policy of a page has refused so far. */
export interface PagePolicy {
  /** Whether this address was refused. To be asked after a request did not go through. */
  readonly refused: (url: string) => Promise<boolean>;
  /** Whether a rule with this name refused something. */
  readonly refusedBy: (directive: string) => Promise<boolean>;
  /** What was refused and not asked about, each once. */
  readonly others: () => readonly { readonly what: string; readonly directive: string }[];
}

/** Listens from now on. */
export function watchPolicy(page: Document): PagePolicy {
  const seen: SecurityPolicyViolationEvent[] = [];
  const told: ((event: SecurityPolicyViolationEvent) => boolean)[] = [];
  page.addEventListener('securitypolicyviolation', (event) => seen.push(event));
  const tell = async (isMeant: (event: SecurityPolicyViolationEvent) => boolean): Promise<boolean> => {
    // A request ends before the page hears why.
    await nextTask();
    const isRefused = seen.some(isMeant);
    // The finder on the page may run into the same rule again, later.
    if (isRefused) told.push(isMeant);
    return isRefused;
  };
  return {
    refused: (url) => tell(({ blockedURI }) => blockedURI !== '' && url.startsWith(blockedURI)),
    refusedBy: (name) => tell(({ effectiveDirective }) => effectiveDirective === name),
    others: () => {
      const rest = seen.filter((event) => !told.some((isMeant) => isMeant(event)));
      const each = rest.map(({ blockedURI: what, effectiveDirective: directive }) => ({ what, directive }));
      return [...new Map(each.map((one) => [`${one.what} ${one.directive}`, one])).values()];
    },
  };
}
