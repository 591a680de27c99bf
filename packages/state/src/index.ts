export * from './finder/finder-state.ts';
export * from './finder/finder-store.ts';
export * from './list/list-store.ts';
export * from './list/saved-list.ts';
export * from './signals.ts';
