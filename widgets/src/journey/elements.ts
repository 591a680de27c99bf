import type { Result } from '@cairn/domain';
import type { Plan } from '@cairn/domain/plan';
import type { PlacesPort } from '../plan/view.ts';

// The journey talks to the other widgets through what they offer to every page.

export interface AssessmentElement extends HTMLElement {
  readonly response: unknown;
  readonly updateComplete: Promise<boolean>;
  takeUp(response: unknown): Promise<Result<void>>;
  wipe(): void;
}

export interface ProfileElement extends HTMLElement {
  wipe(): void;
}

export interface FinderElement extends HTMLElement, PlacesPort {
  readonly updateComplete: Promise<boolean>;
  look(choices: {
    readonly supportTypes?: readonly string[];
    readonly needs?: readonly string[];
  }): Promise<void>;
}

export interface PlanElement extends HTMLElement {
  areas: string | null;
  places: PlacesPort | undefined;
  readonly plan: Plan | undefined;
  readonly updateComplete: Promise<boolean>;
  file(): Promise<Result<object>>;
  offer(json: unknown): Promise<Result<void>>;
  wipe(): void;
}
