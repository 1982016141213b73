/**
 * Numbers from 0 up to 1 that look drawn by chance and are the same for the same seed (mulberry32, T. Ettinger 2017, public
 * domain): what rests on them comes out the same when it is done again.
 */
export function drawing(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
