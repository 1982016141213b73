import { longDay } from '../../../ui/words.ts'
import type { ProvenanceDraft } from '../draft.ts'
import { type VersionState, versionStateNames } from '../rules.ts'

const looks: Record<VersionState, string> = { draft: 'tag now', published: 'tag done', withdrawn: 'tag' }

export function VersionTag({ state }: { state: VersionState }) {
  return <span class={looks[state]}>{versionStateNames[state]}</span>
}

/** Whether these are the words of the source: what we ship never passes for the official text. */
export function Words({ provenance: { ownWords } }: { provenance: ProvenanceDraft }) {
  if (ownWords === null) return <>herkomst nog niet ingevuld</>
  return <>{ownWords ? 'eigen woorden, niet de officiële tekst' : 'officiële tekst van de bron'}</>
}

/** Where the words of a version come from. */
export function ProvenanceFacts({ provenance }: { provenance: ProvenanceDraft }) {
  return (
    <dl class="facts">
      <dt>Woorden</dt>
      <dd>
        <Words provenance={provenance} />
      </dd>
      {provenance.source !== '' && (
        <>
          <dt>Bron</dt>
          <dd>{provenance.source}</dd>
        </>
      )}
      {provenance.by !== '' && (
        <>
          <dt>Gemaakt door</dt>
          <dd>
            {provenance.by}
            {provenance.date !== '' && `, ${longDay(provenance.date)}`}
          </dd>
        </>
      )}
      {provenance.remark && (
        <>
          <dt>Opmerking</dt>
          <dd class="said">{provenance.remark}</dd>
        </>
      )}
    </dl>
  )
}
