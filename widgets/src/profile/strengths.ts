import { html, type TemplateResult } from 'lit';
import { LEVELS } from '@cairn/domain/profile';
import type { ProfileView } from './view.ts';

/** What the person has, in the words that they chose, before anything else: me, my people, my community. */
export function strengths(view: ProfileView): TemplateResult {
  const { t, profile } = view;
  return html`<div class="levels">
    ${LEVELS.map((level) => {
      const named = profile.areas.flatMap(({ title, strengths: all }) =>
        all.filter((strength) => strength.level === level).map(({ words }) => ({ title, words })),
      );
      return html`<section class="level">
        <h3>${t(level)}</h3>
        <p class="hint">${named.length === 0 ? t('noneNamed') : t('named', { count: named.length })}</p>
        <ul>
          ${named.map(
            ({ title, words }) =>
              html`<li>
                <span lang=${view.langOf(words)}>${view.say(words)}</span>
                <span class="hint" lang=${view.langOf(title)}>${view.say(title)}</span>
              </li>`,
          )}
        </ul>
      </section>`;
    })}
  </div>`;
}
