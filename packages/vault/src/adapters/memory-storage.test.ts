import { describe, expect, it } from 'vitest';
import { storageContract } from '../contract/storage-contract.ts';
import { memoryHouse } from './memory-storage.ts';

describe('the memory storage', () => {
  it.each(storageContract)('$behaviour', async ({ check }) => {
    await expect(check(memoryHouse())).resolves.toBeUndefined();
  });
});
