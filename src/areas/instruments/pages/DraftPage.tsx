import type { ComponentChildren } from 'preact'
import { count, listed } from '../../../ui/words.ts'
import { thisOf } from '../kindWords.ts'
import type { LostWords } from '../lostWords.ts'
import type { DraftProblem } from '../publishable.ts'
import type { DraftVersion, Instrument } from '../rules.ts'
import { SourceText } from './SourceText.tsx'
import { ProvenanceFacts } from './VersionWords.tsx'

export type DraftPageProps = {
  instrument: Instrument
  draft: DraftVersion
  lost: LostWords
  problems: readonly DraftProblem[]
  /** How many places still have to be looked at, and where the first of them is. */
  doubtful: { places: number; href: string } | null
  /** The text that is being edited, to be found in the source. */
  openText: string
  /** What has to be known before anything else, when something could not be done. */
  told: string | null
  children: ComponentChildren
}

/** A draft beside its source: what is asked now, and the editor of its kind. */
export function DraftPage({ instrument, draft, lost, problems, doubtful, openText, told, children }: DraftPageProps) {
  const path = `/instruments/${instrument.id}/draft`
  const [newest] = instrument.published
  return (
    <>
      {told && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Dit is nog niet bewaard</h2>
          <p>{told}</p>
        </div>
      )}
      <Asked path={path} draft={draft} problems={problems} lost={lost} doubtful={doubtful} />
      <div class={draft.reading ? 'checking' : undefined}>
        {draft.reading && (
          <SourceText
            kind={draft.kind}
            text={draft.reading.text}
            lost={lost}
            file={draft.sourceFileId ? `${path}/source` : null}
            open={openText}
          />
        )}
        <div>{children}</div>
      </div>
      {newest && (
        <p class="apart">
          <a href={`/instruments/${instrument.id}/compare?from=${newest.number}&to=${draft.number}`}>
            Vergelijk dit concept met versie {newest.number}
          </a>
        </p>
      )}
      <section class="apart">
        <div class="section-head">
          <h2>Herkomst</h2>
          <a href={`${path}/provenance`}>Wijzig de herkomst</a>
        </div>
        <ProvenanceFacts provenance={draft.provenance} />
      </section>
      <section class="apart">
        <h2>Dit concept weggooien</h2>
        <p>Wat al gepubliceerd was, blijft staan.</p>
        <div class="buttons">
          <a href={`${path}/removal`}>Gooi dit concept weg</a>
        </div>
      </section>
    </>
  )
}

type AskedProps = Pick<DraftPageProps, 'draft' | 'problems' | 'lost' | 'doubtful'> & { path: string }

/** The one thing that is asked now: look at what is uncertain, fill in what is missing, then publish. */
function Asked({ path, draft, problems, lost, doubtful }: AskedProps) {
  const missing = [
    ...(problems.length > 0 ? [`${count(problems.length, 'ding ontbreekt', 'dingen ontbreken')} nog`] : []),
    ...(lost.words.length > 0
      ? [`${count(lost.words.length, 'woord van de bron staat', 'woorden van de bron staan')} nog nergens`]
      : []),
  ]
  const told = missing.length > 0 ? `${listed(missing)}.` : ''
  if (doubtful)
    return (
      <section class="asked">
        <div>
          <h2>Kijk {count(doubtful.places, 'plek', 'plekken')} na</h2>
          <p>Hier is aan het document niet te zien wat waar hoort. Deze plekken hebben een vraagteken. {told}</p>
        </div>
        <div class="buttons">
          <a class="button" href={doubtful.href}>
            Begin met nakijken
          </a>
          <a class="button quiet" href={`${path}/publication`}>
            Publiceer …
          </a>
        </div>
      </section>
    )
  return (
    <section class="asked">
      <div>
        <h2>{problems.length > 0 ? `Maak ${thisOf[draft.kind]} compleet` : 'Klopt alles? Dan kun je publiceren'}</h2>
        <p>{told || 'Na het publiceren verandert deze versie niet meer.'}</p>
      </div>
      <a class="button" href={`${path}/publication`}>
        {problems.length > 0 ? 'Bekijk wat er ontbreekt' : 'Publiceer …'}
      </a>
    </section>
  )
}
