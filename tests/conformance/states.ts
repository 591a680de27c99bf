import { assessmentScenes } from './scenes/assessment.ts';
import { consentScenes } from './scenes/consent.ts';
import { crisisScenes } from './scenes/crisis.ts';
import { extensionScenes } from './scenes/extension.ts';
import { finderScenes } from './scenes/finder.ts';
import { handOffScenes } from './scenes/hand-off.ts';
import { journeyScenes } from './scenes/journey.ts';
import { planScenes } from './scenes/plan.ts';
import { profileScenes } from './scenes/profile.ts';
import { LOOKS, widgetOf, type Scene, type State } from './scene.ts';

export const scenes: readonly Scene[] = [
  ...finderScenes,
  ...crisisScenes,
  ...assessmentScenes,
  ...profileScenes,
  ...planScenes,
  ...consentScenes,
  ...handOffScenes,
  ...journeyScenes,
  ...extensionScenes,
];

/** Every state that a run looks at. */
export const states: readonly State[] = scenes.flatMap((scene) =>
  scene.looks.map((lookName) => ({
    id: `${scene.id}@${lookName}`,
    widget: widgetOf(scene),
    scene,
    lookName,
    look: LOOKS[lookName],
  })),
);
