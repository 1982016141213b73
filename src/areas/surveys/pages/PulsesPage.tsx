import type { Day } from '../../../platform/clock.ts'
import type { FormState, Option } from '../../../platform/web/form.ts'
import { ErrorSummary, Field, Form } from '../../../ui/form/Field.tsx'
import { count, listed, longDay, shortDay } from '../../../ui/words.ts'
import { askInWords, type Budget, budgetInWords, byReason, type Displaced } from '../../contact/index.ts'
import { periodsForm, pulsesForm } from '../pulseForms.ts'
import type { ForeseenPulse, Survey } from '../queries.ts'
import { type PulseField, pulseDays, pulsePlaces, surveyStateNames } from '../rules.ts'
import { surveyPath } from '../subjects.ts'

type PulsesPageProps = { pulses: readonly Survey[]; budget: Budget; form: FormState }

/** The pulses of this school year, and the way to plan those of a year in one go. */
export function PulsesPage({ pulses, budget, form }: PulsesPageProps) {
  const { fields } = periodsForm
  return (
    <>
      <p class="lede">
        Een pulsmeting is twee vragen op een moment dat ertoe doet: na het startgesprek, halverwege en na de
        beoordeling. Antwoorden kan met één tik vanuit de e-mail. {budgetInWords(budget)}
      </p>
      <section>
        <div class="section-head">
          <h2>Wat er gepland staat</h2>
        </div>
        {pulses.length === 0 ? (
          <p class="empty">Er zijn dit schooljaar nog geen pulsmetingen. Plan ze hieronder in één keer.</p>
        ) : (
          <ol class="rows plain">
            {pulses.map((pulse) => (
              <li key={pulse.id}>
                <div>
                  <a href={surveyPath(pulse)}>{pulse.title}</a>{' '}
                  <span class={pulse.state === 'open' ? 'tag now' : 'tag'}>{surveyStateNames[pulse.state]}</span>
                </div>
                <span class="due">
                  {shortDay(pulse.opensOn)} – {shortDay(pulse.closesOn)}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <div class="section-head">
          <h2>Plan een schooljaar</h2>
        </div>
        <p>Vul in wanneer de stageperiodes zijn. Daarna zie je welke dagen daarbij passen en wie je bereikt.</p>
        <form method="get" action="/surveys/pulses/plan" novalidate>
          <ErrorSummary errors={form.errors} />
          <fieldset class="apart">
            <legend class="legend">Eerste stageperiode</legend>
            <Field name="starts1" field={fields.starts1} form={form} />
            <Field name="ends1" field={fields.ends1} form={form} />
          </fieldset>
          <fieldset class="apart">
            <legend class="legend">Tweede stageperiode, als die er is</legend>
            <Field name="starts2" field={fields.starts2} form={form} />
            <Field name="ends2" field={fields.ends2} form={form} />
          </fieldset>
          <div class="buttons">
            <button type="submit" class={pulses.length === 0 ? 'button' : 'button quiet'}>
              Bekijk de dagen
            </button>
          </div>
        </form>
      </section>
    </>
  )
}

type PulsePlanPageProps = {
  /** By field; those without a day are not in it. */
  foreseen: ReadonlyMap<PulseField, ForeseenPulse>
  /** Which of them are there already. */
  planned: ReadonlySet<PulseField>
  moderators: readonly Option[]
  form: FormState
}

const periodNames = { 1: 'Eerste stageperiode', 2: 'Tweede stageperiode' } as const

/** The pulses of a school year before they are planned: when, and whom they do not reach. */
export function PulsePlanPage({ foreseen, planned, moderators, form }: PulsePlanPageProps) {
  const { fields } = pulsesForm
  const displaced = [...foreseen.values()][0]?.displaced ?? []
  return (
    <>
      <p class="lede">
        Dit zijn de dagen waarop een pulsmeting opengaat. Ze sluit vanzelf na {pulseDays} dagen en er gaat geen
        herinnering uit. Kijk wie je bereikt, en bevestig.
      </p>
      {displaced.length > 0 && <Displacing displaced={displaced} />}
      <Form action="/surveys/pulses" form={form} button="Plan deze pulsmetingen" cancel={{ href: '/surveys/pulses' }}>
        {([1, 2] as const).map((period) => (
          <fieldset key={period} class="apart">
            <legend class="legend">{periodNames[period]}</legend>
            {pulsePlaces
              .filter((place) => place.period === period)
              .map(({ field }) => (
                <Field
                  key={field}
                  name={field}
                  field={{ ...fields[field], hint: reachInWords(foreseen.get(field), planned.has(field)) }}
                  form={form}
                />
              ))}
          </fieldset>
        ))}
        <Field name="moderator" field={fields.moderator} form={form} options={moderators} />
        <Field name="shown" field={fields.shown} form={form} />
      </Form>
    </>
  )
}

/** How many a pulse reaches, and for what reasons not the others. */
export function reachInWords(foreseen: ForeseenPulse | undefined, planned: boolean): string {
  if (!foreseen) return 'Leeg: wordt niet gepland.'
  if (planned) return 'Staat al gepland.'
  const { reached, wanted, notReached, day } = foreseen
  const all = count(wanted, 'aankomende leraar', 'aankomende leraren')
  if (wanted === 0) return `Op ${longDay(day)} zijn er nog geen aankomende leraren bekend.`
  if (notReached.length === 0) return `Bereikt alle ${all}.`
  const why = byReason(notReached, day).map(({ because, number }) => `${number} niet (${because})`)
  return `Bereikt ${reached.length} van de ${all}: ${listed(why)}.`
}

function Displacing({ displaced }: { displaced: readonly Displaced[] }) {
  return (
    <div class="notice">
      <div>
        <p>Hiervoor wijkt wat al gepland was:</p>
        <ul>
          {displaced.map(({ ask, people }) => (
            <li key={ask.id}>
              {askInWords(ask)} bereikt {count(people, 'iemand', 'mensen')} minder
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The days that a page told about, to see whether somebody changed them since. */
export const shownDays = (days: ReadonlyMap<PulseField, Day>): string =>
  pulsePlaces.map(({ field }) => days.get(field) ?? '').join(',')
