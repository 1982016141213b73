/** A template of a partnership cannot be used; the message says in Dutch what is wrong and what to do. */
export class UnusableTemplate extends Error {
  override name = 'UnusableTemplate'
}
