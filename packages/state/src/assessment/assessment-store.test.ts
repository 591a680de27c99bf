import { describe, expect, it } from 'vitest';
import { succeed, type Result } from '@cairn/domain';
import { examine, prefill, readResponse } from '@cairn/domain/assessment';
import { fhirPath } from '@cairn/domain/fhirpath';
import { parseQuestionnaire } from '@cairn/domain/instrument';
import type { AnswerKeeper } from './answer-keeper.ts';
import { createAssessmentStore, type AssessmentStore } from './assessment-store.ts';

const choice = {
  type: 'choice',
  answerOption: [{ valueCoding: { code: 'a' } }, { valueCoding: { code: 'b' } }],
};
const simple = {
  resourceType: 'Questionnaire',
  url: 'https://forms.example/simple',
  status: 'draft',
  item: [
    { linkId: 'one', text: 'One', ...choice },
    { linkId: 'two', text: 'Two', type: 'integer', required: true },
    {
      linkId: 'three',
      text: 'Three',
      type: 'string',
      enableWhen: [{ question: 'one', operator: '=', answerCoding: { code: 'a' } }],
    },
  ],
};

interface Given {
  readonly form?: unknown;
  readonly keeper?: AnswerKeeper;
  readonly engines?: { count: number };
}

async function opened({
  form = simple,
  keeper,
  engines = { count: 0 },
}: Given = {}): Promise<AssessmentStore> {
  const store = createAssessmentStore({
    loadForm: () => Promise.resolve(succeed(form)),
    loadClosePart: () => {
      engines.count += 1;
      return Promise.resolve(succeed({ fhirPath, examine, parseQuestionnaire, prefill }));
    },
    readResponse: (form, json) => Promise.resolve(readResponse(form, json)),
    markWording: () => Promise.resolve('0f'),
    now: () => '2026-11-22T10:00:00+00:00',
    language: 'en',
    layout: 'pages',
    abort: new AbortController().signal,
    ...(keeper ? { keeper } : {}),
  });
  await store.open();
  return store;
}

function memoryKeeper(): AnswerKeeper & { kept: unknown } {
  const keeper = {
    kept: undefined as unknown,
    load: (): Promise<Result<unknown>> => Promise.resolve(succeed(keeper.kept)),
    save: (response: unknown): Promise<Result<void>> => {
      keeper.kept = response;
      return Promise.resolve(succeed(undefined));
    },
    clear: (): Promise<Result<void>> => {
      keeper.kept = undefined;
      return Promise.resolve(succeed(undefined));
    },
  };
  return keeper;
}

const a = { kind: 'coding', code: 'a' } as const;
const screen = (store: AssessmentStore): string => {
  const now = store.state.value.screen;
  return now.kind === 'step' ? now.key : now.kind;
};

describe('the assessment store', () => {
  it('leads from the opening page through the steps to the review and the end', async () => {
    const store = await opened();
    const seen = [screen(store)];
    store.begin();
    seen.push(screen(store));
    store.act({ type: 'toggle', at: 'one', value: a });
    store.next();
    seen.push(screen(store));
    store.write('two', '7');
    store.next();
    seen.push(screen(store));
    store.next();
    seen.push(screen(store));
    store.finish();
    expect([...seen, screen(store)]).toEqual(['intro', 'one', 'two', 'three', 'review', 'done']);
    expect(store.response()).toMatchObject({
      status: 'completed',
      item: [{ linkId: 'one' }, { linkId: 'two' }],
    });
  });

  it('stays at a question that the form needs, until it is answered or skipped', async () => {
    const store = await opened();
    store.begin();
    store.next();
    store.next();
    expect(store.state.value.problems).toEqual([{ key: 'two', linkId: 'two', code: 'required' }]);
    store.act({ type: 'skip', at: 'two' });
    store.next();
    expect(screen(store)).toBe('review');
    store.finish();
    expect(store.state.value.screen).toEqual({ kind: 'done', status: 'in-progress' });
    expect(store.response()).toMatchObject({ status: 'in-progress' });
  });

  it('keeps a text that is no number in its field, and says so at Continue, not before', async () => {
    const store = await opened();
    store.begin();
    store.next();
    store.write('two', 'seven');
    expect(store.state.value.problems).toEqual([]);
    store.next();
    expect(store.state.value.problems).toEqual([{ key: 'two', linkId: 'two', code: 'not-a-number' }]);
    expect(store.state.value.drafts.get('two#0')).toBe('seven');
    store.write('two', '7');
    store.next();
    expect(screen(store)).toBe('review');
  });

  it('goes back over the same pages', async () => {
    const store = await opened();
    store.begin();
    store.next();
    store.back();
    expect(screen(store)).toBe('one');
    store.back();
    expect(screen(store)).toBe('intro');
  });

  it('leads from the review to one answer and straight back', async () => {
    const store = await opened();
    store.begin();
    store.next();
    store.write('two', '7');
    store.next();
    store.goTo('one');
    expect(screen(store)).toBe('one');
    store.next();
    expect(screen(store)).toBe('review');
    store.finish();
    store.back();
    expect(screen(store)).toBe('review');
    store.back();
    expect(screen(store)).toBe('two');
  });

  it('hides everything at a pause and goes on where it was', async () => {
    const store = await opened();
    store.begin();
    store.pause();
    expect(screen(store)).toBe('paused');
    store.resume();
    expect(screen(store)).toBe('one');
  });

  it('forgets form and answers at once', async () => {
    const store = await opened();
    store.begin();
    store.act({ type: 'toggle', at: 'one', value: a });
    store.wipe();
    expect(screen(store)).toBe('gone');
    expect(store.response()).toBeUndefined();
    expect(JSON.stringify(store.state.value)).not.toContain('One');
  });

  it('keeps nothing until the person chooses to, and takes it away when they change their mind', async () => {
    const keeper = memoryKeeper();
    const store = await opened({ keeper });
    store.begin();
    store.act({ type: 'toggle', at: 'one', value: a });
    store.next();
    expect(keeper.kept).toBeUndefined();
    await store.keepAnswers(true);
    expect(keeper.kept).toMatchObject({ item: [{ linkId: 'one' }] });
    const later = await opened({ keeper });
    expect(later.state.value.hasKept).toBe(true);
    await later.takeUpKept();
    expect(screen(later)).toBe('two');
    await later.keepAnswers(false);
    expect(keeper.kept).toBeUndefined();
  });

  it('asks for the expression engine only when the form computes something', async () => {
    const engines = { count: 0 };
    await opened({ engines });
    expect(engines.count).toBe(0);
    const url = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
    const valueExpression = { language: 'text/fhirpath', expression: '1 + 1' };
    const item = [{ linkId: 's', type: 'integer', readOnly: true, extension: [{ url, valueExpression }] }];
    const store = await opened({ engines, form: { ...simple, item } });
    expect(engines.count).toBe(1);
    expect(store.state.value.examination?.valuesAt('s')).toEqual([{ kind: 'integer', value: 2 }]);
  });

  it('refuses a form that it cannot draw, and names what is no form at all', async () => {
    const refused = await opened({ form: { ...simple, item: [{ linkId: 'x', type: 'sketch' }] } });
    expect(screen(refused)).toBe('refused');
    expect(refused.response()).toBeUndefined();
    const other = await opened({ form: { resourceType: 'Patient' } });
    expect(other.state.value.screen).toMatchObject({ problem: { code: 'not-a-questionnaire' } });
  });
});
