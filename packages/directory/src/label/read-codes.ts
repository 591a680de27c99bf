import { isSupportType, type SupportType } from '@cairn/domain';
import type { DraftCode } from '../draft/draft.ts';
import type { Vocabulary, VocabularyName } from './vocabulary.ts';

export interface CodeFindings {
  /** Said with Cairn's own terms. */
  readonly needs: readonly string[];
  /** Said with the code of another list that means the same or nearly. */
  readonly coded: readonly string[];
  readonly support: readonly SupportType[];
  readonly audiences: readonly string[];
  readonly intercepts: readonly string[];
  readonly accessibility: readonly string[];
  readonly meetingTypes: readonly string[];
  readonly fellowship?: string;
  readonly isTreatment: boolean;
}

/** Sorts the codes of an entry into labels: `urn:cairn:needs:food`, `samhsa:RC`, `openEligibility:1102`. */
export function readCodes(codes: readonly DraftCode[], vocabulary: Vocabulary): CodeFindings {
  const own: Record<VocabularyName, string[]> = emptyLists();
  const crossed: Record<VocabularyName, string[]> = emptyLists();
  for (const { scheme, code } of codes) {
    const [, list, id] = /^urn:cairn:([a-z-]+):([\w-]+)$/.exec(code) ?? [];
    if (
      list !== undefined &&
      id !== undefined &&
      list in own &&
      (vocabulary.terms[list as VocabularyName].has(id) || list === 'support-types')
    ) {
      own[list as VocabularyName].push(id);
      continue;
    }
    for (const target of vocabulary.crosswalk.get(`${schemeName(scheme)}:${code}`) ?? [])
      crossed[target.list].push(target.id);
  }
  const byActivity = own.activities
    .map((id) => vocabulary.terms.activities.get(id)?.support)
    .filter((type) => type !== undefined);
  const support = [...new Set([...own['support-types'].filter(isSupportType), ...byActivity])];
  const [fellowship] = own.fellowships;
  return {
    needs: own.needs,
    coded: crossed.needs,
    support,
    audiences: [...own.audiences, ...crossed.audiences],
    intercepts: [...own.intercepts, ...crossed.intercepts],
    accessibility: [...own.accessibility, ...crossed.accessibility],
    meetingTypes: own['meeting-types'],
    ...(fellowship === undefined ? {} : { fellowship }),
    isTreatment: [...own.needs, ...crossed.needs].some(
      (id) => vocabulary.terms.needs.get(id)?.isTreatment === true,
    ),
  };
}

function schemeName(scheme: string): string {
  if (/open.?eligibility/i.test(scheme)) return 'openEligibility';
  if (/samhsa/i.test(scheme)) return 'samhsa';
  if (/meeting.?guide/i.test(scheme)) return 'meetingGuide';
  return scheme;
}

function emptyLists(): Record<VocabularyName, string[]> {
  return {
    needs: [],
    audiences: [],
    intercepts: [],
    fellowships: [],
    'meeting-types': [],
    accessibility: [],
    'support-types': [],
    activities: [],
  };
}
