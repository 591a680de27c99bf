import { CONFLICT_ANSWERS, type ConflictAnswer, type ConflictQuestions } from '@cairn/domain/caseload';
import type { Language } from '../language/language.ts';
import { caseworkWords } from './casework-words.ts';
import { ChoiceChips } from './choice-chips.tsx';

export type Answers = Readonly<Record<string, ConflictAnswer>>;

export interface ConflictQuestionListProps {
  readonly language: Language;
  readonly questions: ConflictQuestions;
  readonly answers: Answers;
  readonly onAnswer: (id: string, answer: ConflictAnswer) => void;
}

const WORDS = { no: 'no', yes: 'yes', 'not-sure': 'notSure' } as const;

/** Is there another tie between the two? An honest yes is met with what to do, never with a closed door. */
export function ConflictQuestionList({ language, questions, answers, onAnswer }: ConflictQuestionListProps) {
  const { t, locale } = caseworkWords(language);
  const isRaised = Object.values(answers).some((answer) => answer !== 'no');
  return (
    <div class="questions">
      {questions.questions.map(({ id, words, why }) => (
        <div key={id}>
          <ChoiceChips
            label={words[locale]}
            options={CONFLICT_ANSWERS.map((each) => ({ id: each, label: t(WORDS[each]) }))}
            value={answers[id]}
            onChange={(answer) => onAnswer(id, answer)}
          />
          {why && answers[id] !== undefined && answers[id] !== 'no' && <p class="hint">{why[locale]}</p>}
        </div>
      ))}
      <div role="status">
        {isRaised && (
          <div class="card talk-first">
            <p>
              <strong>{t('talkFirst')}</strong>
            </p>
            <p>{t('talkFirstWhy')}</p>
          </div>
        )}
      </div>
    </div>
  );
}

/** The answers as they are kept: those that were given, under the version that was asked. */
export function checkOf(questions: ConflictQuestions, answers: Answers, on: string) {
  return {
    version: questions.version,
    on,
    answers: Object.entries(answers).map(([id, answer]) => ({ id, answer })),
  };
}
