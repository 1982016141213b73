import type { Day } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { count, longDay } from '../../../ui/words.ts'
import { addFeedbackForm, changeFeedbackForm } from '../forms/feedback.ts'
import type { Since } from '../fromTrail.ts'
import type { Feedback } from '../queries/feedback.ts'

/** What was said and what is done, as everybody reads it. */
export function FeedbackLines({ lines }: { lines: readonly Feedback[] }) {
  return (
    <ul class="feedback">
      {lines.map(({ id, youSaid, weDo }) => (
        <li key={id}>
          <div>
            <h2>Jullie zeiden</h2>
            <p class="said">{youSaid}</p>
          </div>
          <div class="done">
            <h2>Wij doen</h2>
            <p class="said">{weDo}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The page for whoever was asked. */
export function FeedbackRead({ lines, fedBackOn }: { lines: readonly Feedback[]; fedBackOn: Day | null }) {
  if (fedBackOn === null)
    return (
      <p class="empty">
        Hier komt te staan wat er met de antwoorden gebeurt. Wie de enquête invulde, krijgt dan ook een e-mail.
      </p>
    )
  return (
    <>
      <p class="lede">Wat er gebeurt met wat jullie vertelden. Teruggegeven op {longDay(fedBackOn)}.</p>
      <FeedbackLines lines={lines} />
    </>
  )
}

type FeedbackEditProps = {
  path: string
  lines: readonly Feedback[]
  since: readonly Since[]
  form: FormState
  fedBackOn: Day | null
}

/** Where whoever organises a survey writes what goes back, beside what was agreed since. */
export function FeedbackEdit({ path, lines, since, form, fedBackOn }: FeedbackEditProps) {
  const { fields } = addFeedbackForm
  return (
    <>
      <p class="lede">
        Wie iets vertelt, wil weten wat ermee gebeurt. Schrijf op wat jullie hoorden en wat jullie doen, ook als iets
        niet kan. Het gaat per e-mail naar iedereen die antwoordde.
      </p>
      {fedBackOn && (
        <p class="notice">
          <span>Teruggegeven op {longDay(fedBackOn)}. Wat je nu wijzigt, staat alleen op deze bladzijde.</span>
        </p>
      )}
      {lines.length > 0 && (
        <ul class="rows since">
          {lines.map(({ id, youSaid, weDo }) => (
            <li key={id}>
              <div>
                <p>
                  <strong>Jullie zeiden:</strong> {youSaid}
                </p>
                <p>
                  <strong>Wij doen:</strong> {weDo}
                </p>
              </div>
              <div class="buttons">
                <a class="button quiet small" href={`${path}/${id}`}>
                  Wijzig<span class="unseen">: {youSaid}</span>
                </a>
              </div>
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && fedBackOn === null && (
        <PostButton action={`${path}/publication`} label="Geef dit terug aan wie antwoordde" look="main" />
      )}
      <section>
        <div class="section-head">
          <h2>Voeg iets toe</h2>
        </div>
        <Form action={path} form={form} button="Voeg toe" look={lines.length > 0 ? 'quiet' : 'main'}>
          <Field name="youSaid" field={fields.youSaid} form={form} />
          <Field name="weDo" field={fields.weDo} form={form} />
          <Field name="key" field={fields.key} form={form} />
        </Form>
      </section>
      <WhatHappened path={path} since={since} />
    </>
  )
}

/** What the trails of the items tell since the survey closed: to take over with one tap. */
function WhatHappened({ path, since }: { path: string; since: readonly Since[] }) {
  return (
    <section>
      <div class="section-head">
        <h2>Wat er sindsdien is afgesproken</h2>
      </div>
      {since.length === 0 ? (
        <p class="empty">
          Over de items waar deze vragen over gaan is sinds de enquête niets afgesproken. Kies in de resultaten vragen
          voor een gesprek of voor het jaarplan; wat daar uitkomt, verschijnt hier.
        </p>
      ) : (
        <>
          <p class="meta">
            {count(since.length, 'afspraak of antwoord', 'afspraken en antwoorden')} uit het spoor van de items.
          </p>
          <ul class="rows since">
            {since.map(({ day, title, text, about, place, href }) => (
              <li key={`${day}${title}${text}${place}`}>
                <div>
                  {href ? <a href={href}>{firstLine(text)}</a> : firstLine(text)}
                  <p class="meta">
                    {title}, {place}, {longDay(day)}. Over: {about}
                  </p>
                </div>
                <a
                  class="button quiet small"
                  href={`${path}?${new URLSearchParams({ said: about, do: firstLine(text) })}#youSaid`}
                >
                  Neem over<span class="unseen">: {text}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Changing one line, or taking it away. */
export function FeedbackChange({ path, form }: { path: string; form: FormState }) {
  const { fields } = changeFeedbackForm
  return (
    <>
      <Form action={path} form={form} button="Bewaar" cancel={{ href: path.replace(/\/[^/]+$/, '') }}>
        <Field name="youSaid" field={fields.youSaid} form={form} />
        <Field name="weDo" field={fields.weDo} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
      <PostButton action={`${path}/removal`} label="Haal dit weg" />
    </>
  )
}

/** What was agreed, without who does it or what was noted under it. */
const firstLine = (text: string) => text.split('\n')[0] ?? ''
