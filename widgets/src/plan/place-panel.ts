import type { ResourceSnapshot, Step } from '@cairn/domain/plan';

/** Name of the panel with more about a place on a step. */
export function placePanel(step: Step, place: ResourceSnapshot): string {
  return `place:${step.id}:${place.resourceId}`;
}
