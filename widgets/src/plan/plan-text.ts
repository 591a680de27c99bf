import { visibleGoals, visibleSteps } from '@cairn/domain/plan';
import { createTranslator } from '@cairn/i18n';
import { planPaperMessages } from '@cairn/i18n/plan';
import { crisisTexts } from './crisis-text.ts';
import { stepFacts } from './step-item.ts';
import type { PlanView } from './view.ts';

/** The plan as plain text to paste into a message. Sections without words are left out. */
export function planText(view: PlanView): string {
  const { plan, t, say, locale } = view;
  const p = createTranslator(planPaperMessages, locale);
  const goals = visibleGoals(plan).map((goal) => {
    const steps = visibleSteps(goal).map((step) => {
      const places = step.resources.map(({ name, phones }) => `  ${[name, ...phones].join(', ')}`);
      const mark = step.status === 'done' ? 'x' : ' ';
      return [`[${mark}] ${[step.words, ...stepFacts(step, view)].join('. ')}`, ...places].join('\n');
    });
    const told = pairs([
      [t('why'), goal.why],
      [t('strengths'), goal.strengths],
      [t('sign'), goal.sign],
    ]);
    return [`* ${goal.words}`, ...told, ...steps].join('\n');
  });
  const { reengagement: way, safeContact: safe } = plan;
  return `${[
    p('title'),
    ...goals,
    block(
      p('side'),
      plan.supporters.map(({ name, how, phone }) => [name, how, phone].filter(Boolean).join(', ')),
    ),
    block(
      p('way'),
      pairs([
        [t('whoToCall'), way.whoToCall],
        [t('howSoon'), way.howSoon],
        [t('whatHelps'), way.whatHelps],
        [t('keepGoing'), way.keepGoing],
        [t('pleaseDoNot'), way.pleaseDoNot],
      ]),
    ),
    block(
      p('reach'),
      pairs([
        [t('ways'), safe.ways],
        [t('avoid'), safe.avoid],
      ]),
    ),
    t('nextReview', { date: say(plan.nextReviewOn) }),
    block(
      p('crisis'),
      crisisTexts(locale).map(({ name, ways }) => `${name}: ${ways}`),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function pairs(all: readonly (readonly [string, string | undefined])[]): readonly string[] {
  return all.flatMap(([name, words]) => (words ? [`${name} ${words}`] : []));
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines].join('\n');
}
