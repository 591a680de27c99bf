import type { Browser } from './browser.ts';
import { refuse } from './problems.ts';

export const chromePanel: Browser['panel'] = {
  async open({ windowId }) {
    try {
      if (chrome.sidePanel) await chrome.sidePanel.open({ windowId });
      else await firefoxSidebar()?.open();
      return { ok: true, value: undefined };
    } catch (reason) {
      if (/gesture|user input|No active side panel/i.test(String(reason))) return refuse('panel-refused');
      throw reason;
    }
  },
  async isOpenIn(windowId) {
    if (!chrome.sidePanel) return (await firefoxSidebar()?.isOpen({ windowId })) ?? false;
    const open = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
    return open.length > 0;
  },
};

interface Sidebar {
  open(): Promise<void>;
  isOpen(details: { windowId: number }): Promise<boolean>;
}

/** Firefox's own name for the side panel; `@types/chrome` does not know it. */
function firefoxSidebar(): Sidebar | undefined {
  return (chrome as { sidebarAction?: Sidebar }).sidebarAction;
}
