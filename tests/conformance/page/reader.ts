/** The screen reader that a run puts into a page. */
export { virtual } from '@guidepup/virtual-screen-reader';
