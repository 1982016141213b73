import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { count, dueInWords, inSentence, longDay } from '../../../ui/words.ts'
import { holdForm, skipForm } from '../forms.ts'
import { occurrencePath, rowPath } from '../paths.ts'
import type { InvolvedRole, Occurrence } from '../queries.ts'
import { activityNames, type Standing, standingOf } from '../rules.ts'
import { StandingTag } from './Standing.tsx'

type OccurrencePageProps = {
  occurrence: Occurrence
  involved: readonly InvolvedRole[]
  /** Where this person plans it, if they may and there is a place for it. */
  planPath: string | null
  /** Whether there is a place at all to plan this activity. */
  canBePlanned: boolean
  /** The page of what it was planned as. */
  thingPath: string | null
  subjectPath: string | null
  /** How often it comes back. */
  frequency: string
  may: { hold: boolean; skip: boolean; seeRow: boolean }
  problem: string | null
  today: string
}

/** An occurrence of the cycle: what, why, for whom, when, with whom, and what became of it. */
export function OccurrencePage(props: OccurrencePageProps) {
  const { occurrence, involved, frequency, subjectPath, may, problem } = props
  return (
    <>
      {problem && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Dit ging niet</h2>
          <p>{problem}</p>
        </div>
      )}
      <Now {...props} />
      <div class="columns occurrence-columns">
        <div>
          <section>
            <div class="section-head">
              <h2>Waarvoor</h2>
            </div>
            <p class="said">{occurrence.goal}</p>
          </section>
          <Involved involved={involved} />
        </div>
        <div>
          <section>
            <div class="section-head">
              <h2>Over dit peilmoment</h2>
              {may.seeRow && <a href={rowPath(occurrence.rowId, occurrence.schoolYear)}>alle in dit jaar</a>}
            </div>
            <dl class="facts">
              <dt>Activiteit</dt>
              <dd>{activityNames[occurrence.activity]}</dd>
              <dt>Van</dt>
              <dd>
                {subjectPath ? (
                  <a href={subjectPath}>{occurrence.subjectName}</a>
                ) : (
                  (occurrence.subjectName ?? 'het partnerschap')
                )}
              </dd>
              <dt>Wanneer</dt>
              <dd>
                {longDay(occurrence.opensOn)} tot en met {longDay(occurrence.dueOn)}
              </dd>
              <dt>Schooljaar</dt>
              <dd>{schoolYearName(occurrence.schoolYear)}</dd>
              <dt>Hoe vaak</dt>
              <dd>{frequency}</dd>
            </dl>
          </section>
        </div>
      </div>
    </>
  )
}

/** How it stands, and what can be done now. */
function Now(props: OccurrencePageProps) {
  const { occurrence, planPath, thingPath, may, today } = props
  const standing = standingOf(occurrence, today)
  const path = occurrencePath(occurrence.id)
  const isOpen = occurrence.state === 'open'
  const byHand = occurrence.thing === null && (occurrence.state === 'held' || occurrence.state === 'skipped')
  const mayUndo = byHand && (occurrence.state === 'held' ? may.hold : may.skip)
  return (
    <section class="asked occurrence-now">
      <div>
        <h2>
          {headingOf(standing, occurrence)} <StandingTag standing={standing} />
        </h2>
        <p>{sentenceOf(standing, props)}</p>
      </div>
      <div class="buttons">
        {thingPath && (
          <a class="button" href={thingPath}>
            Bekijk wat er gepland is
          </a>
        )}
        {isOpen && planPath && (
          <a class="button" href={planPath}>
            Plan het
          </a>
        )}
        {isOpen && may.hold && (
          <a class={planPath ? 'button quiet' : 'button'} href={`${path}/holding`}>
            Het is anders gedaan
          </a>
        )}
        {isOpen && may.skip && (
          <a class="button quiet" href={`${path}/skip`}>
            Sla het over
          </a>
        )}
        {mayUndo && (
          <PostButton
            action={`${path}/reopening`}
            label="Maak dit ongedaan"
            values={{ revision: occurrence.revision }}
          />
        )}
      </div>
    </section>
  )
}

function headingOf(standing: Standing, { dueOn, opensOn, heldOn }: Occurrence): string {
  switch (standing) {
    case 'late':
      return `Dit was uiterlijk ${longDay(dueOn)} aan de beurt`
    case 'open':
      return `Dit is nu aan de beurt, uiterlijk ${longDay(dueOn)}`
    case 'coming':
      return `Dit komt vanaf ${longDay(opensOn)}`
    case 'planned':
      return 'Dit is gepland'
    case 'held':
      return heldOn === null ? 'Dit is gedaan' : `Dit is gedaan op ${longDay(heldOn)}`
    case 'skipped':
      return 'Dit wordt overgeslagen'
  }
}

function sentenceOf(
  standing: Standing,
  { occurrence, planPath, canBePlanned, may, today }: OccurrencePageProps,
): string {
  switch (standing) {
    case 'held':
      return occurrence.heldAs ?? 'Wat eruit kwam, lees je daar.'
    case 'skipped':
      return occurrence.skippedBecause ?? ''
    case 'planned':
      return 'Is het geweest, dan telt dit vanzelf als gedaan.'
    case 'coming':
      return planPath ? 'Je kunt het nu al plannen.' : 'Er hoeft nu nog niets.'
    default: {
      const when = standing === 'late' ? `${capital(dueInWords(today, occurrence.dueOn))}. ` : ''
      if (planPath) return `${when}Plan het; dan volgt dit vanzelf.`
      if (may.hold && !canBePlanned) return `${when}Dit doe je buiten Peilstok. Zeg hier dat het gedaan is.`
      return `${when}Wie ervoor zorgt, zie je hieronder.`
    }
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function Involved({ involved }: { involved: readonly InvolvedRole[] }) {
  return (
    <section>
      <div class="section-head">
        <h2>Wie erbij betrokken zijn</h2>
      </div>
      <ul class="rows plain">
        {involved.map(({ roleKey, roleName, leads, people, names }) => (
          <li key={roleKey}>
            <div>
              <strong>{roleName}</strong>
              {leads && <span class="tag">zorgt ervoor</span>}
              <br />
              <small>{peopleInWords(names, people, roleName)}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function peopleInWords(names: readonly string[], people: number, roleName: string): string {
  if (people === 0) return 'Niemand heeft hier deze rol.'
  return names.length > 0
    ? names.join(', ')
    : `${count(people, 'persoon', 'mensen')} met de rol ${inSentence(roleName)}`
}

type HandProps = { occurrence: Occurrence; form: FormState; problem: string | null }

/** It was done outside of the program. */
export function Holding({ occurrence, form, problem }: HandProps) {
  const { fields } = holdForm
  const path = occurrencePath(occurrence.id)
  return (
    <>
      <Problem problem={problem} />
      <p class="lede">
        {occurrence.title}
        {occurrence.subjectName === null ? '' : `, ${occurrence.subjectName}`}. Zeg wanneer het was, en wat jullie
        deden.
      </p>
      <Form action={`${path}/holding`} form={form} button="Het is gedaan" cancel={{ href: path }}>
        <Field name="heldOn" field={fields.heldOn} form={form} />
        <Field name="heldAs" field={fields.heldAs} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}

export function Skip({ occurrence, form, problem }: HandProps) {
  const { fields } = skipForm
  const path = occurrencePath(occurrence.id)
  return (
    <>
      <Problem problem={problem} />
      <p class="lede">
        {occurrence.title}
        {occurrence.subjectName === null ? '' : `, ${occurrence.subjectName}`}, {schoolYearName(occurrence.schoolYear)}.
        De volgende keer komt het gewoon weer terug.
      </p>
      <Form action={`${path}/skip`} form={form} button="Sla het over" cancel={{ href: path }}>
        <Field name="because" field={fields.because} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}

function Problem({ problem }: { problem: string | null }) {
  if (problem === null) return null
  return (
    <div class="summary" role="alert" tabindex={-1} data-focus>
      <h2>Dit veranderde net</h2>
      <p>{problem} Wat je typte, staat er nog.</p>
    </div>
  )
}
