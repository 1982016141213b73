/** What we use of Turbo, which comes without types. */
declare module '@hotwired/turbo' {
  export function visit(location: string, options?: { action?: 'advance' | 'replace' }): void
  /** What each action of a stream does, to which one may add. */
  export const StreamActions: Record<string, (this: HTMLElement & { templateContent: DocumentFragment }) => void>
}
