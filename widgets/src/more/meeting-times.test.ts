import { expect } from 'chai';
import { hitOf } from '../finder/view.ts';
import { meeting, pantry } from '../finder/testing/sample-resources.ts';
import { meetingTimes } from './meeting-times.ts';

// The sample meeting is on Tuesdays from 11:30 PM to 12:30 AM in Detroit, which is UTC-4 in July.
const at = (iso: string): number => Date.parse(iso);

const timesAt = (iso: string, zone = 'America/Detroit', hits = [hitOf(meeting)]) =>
  meetingTimes(hits, at(iso), zone);

describe('meetingTimes', () => {
  it('finds the next one within a week and its part of the day', () => {
    const [time, ...others] = timesAt('2026-07-06T16:00:00Z');
    expect(others).to.deep.equal([]);
    expect(time).to.include({ daysAhead: 1, timeOfDay: 'night', isGoingOn: false });
    expect(time!.startsAtMs).to.equal(at('2026-07-08T03:30:00Z'));
    expect(time!.endsAtMs).to.equal(at('2026-07-08T04:30:00Z'));
  });

  it('knows that one goes on past midnight, and counts it to today', () => {
    const [time] = timesAt('2026-07-08T04:10:00Z');
    expect(time).to.include({ isGoingOn: true, daysAhead: 0 });
  });

  it('lets go of one that has ended and waits for the next', () => {
    const times = timesAt('2026-07-08T04:40:00Z');
    expect(times.map(({ daysAhead }) => daysAhead)).to.deep.equal([6]);
  });

  it('lists it under the day and the part of the day that the person has when it starts', () => {
    // Half past eleven on Tuesday night in Detroit is half past twelve on Wednesday afternoon in Tokyo.
    const [time] = timesAt('2026-07-07T16:00:00Z', 'Asia/Tokyo');
    expect(time).to.include({ daysAhead: 0, timeOfDay: 'afternoon' });
    expect(timesAt('2026-07-07T14:00:00Z', 'Asia/Tokyo')[0]).to.include({ daysAhead: 1 });
    expect(timesAt('2026-07-07T14:00:00Z')[0]).to.include({ daysAhead: 0, timeOfDay: 'night' });
  });

  it('puts several in the order in which they start', () => {
    const times = timesAt('2026-07-06T16:00:00Z', 'America/Detroit', [hitOf(meeting), hitOf(pantry)]);
    const starts = times.map(({ startsAtMs }) => startsAtMs);
    expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
    expect(times[0]).to.deep.include({ isGoingOn: true });
  });
});
