import { html, nothing, type TemplateResult } from 'lit';
import type { ProfileArea } from '@cairn/domain/profile';
import { formatList } from '@cairn/i18n';
import { stone } from './stone.ts';
import type { ProfileView } from './view.ts';

/** Strengths that an area asks for, and the steps between "very hard" and "going well". */
const MOST_STRENGTHS = 3;

/**
 * The cairn: one stone for each part of life, the widest at the bottom, and beside each the same in words. Width is
 * half strengths named, half how it goes now; nothing is added up over the parts.
 */
export function cairnPicture(view: ProfileView): TemplateResult {
  const { t, profile } = view;
  const answered = profile.areas.filter(isAnswered);
  const left = profile.areas.filter((area) => !isAnswered(area));
  const rising = answered.toSorted((one, other) => shareOf(one) - shareOf(other));
  return html`<section class="part">
    <h3>${t('cairnHeading')}</h3>
    <p class="words">${t('cairnText')}${profile.chosen.length > 0 ? ` ${t('cairnBuild')}` : ''}</p>
    <ol class="cairn-picture">
      ${rising.map((area) => {
        const isChosen = profile.chosen.includes(area.id);
        return html`<li>
          ${stone(area.id, shareOf(area), isChosen)}
          <span class="beside">
            <strong lang=${view.langOf(area.title)}>${view.say(area.title)}</strong>
            <span>${inWords(area, isChosen, view)}</span>
          </span>
        </li>`;
      })}
    </ol>
    ${left.length === 0 ? nothing : html`<p class="hint">${t('leftOut', { list: namesOf(left, view) })}</p>`}
  </section>`;
}

function isAnswered({ strengths, now, wish }: ProfileArea): boolean {
  return strengths.length > 0 || now !== undefined || wish !== undefined;
}

function shareOf({ strengths, now }: ProfileArea): number {
  const named = Math.min(1, strengths.length / MOST_STRENGTHS);
  const going = now && now.outOf > 1 ? (now.points - 1) / (now.outOf - 1) : 0;
  return (named + going) / 2;
}

function inWords({ strengths, now }: ProfileArea, isChosen: boolean, view: ProfileView): string {
  return [
    ...(strengths.length > 0 ? [view.t('strengths', { count: strengths.length })] : []),
    ...(now ? [view.say(now.words)] : []),
    ...(isChosen ? [view.t('build')] : []),
  ].join(' · ');
}

export function namesOf(areas: readonly ProfileArea[], { locale, say }: ProfileView): string {
  return formatList(
    areas.map(({ title }) => say(title)),
    locale,
  );
}
