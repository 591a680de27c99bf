interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

let policy: { createScriptURL(url: string): unknown } | undefined;

/**
 * The address in the form that a page with `require-trusted-types-for 'script'` asks for. Such a page allows
 * the policy names `cairn` and `lit-html`; where it does not, the worker is refused and the search runs without.
 */
export function trustedScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('cairn', { createScriptURL: (own) => own });
  return policy.createScriptURL(url) as string;
}
