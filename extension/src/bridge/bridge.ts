import { chromeBridge } from '../platform/chrome-bridge.ts';
import { startBridge } from './start-bridge.ts';

// The only file of Cairn that runs in a page it does not own. The flag lives in the content scripts' own
// world, where the page cannot see it; it keeps a second injection from making a second button.
const world = globalThis as { cairnBridge?: { isHere(): boolean } };
if (!world.cairnBridge?.isHere()) world.cairnBridge = startBridge(chromeBridge());
