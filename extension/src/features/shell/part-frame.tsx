import { VaultGate } from '../vault/vault-gate.tsx';
import type { Part, PartProps } from './part.ts';

/** One part, or what stands in its place while the vault that it needs is not open. */
export function PartFrame({ part, props }: { readonly part: Part; readonly props: PartProps }) {
  const { kind } = props.session.state.value;
  const isFree =
    part.needsVault === 'never' ||
    (part.needsVault === 'when-made' && isWithoutVault(props.session.state.value));
  if (isFree || kind === 'open') return <part.view {...props} />;
  return <VaultGate {...props} />;
}

/** There is none yet, or the browser keeps nothing here: what needs none works all the same. */
function isWithoutVault(state: PartProps['session']['state']['value']): boolean {
  return (
    (state.kind === 'first-run' && state.others === 0) ||
    (state.kind === 'blocked' && state.problem.code === 'storage-refused')
  );
}
