// What the finder loads after its first results. Built as one file that brings all it needs: it must not
// import the first file back, since a host may have loaded that one under another address (`?ver=`).

export { detailStyles } from './more/detail.styles.ts';
export { resourceDetail } from './more/resource-detail.ts';
