import { count } from '../../../ui/words.ts'
import type { LostWords } from '../lostWords.ts'
import { type InstrumentKind, kindNames } from '../rules.ts'
import { type SourceRun, sourceRuns } from '../sourceRuns.ts'

type SourceTextProps = {
  kind: InstrumentKind
  text: string
  lost: LostWords
  /** Where the document itself can be fetched. */
  file: string | null
  /** The text of the cell that is being edited. */
  open: string
}

/** The words of the document in reading order; those that stand nowhere in the draft are marked and told. */
export function SourceText({ kind, text, lost, file, open }: SourceTextProps) {
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
      {lost.words.length === 0 ? (
        <p class="saved">✓ Elk woord van de bron staat in het {kindNames[kind]}.</p>
      ) : (
        <p class="lost">
          {count(lost.words.length, 'woord staat', 'woorden staan')} niet (zo vaak) in het {kindNames[kind]} als in de
          bron:{' '}
          {lost.words.slice(0, 12).map((word, index) => (
            <>
              {index > 0 && ', '}
              <mark key={word}>{word}</mark>
            </>
          ))}
          {lost.words.length > 12 && ' …'}
        </p>
      )}
      <section class="source-text" aria-label="Tekst van de bron" {...scrollable}>
        {sourceRuns(text, lost, open).map((run) => (
          <Run run={run} />
        ))}
      </section>
    </aside>
  )
}

function Run({ run: { text, mark } }: { run: SourceRun }) {
  switch (mark) {
    case 'lost':
      return <mark>{text}</mark>
    case 'open':
      return (
        <strong class="in-source" id="in-source">
          {text}
        </strong>
      )
    case null:
      return <>{text}</>
  }
}
