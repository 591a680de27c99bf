import type { TemplateResult } from 'lit';
import { paper } from './paper.ts';
import { placesSheet } from './places-sheet.ts';
import type { PaperKind } from './take-along.ts';
import type { PlanView } from './view.ts';
import { walletCard } from './wallet-card.ts';

/** What goes on paper. */
export function sheetOf(kind: PaperKind, view: PlanView): TemplateResult {
  switch (kind) {
    case 'card':
      return walletCard(view);
    case 'places':
      return placesSheet(view);
    case 'plan':
    case 'blank':
      return paper(view, kind);
  }
}
