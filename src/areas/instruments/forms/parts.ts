/** The parts of a text that boundaries divide, each on one line; empty ones are left out. */
export function partsOf(written: string, boundary: RegExp): string[] {
  return written
    .split(boundary)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
}
