import { parseManifest, type Manifest } from '@cairn/search';
import { good, look, type Finding } from './finding.ts';
import type { PagePolicy } from './page-policy.ts';

/** Files of a list that are looked at: a large one has hundreds, and one that is missing is seldom alone. */
const MOST_FILES = 5;

/** Whether a list can be read from this page, and if not, who refuses it and what to do. */
export async function lookAtPack(address: string, policy: PagePolicy): Promise<Finding> {
  const url = address.endsWith('/') ? address : `${address}/`;
  const manifest = `${url}manifest.json`;
  const response = await fetch(manifest).catch(() => undefined);
  if (!response) return whyRefused(url, manifest, policy);
  if (!response.ok) return look('packMissing', { url, status: String(response.status) });
  const read = parseManifest(new Uint8Array(await response.arrayBuffer()));
  if (!read.ok) return look(read.problem.code === 'pack-too-new' ? 'packTooNew' : 'packNotAList', { url });
  const broken = await Promise.all(filesOf(read.value).map((file) => lookAtFile(url, file)));
  return broken.find((finding) => finding !== undefined) ?? good('packReached', { url });
}

async function whyRefused(url: string, manifest: string, policy: PagePolicy): Promise<Finding> {
  const { origin, protocol } = new URL(url);
  if (await policy.refused(manifest)) return look('packPolicy', { url, origin });
  if (protocol === 'http:' && location.protocol === 'https:') return look('packMixed', { url });
  // A request that gives nothing out is answered even where the other site lets nobody read.
  const answers = await fetch(manifest, { mode: 'no-cors' }).then(
    () => true,
    () => false,
  );
  return look(answers && origin !== location.origin ? 'packCors' : 'packUnreached', { url });
}

function filesOf({ shards, lexicon, towns, shardList }: Manifest): readonly string[] {
  const entries = [lexicon, towns, shardList, ...shards].filter((entry) => entry !== undefined);
  return entries.slice(0, MOST_FILES).map(({ file }) => file);
}

async function lookAtFile(url: string, file: string): Promise<Finding | undefined> {
  const response = await fetch(url + file).catch(() => undefined);
  if (!response?.ok) return look('partMissing', { url, file });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return (await canBeUnpacked(bytes)) ? undefined : look('partDamaged', { url, file });
}

/** Bytes that are not packed were unpacked by the browser, which found nothing wrong with them. */
async function canBeUnpacked(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.length > 0;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).arrayBuffer().then(
    () => true,
    () => false,
  );
}
