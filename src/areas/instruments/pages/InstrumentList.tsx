import { PostButton } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { count } from '../../../ui/words.ts'
import { questionsOf } from '../../questions/index.ts'
import {
  type Framework,
  type Instrument,
  type Questionnaire,
  shownVersion,
  type Theme,
  titleOf,
  type Version,
} from '../rules.ts'
import { VersionTag, Words } from './VersionWords.tsx'

type InstrumentListProps = { instruments: readonly Instrument[]; mayWrite: boolean }

/** The instruments of the partnership: where each comes from, and which version counts. */
export function InstrumentList({ instruments, mayWrite }: InstrumentListProps) {
  const frameworks = instruments.filter((one): one is Framework => one.kind === 'conversation-framework')
  const themes = instruments.filter((one): one is Theme => one.kind === 'scenario-theme')
  const questionnaires = instruments.filter((one): one is Questionnaire => one.kind === 'questionnaire')
  return (
    <>
      <p class="lede">
        Met een gesprekskader voer je het gesprek over de vier waarborgen. Een thema beschrijft hoe samen opleiden er in
        vier fasen uitziet: daarover gaat een scan. Met een vragenlijst houd je een enquête.
      </p>
      {mayWrite && (
        <div class="buttons">
          <a class={instruments.length === 0 ? 'button quiet' : 'button'} href="/instruments/new">
            Breng een document in
          </a>
        </div>
      )}
      <section>
        <div class="section-head">
          <h2>Gesprekskader</h2>
        </div>
        {frameworks.length === 0 ? (
          <NoFramework mayWrite={mayWrite} />
        ) : (
          <Rows instruments={frameworks} mayWrite={mayWrite} />
        )}
      </section>
      <section class="apart">
        <div class="section-head">
          <h2>Thema’s</h2>
        </div>
        {themes.length === 0 ? <NoThemes mayWrite={mayWrite} /> : <Rows instruments={themes} mayWrite={mayWrite} />}
      </section>
      <section class="apart" id="questionnaires">
        <div class="section-head">
          <h2>Vragenlijsten</h2>
          {mayWrite && questionnaires.length > 0 && (
            <PostButton
              action="/instruments/drafts"
              label="Maak een vragenlijst"
              look="small"
              values={{ kind: 'questionnaire' }}
            />
          )}
        </div>
        {questionnaires.length === 0 ? (
          <NoQuestionnaires mayWrite={mayWrite} />
        ) : (
          <Rows instruments={questionnaires} mayWrite={mayWrite} />
        )}
      </section>
    </>
  )
}

function NoFramework({ mayWrite }: { mayWrite: boolean }) {
  return (
    <div class="empty">
      <p>Er is nog geen gesprekskader. Zonder gesprekskader kan een overleg er geen gesprek over voeren.</p>
      {mayWrite ? (
        <>
          <p>
            <a href="/instruments/new?kind=conversation-framework">Laad het document van jullie gesprekskader in</a>, of
            begin met dat van Peilstok: ruim zestig items in gewone taal, die je daarna aanpast.
          </p>
          <PostButton action="/instruments/adoption" label="Neem het gesprekskader van Peilstok over" />
        </>
      ) : (
        <p>De projectcoördinator brengt het in. Vraag daarnaar als je het mist.</p>
      )}
    </div>
  )
}

function NoThemes({ mayWrite }: { mayWrite: boolean }) {
  return (
    <div class="empty">
      <p>Er is nog geen thema. Zonder thema kan geen school een scan doen.</p>
      {mayWrite ? (
        <p>
          <a href="/instruments/new?kind=scenario-theme">Laad het document van jullie thema in</a>: Word, pdf of
          geplakte tekst. Peilstok doet een voorstel, jij kijkt het na.
        </p>
      ) : (
        <p>De projectcoördinator brengt de thema’s in. Vraag daarnaar als je er een mist.</p>
      )}
    </div>
  )
}

function NoQuestionnaires({ mayWrite }: { mayWrite: boolean }) {
  return (
    <div class="empty">
      <p>Er is nog geen vragenlijst. Zonder vragenlijst kan er geen enquête zijn.</p>
      {mayWrite ? (
        <>
          <p>
            Begin met die van Peilstok: de jaarlijkse vragenlijst over tevredenheid en drie korte van twee vragen. Je
            past ze daarna aan. Of <a href="/instruments/new?kind=questionnaire">maak er zelf een</a>.
          </p>
          <PostButton action="/instruments/questionnaires/adoption" label="Neem de vragenlijsten van Peilstok over" />
        </>
      ) : (
        <p>De projectcoördinator brengt ze in. Vraag daarnaar als je er een mist.</p>
      )}
    </div>
  )
}

function Rows({ instruments, mayWrite }: InstrumentListProps) {
  return (
    <ul class="rows instruments">
      {instruments.map((instrument) => {
        const version = shownVersion(instrument)
        if (!version) return null
        const path = `/instruments/${instrument.id}`
        return (
          <li key={instrument.id}>
            <Mark version={version} />
            <div>
              <a href={version.state === 'draft' ? `${path}/draft` : path}>{titleOf(instrument)}</a>{' '}
              <VersionTag state={version.state} />
              <br />
              <small>
                versie {version.number} · {sizeOf(version)} · <Words provenance={version.provenance} />
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
  )
}

function Mark({ version }: { version: Version }) {
  const guarantee = version.kind === 'scenario-theme' && version.definition.guarantee
  return guarantee ? <GuaranteeMark number={guarantee} /> : <span />
}

function sizeOf(version: Version): string {
  switch (version.kind) {
    case 'scenario-theme':
      return count(version.definition.criteria.length, 'onderdeel', 'onderdelen')
    case 'conversation-framework': {
      const { subthemes } = version.definition
      const items = subthemes.reduce((sum, subtheme) => sum + subtheme.items.length, 0)
      return `${count(subthemes.length, 'subthema', 'subthema’s')} · ${count(items, 'item', 'items')}`
    }
    case 'questionnaire':
      return count(questionsOf(version.definition).length, 'vraag', 'vragen')
  }
}
