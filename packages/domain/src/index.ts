export * from './result.ts';
export * from './hours/index.ts';
export * from './resource/resource.ts';
export * from './resource/schedule.ts';
export * from './resource/support-type.ts';
export * from './json.ts';
