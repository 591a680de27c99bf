export * from './finder/finder-state.ts';
export * from './finder/finder-store.ts';
export * from './signals.ts';
