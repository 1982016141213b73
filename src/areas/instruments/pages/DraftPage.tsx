import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { count, listed } from '../../../ui/words.ts'
import type { DraftCriterion } from '../draft.ts'
import { criterionForm, placeText } from '../forms.ts'
import type { LostWords } from '../lostWords.ts'
import type { DraftProblem } from '../publishable.ts'
import {
  contentOf,
  type DraftVersion,
  type FormerCriterion,
  type Instrument,
  nextDoubt,
  type Place,
  samePlace,
  textAt,
  widthAt,
} from '../rules.ts'
import { Doubts, isInDoubt } from './Doubts.tsx'
import { OpenCell } from './OpenCell.tsx'
import { OpenName } from './OpenName.tsx'
import { SourceText } from './SourceText.tsx'
import { PhaseName } from './ThemeTable.tsx'
import { ProvenanceFacts } from './VersionWords.tsx'

export type DraftPageProps = {
  instrument: Instrument
  draft: DraftVersion
  former: readonly FormerCriterion[]
  lost: LostWords
  problems: readonly DraftProblem[]
  /** The cell that is being edited. */
  open: Place | null
  /** What was typed in it, when it was refused. */
  form: FormState | null
  /** What was typed for a new criterion, when it was refused. */
  newCriterion: FormState
  /** What has to be known before anything else, when something could not be done. */
  told: string | null
}

/** A draft beside its source: what was read, what is uncertain, and everything to correct it with. */
export function DraftPage(props: DraftPageProps) {
  const { instrument, draft, lost, problems, told } = props
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
      <Asked path={path} draft={draft} problems={problems} lost={lost} />
      <div class={draft.reading ? 'checking' : undefined}>
        {draft.reading && (
          <SourceText
            text={draft.reading.text}
            lost={lost}
            file={draft.sourceFileId ? `${path}/source` : null}
            open={props.open ? textAt(draft.definition, props.open) : ''}
          />
        )}
        <div>
          <Frame path={path} draft={draft} />
          <Criteria path={path} {...props} />
        </div>
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

type AskedProps = { path: string; draft: DraftVersion; problems: readonly DraftProblem[]; lost: LostWords }

/** The one thing that is asked now: look at what is uncertain, fill in what is missing, then publish. */
function Asked({ path, draft, problems, lost }: AskedProps) {
  const content = contentOf(draft)
  const next = nextDoubt(content, null)
  const places = new Set(content.doubts.map(placeText)).size
  const missing = [
    ...(problems.length > 0 ? [`${count(problems.length, 'ding ontbreekt', 'dingen ontbreken')} nog`] : []),
    ...(lost.words.length > 0
      ? [`${count(lost.words.length, 'woord van de bron staat', 'woorden van de bron staan')} nog nergens`]
      : []),
  ]
  const told = missing.length > 0 ? `${listed(missing)}.` : ''
  if (next)
    return (
      <section class="asked">
        <div>
          <h2>Kijk {count(places, 'plek', 'plekken')} na</h2>
          <p>Hier is aan het document niet te zien wat waar hoort. Deze plekken hebben een vraagteken. {told}</p>
        </div>
        <div class="buttons">
          <a class="button" href={`${path}?cell=${placeText(next)}#cell`}>
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
        <h2>{problems.length > 0 ? 'Maak het thema compleet' : 'Klopt alles? Dan kun je publiceren'}</h2>
        <p>{told || 'Na het publiceren verandert deze versie niet meer.'}</p>
      </div>
      <a class="button" href={`${path}/publication`}>
        {problems.length > 0 ? 'Bekijk wat er ontbreekt' : 'Publiceer …'}
      </a>
    </section>
  )
}

function Frame({ path, draft }: { path: string; draft: DraftVersion }) {
  const { title, guarantee, notes, reflectionCards } = draft.definition
  return (
    <section>
      <div class="section-head">
        <h2>{title || 'Nog zonder titel'}</h2>
        <a href={`${path}/theme`}>Wijzig titel, fasen en aantekeningen</a>
      </div>
      <dl class="facts">
        <dt>Waarborg</dt>
        <dd>{guarantee ? <GuaranteeMark number={guarantee} /> : 'nog niet gekozen'}</dd>
        {notes.length > 0 && (
          <>
            <dt>Aantekeningen</dt>
            <dd class="stack">
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </dd>
          </>
        )}
        {reflectionCards.length > 0 && (
          <>
            <dt>Reflectiekaarten</dt>
            <dd>{reflectionCards.join('; ')}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Criteria({ path, newCriterion, ...props }: DraftPageProps & { path: string }) {
  const { criteria } = props.draft.definition
  return (
    <section class="apart">
      <h2>Onderdelen</h2>
      {criteria.length === 0 && <p class="empty">Er is nog geen onderdeel. Voeg hieronder het eerste toe.</p>}
      {criteria.map((criterion, index) => (
        <CriterionCells key={criterion.id} path={path} criterion={criterion} number={index + 1} {...props} />
      ))}
      <div class="panel">
        <Form action={`${path}/criteria`} form={newCriterion} button="Voeg toe">
          <Field name="newName" field={criterionForm.fields.newName} form={newCriterion} />
          <Field name="revision" field={criterionForm.fields.revision} form={newCriterion} />
        </Form>
      </div>
    </section>
  )
}

type CriterionCellsProps = Omit<DraftPageProps, 'newCriterion' | 'told'> & {
  path: string
  criterion: DraftCriterion
  number: number
}

/** A criterion with its four cells; the one that is being edited opens in its place. */
function CriterionCells({ path, criterion, number, draft, open, form, former }: CriterionCellsProps) {
  const theme = draft.definition
  const namePlace = { criterionId: criterion.id, phase: 0 }
  const isOpen = (place: Place) => open !== null && samePlace(open, place)
  const name = criterion.name || `Onderdeel ${number}`
  const isNew = former.length > 0 && !former.some(({ id }) => id === criterion.id)
  return (
    <section class="draft-criterion" id={`criterion-${criterion.id}`} aria-label={name}>
      {isOpen(namePlace) ? (
        <OpenName path={path} draft={draft} criterion={criterion} form={form} former={former} />
      ) : (
        <header>
          <h3>
            {number}. {criterion.name || 'Nog zonder naam'} {isNew && <span class="tag">nieuw in deze versie</span>}
          </h3>
          {criterion.question && <p class="meta">{criterion.question}</p>}
          <Doubts draft={draft} place={namePlace} />
          <p class="under">
            <a href={`${path}?cell=${placeText(namePlace)}#cell`}>
              Wijzig<span class="unseen"> {name}: </span> naam en plaats
            </a>
          </p>
        </header>
      )}
      <ol class="draft-cells">
        {[1, 2, 3, 4].map((phase) => {
          const width = widthAt(criterion, phase)
          const place = { criterionId: criterion.id, phase }
          if (width === 0) return null
          if (isOpen(place)) return <OpenCell key={phase} path={path} draft={draft} place={place} form={form} />
          const text = criterion.descriptors[phase - 1]
          return (
            <li key={phase} class="draft-cell" data-width={width} data-doubt={isInDoubt(draft, place) || undefined}>
              <p>
                <PhaseName theme={theme} phase={phase} />
                {width > 1 && <small> en de {width === 2 ? 'fase' : `${width - 1} fasen`} hierna</small>}
              </p>
              {text ? <p>{text}</p> : <p class="meta">Leeg: deze fase is niet beschreven.</p>}
              <Doubts draft={draft} place={place} />
              <p>
                <a href={`${path}?cell=${placeText(place)}#cell`}>
                  Wijzig
                  <span class="unseen">
                    {' '}
                    {name}, fase {phase}
                  </span>
                </a>
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
