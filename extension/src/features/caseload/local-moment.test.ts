import { expect, it } from 'vitest';
import { localDay, localMoment } from './local-moment.ts';

it('names the very moment, in the day of this computer', () => {
  const moment = new Date('2031-03-04T03:15:42.500Z');
  const written = localMoment(moment);
  expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  expect(Date.parse(written)).toBe(Date.parse('2031-03-04T03:15:42Z'));
  expect(localDay(moment)).toBe(
    `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`,
  );
});
