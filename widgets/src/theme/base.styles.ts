import type { CSSResultGroup } from 'lit';
import { languageSwitchStyles } from '../elements/language-switch.ts';
import { controls } from './controls.styles.ts';
import { frame } from './frame.styles.ts';
import { shell } from './shell.styles.ts';
import { tokens } from './tokens.styles.ts';

/** What every large widget looks like before its own styles. */
export const base: CSSResultGroup = [tokens, frame, controls, shell, languageSwitchStyles];
