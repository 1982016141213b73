/** A button of one row, which says of what it is to whoever does not see the row. */
export function RowButton({ action, label, of }: { action: string; label: string; of: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit" class="button quiet small">
        {label}
        <span class="unseen">: {of}</span>
      </button>
    </form>
  )
}
