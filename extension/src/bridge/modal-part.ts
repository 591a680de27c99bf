/** Elements that draw their own content and would not show a child. */
const CHILDLESS = 'video, audio, img, canvas, iframe, object, embed';

/** The part of the page that is modal or in full screen: outside it nothing can be reached. */
export function modalPart(): Element | undefined {
  const parts = [...document.querySelectorAll(':modal')].filter((part) => !part.matches(CHILDLESS));
  return parts[parts.length - 1];
}
