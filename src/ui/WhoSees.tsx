import type { ComponentChildren } from 'preact'

/** Said before anything is typed: who will see it. */
export function WhoSees({ children }: { children: ComponentChildren }) {
  return (
    <div class="sees">
      <svg
        width="22"
        height="22"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        aria-hidden="true"
      >
        <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z" />
        <circle cx="12" cy="12" r="3" />
      </svg>
      <p>{children}</p>
    </div>
  )
}
