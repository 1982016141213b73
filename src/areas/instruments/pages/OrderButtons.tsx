type OrderButtonsProps = {
  action: string
  revision: number
  /** Where it stands now, from 0, among how many. */
  at: number
  of: number
}

/** Moves something one place up or down, as far as there is one. */
export function OrderButtons({ action, revision, at, of }: OrderButtonsProps) {
  if (of < 2) return null
  return (
    <form method="post" action={action} class="buttons">
      <input type="hidden" name="revision" value={revision} />
      {at > 0 && (
        <button type="submit" class="button quiet small" name="direction" value="up">
          ↑ Zet hoger
        </button>
      )}
      {at < of - 1 && (
        <button type="submit" class="button quiet small" name="direction" value="down">
          ↓ Zet lager
        </button>
      )}
    </form>
  )
}
