/** Waits between attempts, in seconds: quick at first, hourly later. */
const waits_s = [5, 30, 120, 600, 1800, 3600]

/** Deliveries are given up this long after the event. */
export const giveUpAfter_s = 3 * 86_400

/** Seconds until the attempt after the `attempts`-th, spread a little so that endpoints are not hit in waves. */
export function waitAfter(attempts: number): number {
  const base = waits_s[Math.min(attempts, waits_s.length) - 1] ?? 5
  return base * (0.9 + Math.random() * 0.2)
}
