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
};

interface Sidebar {
  open(): Promise<void>;
}

/** Firefox's own name for the side panel; `@types/chrome` does not know it. */
function firefoxSidebar(): Sidebar | undefined {
  return (chrome as { sidebarAction?: Sidebar }).sidebarAction;
}
