import { dayOf } from '../../../platform/clock.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { longDay } from '../../../ui/words.ts'
import type { ItemLink } from '../itemLink.ts'
import { capitalised, usesOf } from '../kindWords.ts'
import type { Instrument, Version } from '../rules.ts'
import { VersionContents } from './VersionContents.tsx'
import { ProvenanceFacts, VersionTag, Words } from './VersionWords.tsx'

type InstrumentPageProps = { instrument: Instrument; version: Version; mayWrite: boolean; itemLink: ItemLink }

/** One instrument to read: what it says, what belongs to it, where it comes from, and its versions. */
export function InstrumentPage({ instrument, version, mayWrite, itemLink }: InstrumentPageProps) {
  const { provenance } = version
  const uses = usesOf[version.kind]
  const hrefOf = (itemId: string) => itemLink({ instrumentId: instrument.id, itemId })
  return (
    <>
      <p class="lede">
        {version.kind === 'scenario-theme' && version.definition.guarantee && (
          <GuaranteeMark number={version.definition.guarantee} />
        )}{' '}
        Versie {version.number} <VersionTag state={version.state} /> · <Words provenance={provenance} />
      </p>
      {version.state === 'withdrawn' && (
        <p class="notice">
          Deze versie is ingetrokken: nieuwe {uses} kunnen er niet meer over gaan. {capitalised(uses)} van eerder houden
          haar.
        </p>
      )}
      {version.kind === 'questionnaire' && (
        <div class="buttons">
          <a class="button quiet" href={`/instruments/${instrument.id}/preview?version=${version.number}`}>
            Bekijk zoals op een telefoon
          </a>
          <a href={`/instruments/${instrument.id}/codebook?version=${version.number}`} data-turbo="false">
            Haal het codeboek op (xlsx)
          </a>
        </div>
      )}
      <VersionContents version={version} hrefOf={hrefOf} />
      {version.kind !== 'questionnaire' && <Beside title="Aantekeningen" texts={version.definition.notes} />}
      {version.kind === 'scenario-theme' && (
        <Beside title="Reflectiekaarten" texts={version.definition.reflectionCards} />
      )}
      <div class="columns apart">
        <section>
          <div class="section-head">
            <h2>Herkomst</h2>
          </div>
          <ProvenanceFacts provenance={provenance} />
        </section>
        <section class="no-print">
          <div class="section-head">
            <h2>Versies</h2>
          </div>
          <Versions instrument={instrument} shown={version} mayWrite={mayWrite} />
          {mayWrite && <Write instrument={instrument} version={version} />}
        </section>
      </div>
    </>
  )
}

function Beside({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <section class="apart">
      <h2>{title}</h2>
      <ul class="stack">
        {texts.map((text) => (
          <li key={text}>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Versions({ instrument, shown, mayWrite }: { instrument: Instrument; shown: Version; mayWrite: boolean }) {
  const path = `/instruments/${instrument.id}`
  const [newest, second] = instrument.published
  return (
    <>
      <ul class="rows plain">
        {mayWrite && instrument.draft && (
          <li>
            <div>
              <a href={`${path}/draft`}>Versie {instrument.draft.number}</a> <VersionTag state="draft" />
            </div>
            <span class="due">begonnen op {longDay(dayOf(instrument.draft.createdAt))}</span>
          </li>
        )}
        {instrument.published.map(({ id, number, state, publishedAt, withdrawnAt }) => (
          <li key={id}>
            <div>
              <a href={`${path}?version=${number}`} aria-current={number === shown.number ? 'true' : undefined}>
                Versie {number}
              </a>{' '}
              <VersionTag state={state} />
            </div>
            <span class="due">{longDay(dayOf(withdrawnAt ?? publishedAt))}</span>
          </li>
        ))}
      </ul>
      {newest && second && (
        <p>
          <a href={`${path}/compare?from=${second.number}&to=${newest.number}`}>Vergelijk versies</a>
        </p>
      )}
    </>
  )
}

function Write({ instrument, version }: { instrument: Instrument; version: Version }) {
  const path = `/instruments/${instrument.id}`
  return (
    <div class="buttons">
      {instrument.draft ? (
        <a class="button" href={`${path}/draft`}>
          Verder met het concept
        </a>
      ) : (
        <>
          <PostButton action={`${path}/draft`} label="Begin een nieuwe versie" look="main" />
          {instrument.kind !== 'questionnaire' && (
            <a class="button quiet" href={`${path}/document`}>
              Laad een nieuw document in
            </a>
          )}
        </>
      )}
      {version.state === 'published' && (
        <a href={`${path}/versions/${version.id}/withdrawal`}>Trek versie {version.number} in</a>
      )}
    </div>
  )
}
