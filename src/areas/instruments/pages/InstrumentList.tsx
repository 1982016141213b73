import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { count } from '../../../ui/words.ts'
import { type Instrument, shownVersion, titleOf } from '../rules.ts'
import { VersionTag, Words } from './VersionWords.tsx'

type InstrumentListProps = { instruments: readonly Instrument[]; mayWrite: boolean }

/** The themes of the partnership: where each comes from, and which version counts. */
export function InstrumentList({ instruments, mayWrite }: InstrumentListProps) {
  return (
    <>
      <p class="lede">
        Een thema beschrijft per onderdeel hoe samen opleiden er in vier fasen uitziet. Een scan gaat over een of meer
        van deze thema’s.
      </p>
      {mayWrite && (
        <div class="buttons">
          <a class={instruments.length === 0 ? 'button quiet' : 'button'} href="/instruments/new">
            Breng een thema in
          </a>
        </div>
      )}
      {instruments.length === 0 ? (
        <NoInstruments mayWrite={mayWrite} />
      ) : (
        <Themes instruments={instruments} mayWrite={mayWrite} />
      )}
    </>
  )
}

function NoInstruments({ mayWrite }: { mayWrite: boolean }) {
  return (
    <div class="empty">
      <p>Er is nog geen thema. Zonder thema kan geen school een scan doen.</p>
      {mayWrite ? (
        <p>
          <a href="/instruments/new">Laad het document van jullie thema in</a>: Word, pdf of geplakte tekst. Peilstok
          doet een voorstel, jij kijkt het na.
        </p>
      ) : (
        <p>De projectcoördinator brengt de thema’s in. Vraag daarnaar als je er een mist.</p>
      )}
    </div>
  )
}

function Themes({ instruments, mayWrite }: InstrumentListProps) {
  return (
    <section>
      <div class="section-head">
        <h2>Thema’s</h2>
      </div>
      <ul class="rows instruments">
        {instruments.map((instrument) => {
          const version = shownVersion(instrument)
          if (!version) return null
          const { guarantee, criteria } = version.definition
          const path = `/instruments/${instrument.id}`
          return (
            <li key={instrument.id}>
              {guarantee ? <GuaranteeMark number={guarantee} /> : <span />}
              <div>
                <a href={version.state === 'draft' ? `${path}/draft` : path}>{titleOf(instrument)}</a>{' '}
                <VersionTag state={version.state} />
                <br />
                <small>
                  versie {version.number} · {count(criteria.length, 'onderdeel', 'onderdelen')} ·{' '}
                  <Words provenance={version.provenance} />
                </small>
              </div>
              {mayWrite && instrument.draft && version.state !== 'draft' && (
                <a class="due" href={`${path}/draft`}>
                  concept van versie {instrument.draft.number}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
