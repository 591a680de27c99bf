import { expect } from 'chai';
import { hitOf } from '../finder/view.ts';
import { sampleResource } from '../finder/testing/sample-resources.ts';
import { apart, freestOn } from './apart.ts';
import { barFor, drawnPlaces, ringsFor } from './map-plan.ts';

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

  it('puts no point where only the town is known, as of a shelter that withholds its address', () => {
    const coordinates = { latitude: 42.02, longitude: -83 };
    const only = (address: string[]) =>
      hitOf(sampleResource({ id: 'b', location: { address, coordinates, isApproximate: true } }));
    expect(drawnPlaces([at('a', 42, -83), only([])], undefined).places).to.have.length(1);
    expect(drawnPlaces([at('a', 42, -83), only(['1 Elm St'])], undefined).places).to.have.length(2);
  });

  it('draws at most three rings, at round miles', () => {
    expect(ringsFor(1609.344 * 6).map((meters) => meters / 1609.344)).to.deep.equal([1, 2, 5]);
    expect(ringsFor(100)).to.deep.equal([]);
  });

  it('draws a bar of round miles that takes at most half the drawing', () => {
    expect(barFor(1609.344 * 6) / 1609.344).to.equal(5);
    expect(barFor(200) / 1609.344).to.equal(0.1);
  });

  it('moves dots in one place apart, each within reach, and leaves what stands alone', () => {
    const crowd = Array.from({ length: 10 }, () => ({ x: 100, y: -100 }));
    const moved = apart([...crowd, { x: -100, y: 100 }], 20, 110);
    const near = moved.flatMap((one, at) =>
      moved.slice(at + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 18),
    );
    expect(near).to.deep.equal([]);
    expect(moved.every(({ x, y }) => Math.abs(x) <= 110 && Math.abs(y) <= 110)).to.equal(true);
    expect(moved.at(-1)).to.deep.equal({ x: -100, y: 100 });
  });

  it('puts words on the free side of a ring', () => {
    const { x, y } = freestOn(100, [
      { x: 0, y: -100 },
      { x: 90, y: 0 },
    ]);
    expect(x).to.be.below(0);
    expect(y).to.be.above(0);
  });
});
