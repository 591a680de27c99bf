import type { PartProps } from '../shell/part.ts';
import { Fold } from '../vault/fold.tsx';
import { CareBox } from './care-box.tsx';
import { DeedLine } from './deed-line.tsx';
import { growthOf } from './growth.ts';
import { growthWords } from './growth-words.ts';
import { LearningBox } from './learning-box.tsx';
import { OverseeBox } from './oversee-box.tsx';
import { ReportBox } from './report-box.tsx';
import { ReviewBox } from './review-box.tsx';
import { RoleBox } from './role-box.tsx';
import { SheetBox } from './sheet-box.tsx';
import { TalksBox } from './talks-box.tsx';
import '../vault/home.css';
import './growth.css';

const BOXES = [
  { title: 'care', Box: CareBox },
  { title: 'talks', Box: TalksBox },
  { title: 'learning', Box: LearningBox },
  { title: 'roleAsks', Box: RoleBox },
  { title: 'review', Box: ReviewBox },
  { title: 'sheet', Box: SheetBox },
  { title: 'oversee', Box: OverseeBox },
  { title: 'report', Box: ReportBox },
] as const;

/** A peer's own work: it belongs to the peer, and what leaves it the peer saves. */
export function GrowthPart(props: PartProps) {
  const { t } = growthWords(props.language);
  const growth = growthOf(props);
  if (props.session.vault.value === undefined) return null;
  return (
    <section class="vault-home growth" aria-labelledby="work-heading">
      <h2 id="work-heading">{t('myWork')}</h2>
      <p>{t('workIntro')}</p>
      <DeedLine growth={growth} language={props.language} />
      {BOXES.map(({ title, Box }) => (
        <Fold key={title} title={t(title)}>
          <Box props={props} growth={growth} />
        </Fold>
      ))}
    </section>
  );
}
