import type { BackupSource } from '@cairn/vault';

/** Reads a chosen file from its start each time; browsers that are a little older have no loop over a stream. */
export function sourceOf(file: Blob): BackupSource {
  return async function* read() {
    const reader = file.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  };
}
