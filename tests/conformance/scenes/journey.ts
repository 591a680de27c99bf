import type { Scene } from '../scene.ts';
import { each, press, shown } from './mount.ts';

const address = 'journey.html';
const root = 'cairn-journey';
const home = shown('cairn-journey [data-go]');

export const journeyScenes: readonly Scene[] = (
  [
    {
      id: 'journey/home',
      what: 'Three parts to choose from',
      looks: ['plain', 'es', 'dark', 'forced', 'rtl', 'text-200', 'w-280'],
      bring: home,
    },
    {
      id: 'journey/strengths',
      what: 'The strengths, inside',
      looks: ['plain', 'w-320'],
      bring: each(home, press('[data-go="strengths"]'), shown('cairn-assessment .moves .button')),
    },
    {
      id: 'journey/plan',
      what: 'The plan, inside',
      looks: ['plain', 'es-dark-320'],
      bring: each(home, press('[data-go="plan"]'), shown('cairn-plan #f-words')),
    },
  ] as const
).map((scene) => ({ address, root, ...scene }));
