import { computed, type ReadonlySignal } from '@preact/signals';
import { growthStanding, type GrowthNeed, type GrowthRecord } from '@cairn/domain/growth';
import { isContact, minutesOf } from '@cairn/domain/contact';
import type { PracticeRules } from '@cairn/domain/practice';
import type { GrowthStore } from '@cairn/state/growth';
import { caseworkOf, type Casework } from '../caseload/casework.ts';
import type { PartProps } from '../shell/part.ts';

/** A peer's own work, beside the caseload that it is counted from: one for each of Cairn's pages. */
export interface Growth {
  readonly casework: Casework;
  readonly store: GrowthStore;
  readonly records: ReadonlySignal<readonly GrowthRecord[]>;
  /** The rules that the peer chose. */
  readonly rules: ReadonlySignal<readonly PracticeRules[]>;
  readonly needs: ReadonlySignal<readonly GrowthNeed[]>;
}

const opened = new WeakMap<object, Growth>();

export function growthOf(props: PartProps): Growth {
  const known = opened.get(props.session);
  if (known) return known;
  const made = openGrowth(props);
  opened.set(props.session, made);
  return made;
}

function openGrowth(props: PartProps): Growth {
  const casework = caseworkOf(props);
  const store = casework.growth;
  const records = computed(() => store.records.all.value.map(({ value }) => value));
  const chosen = casework.store.chosen;
  const rules = computed(() =>
    (casework.data.value?.rules ?? []).filter(({ id }) => chosen.value.rulesIds.includes(id)),
  );
  const needs = computed(() => {
    const { roleId } = chosen.value;
    if (roleId === undefined) return [];
    const contacts = casework.store.contacts.all.value
      .filter(({ value }) => isContact(value))
      .map(({ value }) => ({ on: value.on, minutes: minutesOf(value) ?? 0 }));
    return growthStanding(rules.value, roleId, { records: records.value, contacts }, casework.day.value);
  });
  return { casework, store, records, rules, needs };
}
