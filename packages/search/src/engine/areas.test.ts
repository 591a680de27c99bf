import { describe, expect, it } from 'vitest';
import { idsOf, openSample, sampleResource } from '../testing/sample.ts';

const NEAR = { latitude: 42.5, longitude: -83.5 };
const place = (latitude: number, state = 'MI') => ({
  address: [],
  city: 'Milltown',
  state,
  coordinates: { latitude, longitude: -83.5 },
});
const area = (counties: string[], states: string[] = [], postalCodes: string[] = []) => ({
  isNationwide: false,
  states,
  counties,
  postalCodes,
});

const pack = await openSample([
  sampleResource('close', { name: 'Meals at the mill', location: place(42.501) }),
  sampleResource('far', { name: 'Meals far off', location: place(44) }),
  sampleResource('comes', { name: 'Meals brought to you', serviceArea: area(['Harbor County'], ['MI']) }),
  sampleResource('other', { name: 'Meals brought to you', serviceArea: area(['Lake County'], ['TX']) }),
  sampleResource('zip', {
    name: 'Meals on the road',
    location: place(44),
    serviceArea: area([], [], ['48299']),
  }),
]);

describe('what comes to people', () => {
  it('stands behind what is close and before what is far, in its own state', () => {
    expect(idsOf(pack, 'meals', { near: NEAR }).slice(0, 2)).toEqual(['close', 'comes']);
    expect(idsOf(pack, 'meals', { near: NEAR })).toHaveLength(5);
  });

  it.each([
    ['meals harbor county', 'comes'],
    ['meals in lake county', 'other'],
    ['meals 48299', 'zip'],
  ])('is found by the area that it serves: "%s"', (text, id) => {
    expect(idsOf(pack, text)[0]).toBe(id);
  });
});
