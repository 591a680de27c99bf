import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

// ESLint looks at widgets only, for what oxlint does not know: Lit templates and custom elements.
export default [
  { ignores: ['**/dist/**'] },
  { files: ['widgets/src/**/*.ts'], languageOptions: { parser: tseslint.parser } },
  { files: ['widgets/src/**/*.ts'], ...lit['flat/recommended'] },
  { files: ['widgets/src/**/*.ts'], ...wc['flat/recommended'] },
  {
    files: ['widgets/src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: { ...litA11y.configs.recommended.rules },
  },
];
