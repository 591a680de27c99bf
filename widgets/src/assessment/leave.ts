/** Where leaving leads without `exit-to`: a page that many people have open and that says nothing about anybody. */
const NEUTRAL_PAGE = 'https://www.weather.gov/';

/**
 * Blanks the page and puts another in its place in the history, so that Back leads to what was there before.
 * Whatever held answers must be wiped before.
 */
export function leavePage(page: Document, address: string | null): void {
  const link = page.createElement('a');
  link.href = address ?? NEUTRAL_PAGE;
  const isWeb = link.protocol === 'https:' || link.protocol === 'http:';
  page.title = '';
  page.body.replaceChildren();
  page.defaultView?.location.replace(isWeb ? link.href : NEUTRAL_PAGE);
}
