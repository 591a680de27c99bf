export * from './growth-store.ts';
export * from './program-facts.ts';
export * from './supervisor-sheet.ts';
