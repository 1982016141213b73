type DocumentForm = 'pdf' | 'docx' | 'xlsx'

const labels: Record<DocumentForm, string> = { pdf: 'Haal op als PDF', docx: 'Word', xlsx: 'Excel' }

/** One button for each form in which a document can be had; the first is the usual one. */
export function DocumentButtons({ action, forms }: { action: string; forms: readonly DocumentForm[] }) {
  return (
    <div class="buttons no-print">
      {forms.map((format, index) => (
        <form method="post" action={action} key={format}>
          <input type="hidden" name="format" value={format} />
          <button type="submit" class={index === 0 ? 'button' : 'button quiet'}>
            {labels[format]}
          </button>
        </form>
      ))}
    </div>
  )
}
