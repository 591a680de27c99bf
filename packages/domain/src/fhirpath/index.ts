export { fhirPath } from './engine.ts';
