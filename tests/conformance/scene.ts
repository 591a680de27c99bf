import type { Page } from 'playwright-core';

/** One way to look at a scene. What is not said is: English, light, left to right, 1024 px. */
export interface Look {
  readonly locale?: 'en' | 'es';
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'none' | 'active';
  readonly dir?: 'ltr' | 'rtl';
  /** CSS pixels. */
  readonly width?: number;
  /** All text at this many times its size, the boxes as they were. */
  readonly textSize?: number;
}

/** The looks that states are enumerated in. */
export const LOOKS = {
  plain: {},
  es: { locale: 'es' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active', colorScheme: 'dark' },
  rtl: { dir: 'rtl' },
  'text-200': { textSize: 2, width: 640 },
  'w-320': { width: 320 },
  'w-280': { width: 280 },
  'es-dark-320': { locale: 'es', colorScheme: 'dark', width: 320 },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof LOOKS;

export const WIDGETS = [
  'finder',
  'crisis',
  'assessment',
  'profile',
  'plan',
  'consent',
  'hand-off',
  'journey',
  'extension',
] as const;

export type WidgetName = (typeof WIDGETS)[number];

/** Something that a person can have in front of them, and how it comes about. */
export interface Scene {
  /** `widget/name`, unique. */
  readonly id: string;
  /** In words for the sheet. */
  readonly what: string;
  /** A page of the built demo site, or of the built extension. */
  readonly address: string;
  /** The element that is looked at. */
  readonly root: string;
  readonly looks: readonly LookName[];
  /** Before the page loads. */
  readonly before?: (page: Page) => Promise<void>;
  /** From the loaded page to the scene, by what a person can press and type in either language. */
  readonly bring?: (page: Page) => Promise<void>;
  /** Text that is new on every run: it is left out of what is kept. */
  readonly changing?: readonly string[];
  /** Paper is looked at as paper: no targets, no keyboard. */
  readonly isPaper?: true;
  /** What Escape makes go away. */
  readonly escapes?: string;
  /** Extension: the records that this scene begins with. A browser of its own, or the one of the day before it. */
  readonly records?: 'none' | 'kept';
}

/** A scene in one look. */
export interface State {
  /** `widget/name@look` */
  readonly id: string;
  readonly widget: WidgetName;
  readonly scene: Scene;
  readonly lookName: LookName;
  readonly look: Look;
}

export const widgetOf = ({ id }: Scene): WidgetName => {
  const name = WIDGETS.find((widget) => id.startsWith(`${widget}/`));
  if (!name) throw new Error(`${id} names no widget.`);
  return name;
};
