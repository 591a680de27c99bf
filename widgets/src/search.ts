// What searches a list: the worker loads it once the first page is on screen, or at the first wish.

export { makeSearch } from '@cairn/search';
