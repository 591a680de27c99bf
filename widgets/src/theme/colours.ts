// All text reaches 7:1 on paper, surface and sunk; all lines reach 3:1; `tests/repo/contrast.test.ts` computes it.

/** By token; the values of a light page. */
export const LIGHT = {
  paper: '#fbf8f3',
  surface: '#ffffff',
  sunk: '#f1ece3',
  ink: '#1f2a2e',
  muted: '#434d4f',
  pine: '#0f4c45',
  'on-pine': '#ffffff',
  clay: '#7e3418',
  line: '#857d6e',
  'soft-line': '#ddd5c7',
  plum: '#6e2a48',
  blue: '#1c4670',
  ochre: '#574000',
  green: '#1d5230',
  focus: '#1d4ed8',
} as const;

export type Token = keyof typeof LIGHT;

export const DARK: Readonly<Record<Token, string>> = {
  paper: '#15191b',
  surface: '#1e2426',
  sunk: '#101314',
  ink: '#f4f0e9',
  muted: '#cfc9be',
  pine: '#93d8cb',
  'on-pine': '#10201d',
  clay: '#f2b394',
  line: '#8f897d',
  'soft-line': '#3a4144',
  plum: '#f0a9c6',
  blue: '#a4cbf5',
  ochre: '#e9c46a',
  green: '#9ddbae',
  focus: '#9dbbff',
};
