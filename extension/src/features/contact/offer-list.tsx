import { takeSuggestion } from '@cairn/domain/contact';
import type { CaseworkWords } from '../caseload/casework-words.ts';
import type { WordFinding } from './use-offers.ts';

export interface OfferListProps {
  readonly words: CaseworkWords;
  readonly text: string;
  readonly findings: readonly WordFinding[];
  readonly onText: (text: string) => void;
  readonly onLeave: (finding: WordFinding) => void;
}

const SHOWN = 3;

/** A word, why to look again, and better ones one press away. The peer decides; nothing is replaced by itself. */
export function OfferList({ words: { t }, text, findings, onText, onLeave }: OfferListProps) {
  return (
    <ul class="offers">
      {findings.slice(0, SHOWN).map((finding) => {
        const { hit } = finding;
        // An open place in a suggestion is filled by the peer: it is shown, and not put in.
        const whole = hit.entry.suggest.filter((each) => !each.includes('…'));
        const open = hit.entry.suggest.filter((each) => each.includes('…'));
        return (
          <li key={`${hit.list} ${hit.start}`}>
            <p>
              <mark>{hit.matched}</mark> {hit.entry.why ?? t(`offer_${hit.list}`)}
              {open.length > 0 && (
                <span class="muted"> {t('offerInstead', { words: open.join(' · ') })}</span>
              )}
            </p>
            <div class="row">
              {whole.slice(0, SHOWN).map((better) => (
                <button key={better} type="button" onClick={() => onText(takeSuggestion(text, hit, better))}>
                  {t('offerTake', { words: better })}
                </button>
              ))}
              <button type="button" class="quiet" onClick={() => onLeave(finding)}>
                {t('offerLeave')}
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
