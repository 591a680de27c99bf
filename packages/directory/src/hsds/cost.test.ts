import { describe, expect, it } from 'vitest';
import { readCost } from './cost.ts';

const costOf = (...options: Record<string, string>[]): ReturnType<typeof readCost> =>
  readCost([{ cost_options: options }], '');

describe('the cost of a service', () => {
  it('says the words of an option, and not that they stand elsewhere', () => {
    const option = { option: 'See the description', currency: 'USD', amount: '5' };
    expect(costOf({ ...option, amount_description: '$5, or free if money is tight.' }).text).toBe(
      '$5, or free if money is tight.',
    );
    expect(costOf(option).text).toBe('See the description, $5');
  });

  it('names an amount once, and as people write it', () => {
    expect(costOf({ option: 'Adult', amount: '1.25', currency: 'USD' }).text).toBe('Adult, $1.25');
    expect(costOf({ amount: '1200', currency: 'USD', amount_description: 'Rent is $1,200.' }).text).toBe(
      'Rent is $1,200.',
    );
    expect(costOf({ amount: '12', currency: 'cad', amount_description: 'Each of 3 weeks' }).text).toBe(
      '12 CAD, Each of 3 weeks',
    );
  });

  it('is free where every option costs nothing, and not where a fee only begins there', () => {
    expect(costOf({ option: 'Free', amount: '0', amount_description: 'Free.' })).toEqual({
      text: 'Free',
      isFree: true,
    });
    for (const amount_description of ['Sliding fee from $0.', '$0 to $25 by income', 'Up to 25 dollars'])
      expect(costOf({ amount: '0', amount_description }).isFree).toBeUndefined();
  });
});
