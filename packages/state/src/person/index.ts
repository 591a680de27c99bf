export * from './current-person.ts';
export * from './person-id.ts';
export * from './record-links.ts';
export * from './whose-record.ts';
