import { count } from '../../../ui/words.ts'
import { type LostWord, sourceRuns } from '../lostWords.ts'

type SourceTextProps = {
  text: string
  lost: readonly LostWord[]
  /** Where the document itself can be fetched. */
  file: string | null
}

/** The words of the document in reading order; those that stand nowhere in the theme are marked and told. */
export function SourceText({ text, lost, file }: SourceTextProps) {
  // It scrolls by itself, by keyboard too, so that it stays beside the cell one is looking at.
  const scrollable = { tabindex: 0 }
  return (
    <aside class="source" aria-label="De bron">
      <div class="section-head">
        <h2>De bron</h2>
        {file && (
          <a href={file} data-turbo="false">
            Haal het document op
          </a>
        )}
      </div>
      {lost.length === 0 ? (
        <p class="saved">✓ Elk woord van de bron staat in het thema.</p>
      ) : (
        <p class="lost">
          {count(lost.length, 'woord staat', 'woorden staan')} niet (zo vaak) in het thema als in de bron:{' '}
          {lost.slice(0, 12).map(({ word }, index) => (
            <>
              {index > 0 && ', '}
              <mark key={word}>{word}</mark>
            </>
          ))}
          {lost.length > 12 && ' …'}
        </p>
      )}
      <section class="source-text" aria-label="Tekst van de bron" {...scrollable}>
        {sourceRuns(text, lost).map((run) => (run.lost ? <mark>{run.text}</mark> : run.text))}
      </section>
    </aside>
  )
}
