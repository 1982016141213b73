import type { Option } from '../../../../platform/web/form.ts'

type ChoiceProps = {
  name: string
  /** The id of what it is a choice for. */
  labelledBy: string
  choices: readonly Option[]
  chosen: string
  /** What it is called when nothing is chosen. */
  none: string
  error?: string | undefined
}

/** A choice in a row of a table, of which the row says what for. */
export function Choice({ name, labelledBy, choices, chosen, none, error }: ChoiceProps) {
  const groups = Map.groupBy(choices, ({ group }) => group ?? '')
  const wrong = error ? { 'aria-invalid': true, 'aria-describedby': `${name}-error` } : {}
  return (
    <>
      {error && (
        <p class="error" id={`${name}-error`}>
          <span class="unseen">Fout: </span>
          {error}
        </p>
      )}
      <select id={name} name={name} aria-labelledby={labelledBy} {...wrong}>
        <option value="">{none}</option>
        {[...groups].map(([group, members]) => {
          const options = members.map(({ value, label }) => (
            <option key={value} value={value} selected={value === chosen}>
              {label}
            </option>
          ))
          return group ? (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          ) : (
            options
          )
        })}
      </select>
    </>
  )
}
