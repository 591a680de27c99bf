// What the npm package names: classes and events, for types and for apps that listen. Nothing is registered here; that
// is what `@cairn/widgets/finder` and its neighbours do.

export { CairnAssessment } from './assessment/assessment.ts';
export {
  CairnAssessmentEndEvent,
  CairnAssessmentEraseEvent,
  CairnAssessmentStepEvent,
} from './assessment/events.ts';
export { CairnConsent } from './consent/consent.ts';
export { CairnConsentChangeEvent } from './consent/events.ts';
export { CairnCrisis } from './crisis/crisis.ts';
export { CairnFinderOpenEvent, CairnFinderResultsEvent } from './finder/events.ts';
export { CairnFinder } from './finder/finder.ts';
export { CairnHandOffOpenEvent } from './hand-off/events.ts';
export { CairnHandOff } from './hand-off/hand-off.ts';
export { CairnJourney } from './journey/journey.ts';
export { CairnPlanChangeEvent, CairnPlanLookEvent } from './plan/events.ts';
export { CairnPlan } from './plan/plan.ts';
export { CairnProfileFindEvent, CairnProfilePlanEvent } from './profile/events.ts';
export { CairnProfile } from './profile/profile.ts';
