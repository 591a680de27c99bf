import { openLanguage } from './features/language/language.ts';
import { Options } from './features/options/options.tsx';
import { mount } from './features/shell/mount.tsx';
import { chromeBrowser } from './platform/chrome-browser.ts';

const browser = chromeBrowser();
void openLanguage(browser).then((language) => mount(<Options browser={browser} language={language} />));
