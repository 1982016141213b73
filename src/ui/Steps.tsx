type StepsProps = {
  /** What it is of: `Hoe ver is deze scan`. */
  label: string
  /** The steps in words, in their order. */
  names: readonly string[]
  /** Which of them it is at, from 0; -1 when it is at none of them. */
  reached: number
}

/** How far something is on a road of a few steps. */
export function Steps({ label, names, reached }: StepsProps) {
  return (
    <ol class="steps" aria-label={label}>
      {names.map((name, index) => (
        <li
          key={name}
          class={index < reached ? 'past' : undefined}
          aria-current={index === reached ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  )
}
