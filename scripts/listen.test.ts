import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listen } from './listen.ts';

describe('listen', () => {
  it('moves to the next free port when the wanted one is busy', async () => {
    const first = createServer();
    const second = createServer();
    try {
      const busy = await listen(first, 41730);
      const next = await listen(second, busy);
      expect(next).toBeGreaterThan(busy);
    } finally {
      first.close();
      second.close();
    }
  });
});
