/**
 * What was given cannot be read as a theme. The message is one Dutch sentence or two for the person who gave it: what is
 * wrong with the file, and what to do.
 */
export class UnreadableDocument extends Error {
  override name = 'UnreadableDocument'
  /** What is wrong and what to do, without the file as its subject: "is leeg. Kies een ander bestand." */
  readonly problem: string

  constructor(problem: string, subject = 'Dit bestand') {
    super(`${subject} ${problem}`)
    this.problem = problem
  }

  /** The same problem, said of a file by its name. */
  of(fileName: string): UnreadableDocument {
    return new UnreadableDocument(this.problem, `“${printable(fileName)}”`)
  }
}

/** A file name that stays on its one line, whatever characters somebody put in it. */
function printable(fileName: string): string {
  const name = fileName.replace(/[\p{C}\s]+/gu, ' ').trim()
  return name.length > 80 ? `${name.slice(0, 40)}…${name.slice(-39)}` : name
}
