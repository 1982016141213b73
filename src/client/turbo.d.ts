/** What we use of Turbo, which comes without types. */
declare module '@hotwired/turbo' {
  export function visit(location: string, options?: { action?: 'advance' | 'replace' }): void
  /** Shows what `<turbo-stream>` elements say. */
  export function renderStreamMessage(message: string): void
  /** What each action of a stream does, to which one may add. */
  export const StreamActions: Record<string, (this: HTMLElement & { templateContent: DocumentFragment }) => void>
}
