import { html, nothing, type TemplateResult } from 'lit';
import type { Goal, Owner, PlanCommand, Step } from '@cairn/domain/plan';
import { draftKey, field, forget, form, written } from './form.ts';
import { marked, type PlanView } from './view.ts';

const KINDS = ['me', 'someone', 'coach'] as const;

/** A new step, or changes to one. The person does it unless they say otherwise. */
export function stepForm(goal: Goal, step: Step | undefined, view: PlanView): TemplateResult {
  const { t } = view;
  const id = step ? `step:${step.id}` : `step-new:${goal.id}`;
  const back = step ? marked('opens', `step-more:${step.id}`) : marked('opens', id);
  return form(
    {
      id,
      label: t(step ? 'change' : 'addStep'),
      keep: t('keep'),
      back,
      fields: [
        {
          name: 'words',
          label: t('stepWords'),
          value: step?.words ?? '',
          needed: 'needsWords',
          hint: t('stepSmall'),
        },
        { name: 'by', label: t('stepBy'), kind: 'day', value: step?.by ?? '', hint: t('leaveOpen') },
        { name: 'sign', label: t('stepSign'), value: step?.sign ?? '' },
      ],
      more: owners(id, step?.owner, view),
      save: ({ words = '', by = '', sign = '' }) => {
        const owner = ownerOf(id, step, view);
        if (typeof owner === 'string') {
          view.trouble(new Map([[owner === 'needsName' ? 'name' : 'reason', owner]]));
          return;
        }
        const commands = commandsFor(goal, step, { words, by, sign, owner }, view.newId);
        if (commands.every((command) => view.act(command, back))) forget(id, view);
      },
    },
    view,
  );
}

interface StepWords {
  readonly words: string;
  readonly by: string;
  readonly sign: string;
  readonly owner: Owner;
}

/** One command for each thing that is different, so that each can be undone by itself. */
function commandsFor(
  goal: Goal,
  step: Step | undefined,
  { words, by, sign, owner }: StepWords,
  newId: () => string,
): readonly PlanCommand[] {
  if (!step)
    return [
      {
        type: 'add-step',
        goalId: goal.id,
        stepId: newId(),
        words,
        owner,
        ...(by ? { by } : {}),
        ...(sign ? { sign } : {}),
      },
    ];
  const isSaid = step.words === words && (step.by ?? '') === by && (step.sign ?? '') === sign;
  const isSameOwner = JSON.stringify(step.owner) === JSON.stringify(owner);
  return [
    ...(isSaid && !isSameOwner ? [] : [{ type: 'edit-step', stepId: step.id, words, by, sign } as const]),
    ...(isSameOwner ? [] : [{ type: 'set-step-owner', stepId: step.id, owner } as const]),
  ];
}

/** Who does the step, or the name of what is still needed to say so. */
function ownerOf(id: string, step: Step | undefined, view: PlanView): Owner | 'needsName' | 'coachNeeds' {
  const before = step?.owner;
  const said = (name: string, value = ''): string => written(id, { name, value }, view).trim();
  switch (said('who', before?.kind ?? 'me')) {
    case 'someone': {
      const name = said('name', before?.kind === 'someone' ? before.name : '');
      return name === '' ? 'needsName' : { kind: 'someone', name };
    }
    case 'coach': {
      const reason = said('reason', before?.kind === 'coach' ? before.reason : '');
      const isAllowed = said('yes', before?.kind === 'coach' ? 'yes' : '') === 'yes';
      const permittedOn = before?.kind === 'coach' ? before.permittedOn : view.today;
      return reason === '' || !isAllowed ? 'coachNeeds' : { kind: 'coach', reason, permittedOn };
    }
    default:
      return { kind: 'me' };
  }
}

function owners(id: string, before: Owner | undefined, view: PlanView): TemplateResult {
  const { t, drafts } = view;
  const who = written(id, { name: 'who', value: before?.kind ?? 'me' }, view);
  const name = before?.kind === 'someone' ? before.name : '';
  const reason = before?.kind === 'coach' ? before.reason : '';
  const isAllowed =
    written(id, { name: 'yes', value: before?.kind === 'coach' ? 'yes' : '' }, view) === 'yes';
  const choose = (kind: string): void => {
    drafts.set(draftKey(id, 'who'), kind);
    view.redraw();
  };
  return html`<fieldset>
      <legend>${t('stepWho')}</legend>
      <div class="choices">
        ${KINDS.map(
          (kind) =>
            html`<label class="choice" for="f-who-${kind}"
              ><input
                id="f-who-${kind}"
                type="radio"
                name="who"
                .checked=${who === kind}
                @change=${() => choose(kind)}
              /><span>${t(kind)}</span></label
            >`,
        )}
      </div>
    </fieldset>
    ${who === 'someone' ? field(id, { name: 'name', label: t('stepWhoName'), kind: 'line', value: name }, view) : nothing}
    ${
      who === 'coach'
        ? html`<p class="hint">${t('coachRule')}</p>
            ${field(id, { name: 'reason', label: t('coachReason'), value: reason }, view)}
            <label class="choice" for="f-yes"
              ><input
                id="f-yes"
                type="checkbox"
                .checked=${isAllowed}
                @change=${(event: Event) =>
                  drafts.set(draftKey(id, 'yes'), (event.target as HTMLInputElement).checked ? 'yes' : 'no')}
              /><span>${t('coachYes')}</span></label
            >`
        : nothing
    }`;
}
