import { html, nothing, type TemplateResult } from 'lit';
import { visibleGoals, visibleSteps, type Goal, type Plan, type Step } from '@cairn/domain/plan';
import { createTranslator, type Translate } from '@cairn/i18n';
import { planPaperMessages, type PlanPaperMessage } from '@cairn/i18n/plan';
import { crisisTexts } from './crisis-text.ts';
import type { PlanView } from './view.ts';

type Say = Translate<PlanPaperMessage>;

/** Rows for a pen on the empty form. */
const BLANK_GOALS = 2;
const BLANK_STEPS = 3;

/** The plan on paper, black on white. `blank` gives the same page with lines in place of words. */
export function paper(view: PlanView, kind: 'plan' | 'blank'): TemplateResult {
  const p = createTranslator(planPaperMessages, view.locale);
  const { plan, t, say, today } = view;
  const isBlank = kind === 'blank';
  const { reengagement: way, safeContact: safe } = plan;
  const shown = (words: string | undefined): string | undefined => (isBlank ? undefined : words);
  const goals = isBlank
    ? Array.from({ length: BLANK_GOALS }, () => goalSheet(undefined, view, p))
    : visibleGoals(plan).map((goal) => goalSheet(goal, view, p));
  return html`<article class="sheet" lang=${view.locale}>
    <h1>${p('title')}</h1>
    <p class="small">${p('mine')} ${isBlank ? nothing : p('printed', { date: say(today) })}</p>
    ${goals}
    <section class="keep">
      <h2>${p('side')}</h2>
      ${people(plan, isBlank, p)}
    </section>
    <section class="keep">
      <h2>${p('way')}</h2>
      ${line(t('whoToCall'), shown(way.whoToCall))} ${line(t('howSoon'), shown(way.howSoon))}
      ${line(t('whatHelps'), shown(way.whatHelps))} ${line(t('keepGoing'), shown(way.keepGoing))}
      ${line(t('pleaseDoNot'), shown(way.pleaseDoNot))}
    </section>
    <section class="keep">
      <h2>${p('reach')}</h2>
      ${line(t('ways'), shown(safe.ways))}
      ${line(p('message'), shown(safe.mayLeaveMessage === undefined ? undefined : t(safe.mayLeaveMessage ? 'yes' : 'no')))}
      ${line(t('avoid'), shown(safe.avoid))}
    </section>
    ${
      isBlank || plan.celebrations.length === 0
        ? nothing
        : html`<section class="keep">
            <h2>${p('good')}</h2>
            ${plan.celebrations.map(({ on, words }) => html`<p>${say(on)}: ${words}</p>`)}
          </section>`
    }
    <section class="keep">
      <h2>${p('looks')}</h2>
      ${isBlank ? nothing : plan.reviews.map(({ on, words }) => html`<p>${say(on)}: ${words}</p>`)}
      ${line(p('nextLook'), isBlank ? undefined : say(plan.nextReviewOn))}
    </section>
    <section class="keep">
      <h2>${p('both')}</h2>
      <div class="marks">
        ${mark(p('myName'), 'me', plan, isBlank, view, p)}
        ${mark(p('coachName'), 'coach', plan, isBlank, view, p)}
        ${line(p('copy'), isBlank ? undefined : copied(plan, say))}
      </div>
    </section>
    <section class="keep">
      <h2>${p('notes')}</h2>
      <div class="pen tall"></div>
    </section>
    <footer class="keep crisis">
      <h2>${p('crisis')}</h2>
      ${crisisTexts(view.locale).map(({ name, ways }) => html`<p><strong>${ways}</strong> ${name}</p>`)}
    </footer>
  </article>`;
}

function goalSheet(goal: Goal | undefined, view: PlanView, p: Say): TemplateResult {
  const steps = goal ? visibleSteps(goal) : [];
  // Room to write one more by hand.
  const empty = Array.from({ length: goal ? 1 : BLANK_STEPS });
  return html`<section class="goal">
    <div class="keep">
      <h2>
        ${p('want')}${goal?.area ? html`<span class="small"> · ${view.area(goal.area)}</span>` : nothing}
        ${goal && goal.status !== 'working' ? html`<span class="small"> · ${view.t(goal.status)}</span>` : nothing}
      </h2>
      ${goal ? html`<p class="want">${goal.words}</p>` : html`<div class="pen"></div>`}
      ${line(p('whyItMatters'), goal?.why)} ${line(p('have'), goal?.strengths)} ${line(p('know'), goal?.sign)}
    </div>
    <table>
      <thead>
        <tr>
          <th class="box"><span class="hidden">✓</span></th>
          <th>${p('step')}</th>
          <th class="who">${p('who')}</th>
          <th class="when">${p('byWhen')}</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map((step) => stepRow(step, view))}
        ${empty.map(
          () =>
            html`<tr class="empty">
              <td>☐</td>
              <td></td>
              <td></td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function stepRow({ words, owner, by, sign, status, resources }: Step, { t, say }: PlanView): TemplateResult {
  return html`<tr>
    <td>${status === 'done' ? '☑' : '☐'}</td>
    <td>
      ${words}${status === 'set-aside' ? ` (${t('set-aside')})` : ''}
      ${sign ? html`<div class="small">${t('sign')}: ${sign}</div>` : nothing}
      ${
        owner.kind === 'coach'
          ? html`<div class="small">
              ${t('coachDoes', { date: say(owner.permittedOn), reason: owner.reason })}
            </div>`
          : nothing
      }
      ${resources.map(
        ({ name, phones, address }) =>
          html`<div class="small">${[name, ...phones, address].filter(Boolean).join(', ')}</div>`,
      )}
    </td>
    <td>${owner.kind === 'someone' ? owner.name : t(owner.kind)}</td>
    <td>${by ? say(by) : ''}</td>
  </tr>`;
}

function people(plan: Plan, isBlank: boolean, p: Say): TemplateResult {
  const rows = isBlank ? [] : plan.supporters;
  const empty = Array.from({ length: rows.length === 0 ? 3 : 1 });
  return html`<table>
    <thead>
      <tr>
        <th>${p('name')}</th>
        <th>${p('how')}</th>
        <th class="phone">${p('phone')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, how, phone }) =>
          html`<tr>
            <td>${name}</td>
            <td>${how ?? ''}</td>
            <td>${phone ?? ''}</td>
          </tr>`,
      )}
      ${empty.map(
        () =>
          html`<tr class="empty">
            <td></td>
            <td></td>
            <td></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A short name with the person's words, or with a line for a pen. */
function line(name: string, words: string | undefined): TemplateResult {
  return words
    ? html`<p><span class="name">${name}</span> ${words}</p>`
    : html`<div class="ask"><span class="name">${name}</span><span class="pen"></span></div>`;
}

function mark(
  label: string,
  who: 'me' | 'coach',
  { agreements }: Plan,
  isBlank: boolean,
  { say }: PlanView,
  p: Say,
): TemplateResult {
  const last = isBlank ? undefined : agreements.findLast((each) => each.who === who);
  return last
    ? html`<p><span class="name">${label}</span> ${last.name}, ${say(last.on)}</p>`
    : html`<div class="ask">
        <span class="name">${label}</span><span class="pen"></span><span class="name">${p('date')}</span
        ><span class="pen short"></span>
      </div>`;
}

function copied({ copies }: Plan, say: (day: string) => string): string | undefined {
  const last = copies.at(-1);
  return last && say(last.on);
}
