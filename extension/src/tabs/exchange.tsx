import { ExchangePage } from '../features/exchange/exchange-page.tsx';
import { openLanguage } from '../features/language/language.ts';
import { mount } from '../features/shell/mount.tsx';
import { openSession } from '../features/vault/open-session.ts';
import { chromeBrowser } from '../platform/chrome-browser.ts';

const browser = chromeBrowser();
const session = openSession(browser, new AbortController().signal);
void openLanguage(browser).then((language) =>
  mount(<ExchangePage browser={browser} language={language} session={session} />),
);
