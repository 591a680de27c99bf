import { openLanguage } from '../features/language/language.ts';
import { mount } from '../features/shell/mount.tsx';
import { Surface } from '../features/shell/surface.tsx';
import { chromeBrowser } from '../platform/chrome-browser.ts';

const browser = chromeBrowser();
void Promise.all([openLanguage(browser), browser.tabs.own()]).then(([language, tab]) => {
  if (tab) mount(<Surface browser={browser} language={language} place={{ tabId: tab.id }} />);
});
