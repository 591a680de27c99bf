import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../language/language.ts';
import { CodeField } from './code-field.tsx';
import { printPart } from './print-part.ts';
import { vaultWords } from './vault-words.ts';

export interface CodeSheetProps {
  readonly language: Language;
  readonly nickname: string;
  readonly recoveryCode: string;
  readonly onKept: () => void;
}

/** A recovery code, shown once: printed or copied by hand, and checked before it goes. */
export function CodeSheet({ language, nickname, recoveryCode, onKept }: CodeSheetProps) {
  const { t } = vaultWords(language);
  const heading = useRef<HTMLHeadingElement>(null);
  const typed = useSignal('');
  const differs = useSignal(false);
  const groups = recoveryCode.split('-');
  useEffect(() => heading.current?.focus(), []);

  const confirm = (): void => {
    const last = typed.value.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replaceAll('O', '0');
    differs.value = last !== groups.at(-1);
    if (!differs.value) onKept();
  };
  return (
    <section class="gate printed-code" aria-labelledby="code-heading">
      <h2 id="code-heading" ref={heading} tabIndex={-1}>
        {t('codeTitle')}
      </h2>
      <p class="on-paper">{t('codePaper', { name: nickname })}</p>
      <p class="on-screen">{t('codeWhy')}</p>
      <p class="recovery-code" translate={false}>
        {groups.map((group, at) => (
          <span key={at}>{group}</span>
        ))}
      </p>
      <p class="on-paper">{t('codePaperHint')}</p>
      <p class="on-screen">{t('codeKeep')}</p>
      <button type="button" onClick={() => printPart('code')}>
        {t('printCode')}
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <CodeField
          label={t('typeLast')}
          problem={differs.value ? t('lastDiffers') : undefined}
          value={typed}
        />
        <button type="submit" class="main">
          {t('haveCode')}
        </button>
      </form>
    </section>
  );
}
