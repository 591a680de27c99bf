import type { PartProps } from '../shell/part.ts';
import type { Growth } from './growth.ts';

/** What every box of a peer's own work gets. */
export interface GrowthBoxProps {
  readonly props: PartProps;
  readonly growth: Growth;
}
