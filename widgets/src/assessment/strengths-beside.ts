/** Leads to the profile on the page that shows the answers of this assessment, where there is one. */
export function strengthsBeside(assessment: HTMLElement): (() => void) | undefined {
  const root = assessment.getRootNode() as Document | ShadowRoot;
  const profiles = [...root.querySelectorAll<HTMLElement & { for?: string | null }>('cairn-profile')];
  const own = profiles.find((each) => assessment.id !== '' && each.for === assessment.id);
  return own ? () => own.focus() : undefined;
}
