import type { Scene } from '../scene.ts';
import { mount, press, shown } from './mount.ts';

const address = '';
const root = 'cairn-crisis';
const alone = '<h1>A page</h1><cairn-crisis></cairn-crisis>';

export const crisisScenes: readonly Scene[] = [
  {
    id: 'crisis/lines',
    what: 'The lines, alone on a page',
    looks: ['plain', 'es', 'dark', 'forced', 'text-200', 'w-280'],
    address,
    root,
    bring: async (page) => {
      await mount(page, alone);
      await shown('cairn-crisis .way')(page);
    },
  },
  {
    id: 'crisis/more-lines',
    what: 'All lines open',
    looks: ['plain', 'rtl'],
    address,
    root,
    bring: async (page) => {
      await mount(page, alone);
      await press('cairn-crisis summary')(page);
      await shown('cairn-crisis .old')(page);
    },
  },
];
