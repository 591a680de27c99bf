import type { Coordinates } from '@cairn/domain';

/** A place is good enough for distances when it is this old, in ms: nobody walks far in five minutes. */
const FRESH_MS = 300_000;

/** Asks the device for its place, roughly; the browser asks the person first. Undefined when either says no. */
export function locate(): Promise<Coordinates | undefined> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined);
    return navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      () => resolve(undefined),
      { enableHighAccuracy: false, maximumAge: FRESH_MS, timeout: 20_000 },
    );
  });
}
