/**
 * Numbers of chance that are the same each time for the same seed: for simulation and bootstrap, never for secrets.
 * The generator is mulberry32 (Tommy Ettinger, 2017), with a period of 2³².
 * @returns a function that gives the next number, from 0 up to 1
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
