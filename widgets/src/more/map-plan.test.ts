import { expect } from 'chai';
import { hitOf } from '../finder/view.ts';
import { sampleResource } from '../finder/testing/sample-resources.ts';
import { drawnPlaces, ringsFor } from './map-plan.ts';

const at = (id: string, latitude: number, longitude: number) =>
  hitOf(sampleResource({ id, location: { address: [], coordinates: { latitude, longitude } } }));

describe('the plan of the map', () => {
  it('puts places around the person, north up, in meters', () => {
    const { places, reachMeters } = drawnPlaces([at('north', 42.01, -83)], { latitude: 42, longitude: -83 });
    expect(places[0]?.eastMeters).to.equal(0);
    expect(places[0]?.northMeters).to.be.closeTo(1113, 1);
    expect(reachMeters).to.be.closeTo(1113, 1);
  });

  it('leaves out what has no door, and centers the rest when nobody says where they are', () => {
    const online = hitOf(sampleResource({ id: 'online', modes: ['online'] }));
    const { places } = drawnPlaces([at('a', 42, -83), online, at('b', 42.02, -83)], undefined);
    expect(places.map(({ northMeters }) => Math.round(northMeters))).to.deep.equal([-1113, 1113]);
  });

  it('draws at most three rings, at round miles', () => {
    expect(ringsFor(1609.344 * 6).map((meters) => meters / 1609.344)).to.deep.equal([1, 2, 5]);
    expect(ringsFor(100)).to.deep.equal([]);
  });
});
