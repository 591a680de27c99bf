export * from './idle-minutes.ts';
export * from './keep-answers.ts';
export * from './record-collection.ts';
export * from './retention-choice.ts';
export * from './vault-session.ts';
export * from './vault-session-state.ts';
