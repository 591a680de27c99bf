import { CaseloadPart } from '../caseload/caseload-part.tsx';
import { FinderView } from '../finder/finder-view.tsx';
import { GrowthPart } from '../growth/growth-part.tsx';
import { NoteView } from '../note/note-view.tsx';
import { TodayPart } from '../today/today-part.tsx';
import { VaultHome } from '../vault/vault-home.tsx';
import type { Part } from './part.ts';

/** The parts of the app in the order of the navigation. A new part is one line here, and its name in the messages. */
export const PARTS = [
  { name: 'today', needsVault: 'always', where: 'nav', isAboutPerson: true, view: TodayPart },
  { name: 'people', needsVault: 'always', where: 'nav', isAboutPerson: true, view: CaseloadPart },
  { name: 'findHelp', needsVault: 'never', where: 'nav', isAboutPerson: true, view: FinderView },
  { name: 'note', needsVault: 'when-made', where: 'nav', isAboutPerson: true, view: NoteView },
  { name: 'myWork', needsVault: 'always', where: 'nav', isAboutPerson: false, view: GrowthPart },
  { name: 'yourRecords', needsVault: 'always', where: 'aside', isAboutPerson: false, view: VaultHome },
] as const satisfies readonly Part[];

export type PartName = (typeof PARTS)[number]['name'];
