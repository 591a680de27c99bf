import { openLanguage } from '../features/language/language.ts';
import { mount } from '../features/shell/mount.tsx';
import { Surface } from '../features/shell/surface.tsx';
import { openSession } from '../features/vault/open-session.ts';
import { chromeBrowser } from '../platform/chrome-browser.ts';

const browser = chromeBrowser();
const session = openSession(browser, new AbortController().signal);
void Promise.all([openLanguage(browser), browser.tabs.own()]).then(([language, tab]) => {
  if (tab)
    mount(<Surface browser={browser} language={language} session={session} place={{ tabId: tab.id }} />);
});
