import { describe, expect, it } from 'vitest';
import { readDate } from './calendar-date.ts';
import { readCoordinates } from './coordinates.ts';
import { readLanguages } from './language.ts';
import { readPhones } from './phone.ts';
import { readPostalCode } from './postal-code.ts';
import { readState } from './us-states.ts';
import { readEmails, readWebsite } from './web-address.ts';

describe('readPhones', () => {
  it.each([
    ['(555) 555-0142', [{ number: '555-555-0142' }]],
    ['15555550142', [{ number: '555-555-0142' }]],
    ['555.555.0142 x12', [{ number: '555-555-0142', extension: '12' }]],
    [
      '555-555-0142 ext. 007; fax 555-555-0143',
      [
        { number: '555-555-0142', extension: '007' },
        { number: '555-555-0143', type: 'fax' },
      ],
    ],
    ['988', [{ number: '988' }]],
    ['741741', [{ number: '741741' }]],
    ['1-800-555-HELP', []],
    ['+44 1234 234567', [{ number: '+44 1234 234567' }]],
    ['555-0142', [{ number: '555-0142', finding: 'phone-area-code-missing' }]],
    [
      '555-0134 ask for Ana',
      [{ number: '555-0134', label: 'ask for Ana', finding: 'phone-area-code-missing' }],
    ],
    ['(555) 555-0142 (after 5 pm)', [{ number: '555-555-0142', label: 'after 5 pm' }]],
    ['Call 555 555 0142; ask for Joe', [{ number: '555-555-0142', label: 'ask for Joe' }]],
    [
      'Main: 555-555-0142\nCrisis: 555-555-0143',
      [
        { number: '555-555-0142', type: 'voice' },
        { number: '555-555-0143', type: 'hotline', label: 'Crisis' },
      ],
    ],
    ['Text HOME to 741741', [{ number: '741741', type: 'text', label: 'Text HOME to 741741' }]],
    ['Call 988, press 1', [{ number: '988', label: 'Call 988, press 1' }]],
    ['Call or text 2-1-1', [{ number: '211', label: 'Call or text 2-1-1' }]],
    ['555-555-0142 (TTY 711)', [{ number: '555-555-0142' }, { number: '711', type: 'tty' }]],
    ['555-555-0142, dial 711 for relay', [{ number: '555-555-0142' }, { number: '711', type: 'tty' }]],
    ['TTY: 711', [{ number: '711', label: 'TTY: 711' }]],
    ['555-555-0106 / 0107', [{ number: '555-555-0106' }, { number: '555-555-0107' }]],
    ['5.55555E+9', []],
    ['phone_1', []],
    ['call us', []],
    ['', []],
  ])('%s', (raw, expected) => {
    if (raw.includes('HELP'))
      expect(readPhones(raw)[0]).toMatchObject({ number: '800-555-4357', label: raw });
    else expect(readPhones(raw)).toEqual(expected);
  });
});

describe('readCoordinates', () => {
  const michigan = readState('Michigan');
  it.each([
    ['right', 42.3, -83.1, { coordinates: { latitude: 42.3, longitude: -83.1 } }],
    ['as text', '42.3', '-83.1 ', { coordinates: { latitude: 42.3, longitude: -83.1 } }],
    [
      'swapped',
      -83.1,
      42.3,
      { coordinates: { latitude: 42.3, longitude: -83.1 }, finding: 'coordinates-swapped' },
    ],
    [
      'without the sign',
      42.3,
      83.1,
      { coordinates: { latitude: 42.3, longitude: -83.1 }, finding: 'coordinates-sign' },
    ],
    ['in another state', 34, -118, { finding: 'coordinates-outside-state' }],
    ['nowhere', 0, 0, { finding: 'coordinates-out-of-range' }],
    ['half', 42.3, '', { finding: 'coordinates-half' }],
    ['absent', null, undefined, {}],
  ])('%s', (_what, latitude, longitude, expected) =>
    expect(readCoordinates(latitude, longitude, michigan)).toEqual(expected),
  );
});

describe('places and addresses', () => {
  it('reads states by code, name and short form', () => {
    expect(['mi', 'Michigan', 'Mich.', 'N.Y.', 'Ontario'].map((text) => readState(text)?.code)).toEqual([
      'MI',
      'MI',
      'MI',
      'NY',
      undefined,
    ]);
  });

  it('puts ZIP codes right and drops what is none', () => {
    expect(readPostalCode('2139', 'MA', 'US')).toEqual({
      postalCode: '02139',
      finding: 'postal-code-restored',
    });
    expect(readPostalCode('48201-1234', 'MI', 'US')).toEqual({ postalCode: '48201-1234' });
    expect(readPostalCode('48201.0', 'MI', 'US')).toEqual({ postalCode: '48201' });
    expect(readPostalCode('FP', 'MI', 'US')).toEqual({ finding: 'postal-code-dropped' });
    expect(readPostalCode('ABC 1234', undefined, 'GB')).toEqual({ postalCode: 'ABC 1234' });
  });

  it('keeps web addresses that open in a browser and no others', () => {
    expect(readWebsite('www.center.example/a')).toEqual({
      value: 'https://www.center.example/a',
      finding: 'website-completed',
    });
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.example',
      'mailto:a@b.example',
      'https://user:pass@a.example',
      'call us',
      '//evil.example',
      'https://',
      'https://ex"ample.example',
    ]) {
      expect(readWebsite(bad)).toEqual({ finding: 'website-dropped' });
    }
    expect(readWebsite('N/A')).toEqual({});
  });

  it('reads emails, languages and dates', () => {
    expect(readEmails('a@b.example; mailto:c@d.example').values).toEqual(['a@b.example', 'c@d.example']);
    expect(readEmails('josh').finding).toBe('email-dropped');
    expect(readLanguages('English, Spanish/Haitian Creole and ASL')).toEqual({
      codes: ['en', 'es', 'ht', 'ase'],
      unknown: [],
    });
    expect(readLanguages('Klingon').unknown).toEqual(['Klingon']);
    expect(
      ['2026-02-03T10:00:00Z', '2/3/2026', 'February 3, 2026', '2026-02-30', 'soon'].map(readDate),
    ).toEqual(['2026-02-03', '2026-02-03', '2026-02-03', undefined, undefined]);
  });
});
