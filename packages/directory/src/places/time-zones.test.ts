import { describe, expect, it } from 'vitest';
import { timeZoneOf } from './time-zones.ts';

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const INDIANA = 'America/Indiana/Indianapolis';

describe('time zones where a line splits a state', () => {
  it.each([
    ['El Paso', 'TX', 31.76, -106.49, MOUNTAIN],
    ['Midland', 'TX', 32, -102.08, CENTRAL],
    ['Pensacola', 'FL', 30.42, -87.22, CENTRAL],
    ['Panama City', 'FL', 30.16, -85.66, CENTRAL],
    ['Port St. Joe', 'FL', 29.81, -85.3, EASTERN],
    ['Tallahassee', 'FL', 30.44, -84.28, EASTERN],
    ['Paducah', 'KY', 37.08, -88.6, CENTRAL],
    ['Bowling Green', 'KY', 36.99, -86.44, CENTRAL],
    ['Columbia', 'KY', 37.1, -85.3, CENTRAL],
    ['Monticello', 'KY', 36.83, -84.85, EASTERN],
    ['Brandenburg', 'KY', 38, -86.17, EASTERN],
    ['Louisville', 'KY', 38.25, -85.76, EASTERN],
    ['Chattanooga', 'TN', 35.05, -85.31, EASTERN],
    ['Knoxville', 'TN', 35.96, -83.92, EASTERN],
    ['Crossville', 'TN', 35.95, -85.03, CENTRAL],
    ['Memphis', 'TN', 35.15, -90.05, CENTRAL],
    ['Gary', 'IN', 41.6, -87.35, CENTRAL],
    ['Evansville', 'IN', 37.97, -87.57, CENTRAL],
    ['Tell City', 'IN', 37.95, -86.76, CENTRAL],
    ['Jasper', 'IN', 38.39, -86.93, INDIANA],
    ['Winamac', 'IN', 41.05, -86.6, INDIANA],
    ['South Bend', 'IN', 41.68, -86.25, INDIANA],
    ['Iron Mountain', 'MI', 45.82, -88.07, CENTRAL],
    ['Ironwood', 'MI', 46.45, -90.17, CENTRAL],
    ['Menominee', 'MI', 45.11, -87.61, CENTRAL],
    ['Escanaba', 'MI', 45.75, -87.06, 'America/Detroit'],
    ['Marquette', 'MI', 46.54, -87.4, 'America/Detroit'],
    ['Gwinn', 'MI', 46.28, -87.44, 'America/Detroit'],
    ['Dickinson', 'ND', 46.88, -102.79, MOUNTAIN],
    ['Beulah', 'ND', 47.26, -101.78, CENTRAL],
    ['Bismarck', 'ND', 46.81, -100.78, CENTRAL],
    ['Rapid City', 'SD', 44.08, -103.23, MOUNTAIN],
    ['Pierre', 'SD', 44.37, -100.35, CENTRAL],
    ["Coeur d'Alene", 'ID', 47.68, -116.78, 'America/Los_Angeles'],
    ['Salmon', 'ID', 45.18, -113.9, 'America/Boise'],
    ['Boise', 'ID', 43.62, -116.2, 'America/Boise'],
    ['Scottsbluff', 'NE', 41.87, -103.66, MOUNTAIN],
    ['Goodland', 'KS', 39.35, -101.71, MOUNTAIN],
    ['Ontario', 'OR', 44.03, -116.96, 'America/Boise'],
    ['Window Rock', 'AZ', 35.68, -109.05, MOUNTAIN],
    ['Phoenix', 'AZ', 33.45, -112.07, 'America/Phoenix'],
  ])('%s, %s', (_, state, latitude, longitude, zone) => {
    expect(timeZoneOf(state, { latitude, longitude })).toBe(zone);
  });

  it('knows the larger towns by name where there is no position', () => {
    expect(timeZoneOf('TX', undefined, 'El Paso')).toBe(MOUNTAIN);
    expect(timeZoneOf('ID', undefined, 'Coeur d’Alene')).toBe('America/Los_Angeles');
    expect(timeZoneOf('TN', undefined, 'CHATTANOOGA')).toBe(EASTERN);
    expect(timeZoneOf('TX', undefined, 'Dallas')).toBe(CENTRAL);
    expect(timeZoneOf(undefined, undefined, 'El Paso')).toBeUndefined();
    expect(timeZoneOf('constructor', { latitude: 1, longitude: 1 })).toBeUndefined();
  });
});
