export * from './crisis/messages.ts';
export * from './extension/messages.ts';
export * from './finder/messages.ts';
export * from './format.ts';
export * from './locale.ts';
export * from './resource/messages.ts';
export * from './translate.ts';
