export { compareWithServer, type Difference } from './compare.ts';
export { isSecure, type Fetch } from './http.ts';
export { confirm, dueNow, noteProblem, noteSent } from './outbox.ts';
export type { OutboxItem, OutboxState } from './outbox.ts';
export { sendItem, type SentItem } from './send-item.ts';
export { sendTransaction, type Connection, type KnownVersions } from './send.ts';
export { beginSignIn, discover, endSignIn, refreshTokens } from './smart.ts';
export type { Secrets, SignIn, SmartClient, SmartServer, Tokens } from './smart.ts';
export { tellContents, tellResource, type ToldEntry } from './tell-contents.ts';
