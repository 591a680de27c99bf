import { html, type TemplateResult } from 'lit';
import type { ProfileArea } from '@cairn/domain/profile';
import type { ProfileView } from './view.ts';

/** Everything that the stones show, as a table. */
export function areaTable(view: ProfileView): TemplateResult {
  const { t, profile } = view;
  return html`<details class="part">
    <summary>${t('tableHeading')}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${t('tableHeading')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('part')}</th>
            <th scope="col">${t('strengthColumn')}</th>
            <th scope="col">${t('nowColumn')}</th>
            <th scope="col">${t('wishColumn')}</th>
          </tr>
        </thead>
        <tbody>
          ${profile.areas.map(
            (area) =>
              html`<tr>
                <th scope="row" lang=${view.langOf(area.title)}>${view.say(area.title)}</th>
                <td>${area.strengths.length}</td>
                <td>${area.now ? view.say(area.now.words) : t('noAnswer')}</td>
                <td>${wishWords(area, view)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function wishWords({ id, wish }: ProfileArea, { t, profile }: ProfileView): string {
  if (profile.chosen.includes(id)) return t('yes');
  return wish === undefined ? t('noAnswer') : t(wish === 'later' ? 'later' : 'no');
}
