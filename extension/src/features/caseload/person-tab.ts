import type { Recoveree } from '@cairn/domain/caseload';
import type { PartProps } from '../shell/part.ts';
import type { Casework } from './casework.ts';

/** What every part of a person's page gets. */
export interface PersonTabProps {
  readonly props: PartProps;
  readonly casework: Casework;
  readonly person: Recoveree;
}
