import type { Schedule } from './schedule.ts';
import type { SupportType } from './support-type.ts';

// A resource is one thing a person can go to, call or join: a service at a location (HSDS
// `service_at_location`) or a meeting. Every text field is plain text: no HTML, no Markdown.
// An optional field that is absent means "the list does not say", never "no".

export interface Resource {
  /** Stable while the source keeps its own ids; unique within a directory. */
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly alternateNames: readonly string[];
  /** Name of the organisation that offers it; empty when the list names none. */
  readonly organization: string;
  readonly description: string;
  /** One notice that is true for a while, such as "closed for repairs". */
  readonly alert?: string;
  readonly status: ResourceStatus;
  readonly support: SupportLabels;
  /** Needs from `data/taxonomy` (`food`, `housing`, ...) in order of weight. */
  readonly needs: readonly string[];
  /** True for treatment, which is flagged and is not one of the support types. */
  readonly isTreatment: boolean;
  /** Points in the justice system it serves (`arrest`, `jail`, `court`, `prison`, `reentry`). */
  readonly intercepts: readonly string[];
  /** The categories under the names that the list itself gives them. */
  readonly categories: readonly string[];
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  /** Absolute http(s) address. */
  readonly website?: string;
  readonly modes: readonly Mode[];
  readonly location?: Location;
  readonly online?: OnlineAccess;
  /** Empty means "hours unknown", which is never the same as closed. */
  readonly schedules: readonly Schedule[];
  /** Hours as the list words them, kept even when they could be read. */
  readonly hoursText?: string;
  /** BCP 47 codes of the languages the service is given in. */
  readonly languages: readonly string[];
  readonly eligibility: Eligibility;
  readonly cost: Cost;
  readonly documents: readonly string[];
  readonly accessibility: readonly string[];
  /** How to start: call first, walk in, ask for a form. */
  readonly application?: string;
  readonly serviceArea?: ServiceArea;
  readonly capacity: readonly Capacity[];
  /** Present on meetings. */
  readonly meeting?: MeetingDetails;
  /** Calendar date on which somebody last checked the entry, `YYYY-MM-DD`. A date of a change alone is none: see `source.changedOn`. */
  readonly verifiedOn?: string;
  readonly source: ResourceSource;
}

export type ResourceKind = 'service' | 'meeting';

export type ResourceStatus = 'active' | 'inactive' | 'defunct' | 'temporarily-closed' | 'unknown';

export type Mode = 'in-person' | 'online' | 'phone';

/** Multi-label: a mutual-aid meeting is emotional first and affiliational too. */
export interface SupportLabels {
  readonly primary?: SupportType;
  readonly types: readonly SupportType[];
  /** Why each label was given, so that a person can check and override it. */
  readonly reasons: readonly SupportReason[];
}

export interface SupportReason {
  readonly type: SupportType;
  readonly rule: 'stated' | 'code' | 'keyword' | 'meeting' | 'override';
  /** What matched: a code or a word, in the language of the list. */
  readonly matched: string;
}

export interface Phone {
  /** As people dial it; `+1` numbers in the form 555-555-0100, short codes as they are. */
  readonly number: string;
  readonly extension?: string;
  readonly type: 'voice' | 'text' | 'fax' | 'tty' | 'hotline';
  readonly label?: string;
  /** BCP 47 codes. */
  readonly languages: readonly string[];
}

export interface Location {
  readonly name?: string;
  /** Street lines, without city, state and postal code. */
  readonly address: readonly string[];
  readonly city?: string;
  /** Two-letter code where the list gives a US state. */
  readonly state?: string;
  readonly postalCode?: string;
  readonly country?: string;
  /** WGS 84 degrees. Both or neither. */
  readonly coordinates?: Coordinates;
  /** True when the coordinates stand for a ZIP code or a city and not for the door. */
  readonly isApproximate?: boolean;
  /** IANA zone, `America/Detroit`. */
  readonly timeZone?: string;
  readonly transportation?: string;
}

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export interface OnlineAccess {
  readonly url?: string;
  readonly phone?: string;
  readonly notes?: string;
}

export interface Eligibility {
  readonly text?: string;
  /** Whole years, inclusive. */
  readonly minimumAge?: number;
  /** Whole years, inclusive. */
  readonly maximumAge?: number;
  /** Audience ids from `data/taxonomy` (`women`, `veterans`, `families`, ...). */
  readonly audiences: readonly string[];
}

export interface Cost {
  /** Absent when the list does not say. */
  readonly isFree?: boolean;
  readonly text?: string;
}

export interface ServiceArea {
  readonly text?: string;
  readonly isNationwide?: boolean;
  /** Two-letter codes. */
  readonly states: readonly string[];
  readonly counties: readonly string[];
  readonly postalCodes: readonly string[];
}

/** Places, beds or slots (HSDS `service_capacity`). */
export interface Capacity {
  readonly unit: string;
  readonly available?: number;
  readonly maximum?: number;
  /** `YYYY-MM-DD`. */
  readonly updatedOn?: string;
}

export interface MeetingDetails {
  /** `aa`, `na`, `smart`, `refuge`, ... from `data/taxonomy`; absent when unknown. */
  readonly fellowship?: string;
  /** Meeting Guide type codes, `O`, `C`, `X`, ... */
  readonly types: readonly string[];
  readonly group?: string;
}

export interface ResourceSource {
  /** Name of the list, for the person who reads the entry. */
  readonly name: string;
  /** File and 1-based row (record number for JSON) where the entry starts, for the person who keeps the list. */
  readonly file: string;
  readonly row: number;
  readonly licence?: string;
  /** Calendar date on which the list says that the entry was last changed, `YYYY-MM-DD`. */
  readonly changedOn?: string;
}
