/** Distance at which nearness counts half, in meters. */
export const HALF_DISTANCE_METERS = 8000;
