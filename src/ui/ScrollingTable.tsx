import type { ComponentChildren } from 'preact'

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too, and the page does not. */
export function ScrollingTable({ label, children }: { label: string; children: ComponentChildren }) {
  // A section with a name is a region; being focusable is what lets arrow keys scroll it.
  const scrollable = { tabindex: 0 }
  return (
    <section class="table-holder" aria-label={label} {...scrollable}>
      {children}
    </section>
  )
}
