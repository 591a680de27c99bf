import { fail, succeed, type Result } from '@cairn/domain';

interface CodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

/** The browser's own reader of codes; undefined where it has none, or no camera may be asked for. */
export function codeReader(): CodeReader | undefined {
  const { BarcodeDetector: Reader } = globalThis as {
    BarcodeDetector?: new (options: { readonly formats: readonly string[] }) => CodeReader;
  };
  if (!Reader || !('mediaDevices' in navigator)) return undefined;
  try {
    return new Reader({ formats: ['qr_code'] });
  } catch (reason) {
    // Some builds have the name and no reader behind it.
    if (reason instanceof TypeError || reason instanceof DOMException) return undefined;
    throw reason;
  }
}

/** Shows the camera in the video and tells every text that it reads, until the signal says stop. Nothing is recorded. */
export async function readCodes(
  video: HTMLVideoElement,
  reader: CodeReader,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<Result<void>> {
  const unavailable = fail({ code: 'no-camera', message: 'The camera did not open.' });
  const stream = await navigator.mediaDevices
    .getUserMedia({ video: { facingMode: 'environment' } })
    .catch(() => undefined);
  if (!stream) return unavailable;
  try {
    video.srcObject = stream;
    await video.play();
    while (!signal.aborted) {
      for (const { rawValue } of await reader.detect(video)) onText(rawValue);
      await new Promise(requestAnimationFrame);
    }
    return succeed(undefined);
  } catch (reason) {
    // The video may be taken off the page in the middle of a frame.
    if (reason instanceof DOMException) return signal.aborted ? succeed(undefined) : unavailable;
    throw reason;
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
