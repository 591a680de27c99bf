import type { SupportType } from '@cairn/domain';
import { DOT_RADIUS, supportShapes } from '@cairn/widgets/support-shapes';

/** The same drawing as in the widgets; the word beside it says what it is. */
export function SupportSign({ support }: { readonly support: SupportType }) {
  const { path, dots } = supportShapes[support];
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
      {dots.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={DOT_RADIUS} fill="currentColor" />
      ))}
    </svg>
  );
}
