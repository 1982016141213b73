/** The few of many candidates that cost least, without keeping the others. */
export class Likeliest<Candidate extends { cost: number }> {
  readonly #keep: number
  readonly #kept: Candidate[] = []

  constructor(keep: number) {
    this.#keep = keep
  }

  /** Whether a candidate of this cost would be kept. */
  wants(cost: number): boolean {
    const last = this.#kept.at(-1)
    return this.#kept.length < this.#keep || last === undefined || cost < last.cost
  }

  add(candidate: Candidate): void {
    if (!this.wants(candidate.cost)) return
    const place = this.#kept.findIndex((kept) => candidate.cost < kept.cost)
    this.#kept.splice(place < 0 ? this.#kept.length : place, 0, candidate)
    if (this.#kept.length > this.#keep) this.#kept.pop()
  }

  /** What was kept, the least costly first. */
  all(): readonly Candidate[] {
    return this.#kept
  }
}
