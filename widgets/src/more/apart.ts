export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Each round pushes pairs apart by what they are too near; a page of ten places comes to rest long before this. */
const ROUNDS = 40;
/** In radians: points in one place go out in different directions. */
const GOLDEN_ANGLE = 2.4;

/** Moves dots that lie on each other apart, as little as it takes, so that the number in each can be read. */
export function apart(points: readonly Point[], least: number, reach: number): readonly Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  const within = (value: number): number => Math.max(-reach, Math.min(reach, value));
  for (let round = 0; round < ROUNDS; round++)
    moved.forEach((one, at) => {
      for (const other of moved.slice(at + 1)) {
        const far = Math.hypot(other.x - one.x, other.y - one.y);
        if (far >= least) continue;
        const angle = far > 0.01 ? Math.atan2(other.y - one.y, other.x - one.x) : at * GOLDEN_ANGLE;
        const push = (least - far) / 2;
        one.x = within(one.x - push * Math.cos(angle));
        one.y = within(one.y - push * Math.sin(angle));
        other.x = within(other.x + push * Math.cos(angle));
        other.y = within(other.y + push * Math.sin(angle));
      }
    });
  return moved;
}

/** Directions that words can stand in, as on a clock. */
const HOURS = [...Array(12).keys()].map((hour) => (hour * Math.PI) / 6);

/**
 * The point of a circle around the middle that lies farthest from all dots, and how much room it has: words can be read
 * there. Words are wide, so that what lies beside them is twice as near.
 */
export function freestOn(radius: number, dots: readonly Point[]): Point & { readonly room: number } {
  const points = HOURS.map((angle) => {
    const [x, y] = [radius * Math.sin(angle), -radius * Math.cos(angle)];
    return { x, y, room: Math.min(...dots.map((dot) => Math.hypot((dot.x - x) / 2, dot.y - y))) };
  });
  return points.sort((a, b) => b.room - a.room)[0] ?? { x: 0, y: -radius, room: 0 };
}
