export { countTable } from './count-table.ts';
export type { CountRow, Happening } from './count-table.ts';
export { programReport } from './program-report.ts';
export type {
  CapitalChange,
  ProgramFacts,
  ProgramReport,
  ProgramVocabulary,
  TableName,
} from './program-report.ts';
export { capitalChanges, outcomeSheetOf } from './read-responses.ts';
export type { DatedResponse } from './read-responses.ts';
export { reportToCsv } from './report-csv.ts';
