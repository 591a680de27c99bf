import { html, type TemplateResult } from 'lit';
import type { PlanCommand } from '@cairn/domain/plan';
import { draftKey, forget, form, written } from './form.ts';
import { facts, section } from './section.ts';
import type { PlanView } from './view.ts';

const WAY_BACK = ['whoToCall', 'howSoon', 'whatHelps', 'keepGoing', 'pleaseDoNot'] as const;

/** "If I return to use": written in calm, for a day that may never come. */
export function wayBackPart(view: PlanView): TemplateResult {
  const { t, plan } = view;
  const held = plan.reengagement;
  return section(
    {
      id: 'way-back',
      title: t('reengagement'),
      hint: t('reengagementHint'),
      body: facts(WAY_BACK.map((name) => [t(name), held[name]])),
      action: t(Object.keys(held).length > 0 ? 'change' : 'writeThis'),
      panel: 'way-back',
      form: () =>
        wordsForm(
          'way-back',
          t('reengagement'),
          WAY_BACK.map((name) => ({ name, label: t(name), value: held[name] ?? '' })),
          (values) => ({ type: 'set-reengagement', ...values }),
          view,
        ),
    },
    view,
  );
}

/** How others may reach the person without doing harm. */
export function safeContactPart(view: PlanView): TemplateResult {
  const { t, plan } = view;
  const { ways, avoid, mayLeaveMessage } = plan.safeContact;
  const message = mayLeaveMessage === undefined ? undefined : t(mayLeaveMessage ? 'messageYes' : 'messageNo');
  const id = 'safe-contact';
  const said = mayLeaveMessage === undefined ? '' : mayLeaveMessage ? 'yes' : 'no';
  return section(
    {
      id,
      title: t('safeContact'),
      hint: t('safeContactHint'),
      body: facts([
        [t('ways'), ways],
        [t('mayLeaveMessage'), message],
        [t('avoid'), avoid],
      ]),
      action: t(Object.keys(plan.safeContact).length > 0 ? 'change' : 'writeThis'),
      panel: id,
      form: () =>
        wordsForm(
          id,
          t('safeContact'),
          [
            { name: 'ways', label: t('ways'), value: ways ?? '' },
            { name: 'avoid', label: t('avoid'), value: avoid ?? '' },
          ],
          (values) => {
            const chosen = written(id, { name: 'message', value: said }, view);
            return {
              type: 'set-safe-contact',
              ...values,
              ...(chosen === '' ? {} : { mayLeaveMessage: chosen === 'yes' }),
            };
          },
          view,
          messageChoice(id, said, view),
        ),
    },
    view,
  );
}

interface OwnWords {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

function wordsForm(
  id: string,
  label: string,
  fields: readonly OwnWords[],
  toCommand: (values: Readonly<Record<string, string>>) => PlanCommand,
  view: PlanView,
  more?: TemplateResult,
): TemplateResult {
  const back = `[data-opens="${id}"]`;
  return form(
    {
      id,
      label,
      keep: view.t('keep'),
      back,
      fields,
      ...(more ? { more } : {}),
      save: (values) => {
        if (view.act(toCommand(values), back)) forget(id, view);
      },
    },
    view,
  );
}

function messageChoice(id: string, value: string, view: PlanView): TemplateResult {
  const chosen = written(id, { name: 'message', value }, view);
  return html`<fieldset>
    <legend>${view.t('mayLeaveMessage')}</legend>
    <div class="choices">
      ${(['yes', 'no'] as const).map(
        (answer) =>
          html`<label class="choice" for="f-message-${answer}"
            ><input
              id="f-message-${answer}"
              type="radio"
              name="message"
              .checked=${chosen === answer}
              @change=${() => view.drafts.set(draftKey(id, 'message'), answer)}
            /><span>${view.t(answer)}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}
