import type { ComponentChildren } from 'preact'
import type { Change } from '../rules.ts'
import { wordChanges } from '../wordChanges.ts'

/** A part that changed, with what is told of it. */
export function Compared({
  title,
  told,
  children,
}: {
  title: ComponentChildren
  told: string | null
  children?: ComponentChildren
}) {
  return (
    <section class="apart">
      <h2>{title}</h2>
      {told && <p class="meta">{told}</p>}
      {children && <dl class="facts">{children}</dl>}
    </section>
  )
}

/** A text that changed, with what it is; nothing when it says the same. */
export function Changed({ label, change }: { label: string; change: Change | null }) {
  if (!change) return null
  return (
    <>
      <dt>{label}</dt>
      <dd class="said">
        <ChangedWords change={change} />
      </dd>
    </>
  )
}

/** What was added and what was removed, word by word. */
export function ChangedWords({ change }: { change: Change }) {
  return (
    <>
      {wordChanges(change.from ?? '', change.to ?? '').map(({ kind, text }) =>
        kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : text,
      )}
    </>
  )
}
