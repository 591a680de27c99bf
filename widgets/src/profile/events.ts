import type { SupportType } from '@cairn/domain';

// What a person wants to work on is theirs, so these are heard on the element itself and nowhere else on the page:
// they neither bubble nor leave the shadow tree. They carry ids.

/** A person wants to find help with the areas that they chose. */
export class CairnProfileFindEvent extends Event {
  static readonly type = 'cairn-profile-find';
  readonly areas: readonly string[];
  readonly supportTypes: readonly SupportType[];
  /** Ids of the needs vocabulary, the likeliest first. */
  readonly needs: readonly string[];

  constructor(areas: readonly string[], supportTypes: readonly SupportType[], needs: readonly string[]) {
    super(CairnProfileFindEvent.type);
    this.areas = areas;
    this.supportTypes = supportTypes;
    this.needs = needs;
  }
}

/** A person wants an area in their plan. */
export class CairnProfilePlanEvent extends Event {
  static readonly type = 'cairn-profile-plan';
  readonly areas: readonly string[];

  constructor(areas: readonly string[]) {
    super(CairnProfilePlanEvent.type);
    this.areas = areas;
  }
}

declare global {
  interface HTMLElementEventMap {
    [CairnProfileFindEvent.type]: CairnProfileFindEvent;
    [CairnProfilePlanEvent.type]: CairnProfilePlanEvent;
  }
}
