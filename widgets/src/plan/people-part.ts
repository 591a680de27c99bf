import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../elements/signs.ts';
import { phoneLink } from '../finder/links.ts';
import { forget, form } from './form.ts';
import { section } from './section.ts';
import type { PlanView } from './view.ts';

const PANEL = 'supporter';

/** The people on the person's side, each with what they can do and a number to call. */
export function peoplePart(view: PlanView): TemplateResult {
  const { t, plan } = view;
  return section(
    {
      id: 'people',
      title: t('supporters'),
      hint: t('supportersHint'),
      action: t('addSupporter'),
      panel: PANEL,
      body:
        plan.supporters.length === 0
          ? nothing
          : html`<ul class="people">
              ${plan.supporters.map(({ id, name, how, phone }) => {
                const href = phone ? phoneLink({ number: phone, type: 'voice', languages: [] }) : undefined;
                return html`<li>
                  <p class="name" dir="auto">${name}</p>
                  ${how ? html`<p dir="auto">${how}</p>` : nothing}
                  <div class="tools">
                    ${
                      href
                        ? html`<a class="button quiet" href=${href}
                            >${sign('phone')}<span>${phone}</span
                            ><span class="visually-hidden">, ${name}</span></a
                          >`
                        : phone
                    }
                    <button
                      type="button"
                      class="button plain"
                      @click=${() => view.act({ type: 'remove-supporter', supporterId: id }, '#h-people')}
                    >
                      ${t('remove')}<span class="visually-hidden">: ${name}</span>
                    </button>
                  </div>
                </li>`;
              })}
            </ul>`,
      form: () =>
        form(
          {
            id: PANEL,
            label: t('addSupporter'),
            keep: t('add'),
            back: `[data-opens="${PANEL}"]`,
            fields: [
              { name: 'person', label: t('supporterName'), kind: 'line', needed: 'needsName' },
              { name: 'how', label: t('supporterHow') },
              { name: 'phone', label: t('supporterPhone'), kind: 'phone', longest: 60 },
            ],
            save: ({ person = '', how = '', phone = '' }) => {
              const command = {
                type: 'add-supporter',
                supporterId: view.newId(),
                name: person,
                ...(how ? { how } : {}),
                ...(phone ? { phone } : {}),
              } as const;
              if (view.act(command, `[data-opens="${PANEL}"]`)) forget(PANEL, view);
            },
          },
          view,
        ),
    },
    view,
  );
}
