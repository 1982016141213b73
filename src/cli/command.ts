/** One command of `peilstok`: what it is called, how it is used, and what it does. */
export type Command = {
  /** The words after `peilstok`, e.g. `theme read`. */
  name: string
  /** Its arguments, as they stand in the usage line, e.g. `FILE`. */
  usage: string
  /** One Dutch line of help. */
  help: string
  /**
   * Runs the command with the words that came after its name.
   * @returns the exit status
   * @throws UsageError when what was asked cannot be done as asked: one clear line, exit status 2
   */
  run: (args: string[]) => Promise<number>
}

/** What the user of the command line should do otherwise; a clear Dutch sentence. Exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
