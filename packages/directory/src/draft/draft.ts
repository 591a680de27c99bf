import type {
  Capacity,
  MeetingDetails,
  Mode,
  OnlineAccess,
  ResourceKind,
  Schedule,
  ServiceArea,
} from '@cairn/domain';
import type { Finding } from '../report/problem-words.ts';

// What a reader takes from a list, field by field and as the list words it. `finishDraft` turns it into a
// `Resource`; so every reader shares the same cleaning, and a reader only has to know where things stand.

export interface Draft {
  readonly file: string;
  readonly row: number;
  /** Id of the source, unique within it or not. */
  readonly id?: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly alternateNames?: readonly string[];
  readonly organization?: string;
  readonly description?: string;
  readonly alert?: string;
  readonly status?: string;
  readonly categories?: readonly string[];
  /** Codes for labelling, with the scheme they come from: `samhsa`, `meeting-guide`, `open-eligibility`, `cairn`. */
  readonly codes?: readonly DraftCode[];
  readonly phones?: readonly DraftPhone[];
  readonly emails?: readonly string[];
  readonly websites?: readonly string[];
  readonly modes?: readonly Mode[];
  readonly place?: DraftPlace;
  readonly online?: OnlineAccess;
  readonly schedules?: readonly Schedule[];
  readonly hoursText?: string;
  /** Names or codes; several in one string are taken apart. */
  readonly languages?: readonly string[];
  readonly eligibility?: {
    readonly text?: string;
    readonly minimumAge?: unknown;
    readonly maximumAge?: unknown;
  };
  readonly cost?: { readonly isFree?: boolean; readonly text?: string };
  readonly documents?: readonly string[];
  readonly accessibility?: readonly string[];
  readonly application?: string;
  readonly serviceArea?: ServiceArea;
  readonly capacity?: readonly Capacity[];
  readonly meeting?: MeetingDetails;
  readonly verifiedOn?: unknown;
  /** When the list says that it was changed, which does not say that anybody checked it. */
  readonly changedOn?: unknown;
  readonly licence?: string;
  /** True when the list says not to publish the entry. */
  readonly isHidden?: boolean;
  /** Texts that must not appear anywhere in the result: addresses, numbers and names that were taken out. */
  readonly secrets?: readonly string[];
  readonly findings?: readonly Finding[];
  /** `x_cairn` of an export: what HSDS has no place for. */
  readonly extras?: unknown;
}

export interface DraftCode {
  readonly scheme: string;
  readonly code: string;
  readonly label?: string;
}

export interface DraftPhone {
  readonly number: string;
  readonly extension?: string;
  readonly type?: string;
  readonly label?: string;
  readonly languages?: readonly string[];
  readonly isPrivate?: boolean;
}

export interface DraftPlace {
  readonly name?: string;
  readonly address?: readonly string[];
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country?: string;
  readonly latitude?: unknown;
  readonly longitude?: unknown;
  readonly isApproximate?: boolean;
  readonly timeZone?: string;
  readonly transportation?: string;
  readonly isConfidential?: boolean;
}

/** A record that could not even become a draft. */
export interface LostRecord {
  readonly file: string;
  readonly row: number;
  readonly finding: Finding;
  /** True when the file ends or breaks here, so that more may be missing. */
  readonly isLoss?: boolean;
  /** True when it speaks of the file and is not itself a record. */
  readonly isFileProblem?: boolean;
}

export type ReaderOutput = { readonly draft: Draft } | { readonly lost: LostRecord };
