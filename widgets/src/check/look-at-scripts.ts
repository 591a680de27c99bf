import type { WorkerLike } from '@cairn/search';
import { siblingUrl } from '../internal/sibling.ts';
import { changedFiles, FILES } from './changed-files.ts';
import { good, look, type Finding } from './finding.ts';
import type { PagePolicy } from './page-policy.ts';

const SCRIPT_TYPE = /^(text|application)\/(x-)?(java|ecma)script\b/;

/** Whether the files of Cairn are all there, come as scripts, belong together, and may run beside the page. */
export async function lookAtScripts(policy: PagePolicy, makeWorker: () => WorkerLike): Promise<Finding[]> {
  const files = await Promise.all(FILES.map((file) => lookAtFile(file, policy)));
  const broken = files.filter((finding) => finding !== undefined);
  return [
    ...(broken.length > 0 ? broken : [good('laterPart')]),
    ...(broken.length > 0 ? [] : await lookAtVersion()),
    await lookAtWorker(policy, makeWorker),
  ];
}

async function lookAtFile(file: (typeof FILES)[number], policy: PagePolicy): Promise<Finding | undefined> {
  const url = siblingUrl(file);
  const response = await fetch(url).catch(() => undefined);
  if (!response && (await policy.refused(url)))
    return look('scriptPolicy', { file, origin: new URL(url).origin });
  if (!response?.ok) return look('noLaterPart', { file });
  const type = response.headers.get('content-type') ?? '';
  return SCRIPT_TYPE.test(type) ? undefined : look('scriptType', { file, type });
}

async function lookAtVersion(): Promise<Finding[]> {
  const found = await changedFiles();
  if (!found) return [];
  const { version, changed } = found;
  return [
    changed.length === 0
      ? good('files', { version })
      : look('mixedFiles', { version, files: changed.join(', ') }),
  ];
}

async function lookAtWorker(policy: PagePolicy, makeWorker: () => WorkerLike): Promise<Finding> {
  const url = siblingUrl('cairn-worker.js');
  if (await canStart(makeWorker)) return good('worker');
  const { origin } = new URL(url);
  if (await policy.refusedBy('trusted-types')) return look('typesPolicy');
  if (origin !== location.origin) return look('workerElsewhere', { origin });
  return look((await policy.refused(url)) ? 'workerPolicy' : 'noWorker', { origin });
}

/** Starts the finder's own worker and asks it something: only an answer proves that it runs. */
function canStart(makeWorker: () => WorkerLike): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const worker = makeWorker();
      const end = (isRunning: boolean): void => {
        worker.terminate();
        resolve(isRunning);
      };
      worker.addEventListener('message', () => end(true));
      worker.addEventListener('error', () => end(false));
      worker.postMessage({ kind: 'find', id: 1, resourceId: '' });
    } catch (refusal) {
      // The constructor throws for a script from another site, and where a policy forbids it.
      if (!(refusal instanceof Error)) throw refusal;
      resolve(false);
    }
  });
}
