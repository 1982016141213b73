import type { ComponentChildren } from 'preact'

/** A line in a list of facts; left out when it is not known. */
export function Fact({ name, children }: { name: string; children?: ComponentChildren }) {
  if (!children) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
