import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { inSentence } from '../../../ui/words.ts'
import { developmentForm, hrmForm } from '../forms.ts'
import type { Named, NamedHolding, TalkBoard } from '../queries.ts'

type DevelopmentPageProps = { board: TalkBoard; directors: readonly Named[]; form: FormState }

/** The talk of a CoOP'er with directors: with whom and when. */
export function DevelopmentPage({ board, directors, form }: DevelopmentPageProps) {
  const { fields } = developmentForm
  if (directors.length === 0)
    return (
      <div class="empty">
        <p>Bij de scholen van {board.name} is nog geen schoolleider aangesteld. Met hen voer je dit gesprek.</p>
        <p>
          <a href="/partnership/gaps">Kijk wat er nog ontbreekt</a>
        </p>
      </div>
    )
  return (
    <>
      <p class="lede">Met welke directeuren praat je over de ontwikkeling van samen opleiden bij {board.name}?</p>
      <WhoSees>Dat dit gesprek er is, zien jij en wie meedoet. Wie coördineert ziet alleen een aantal.</WhoSees>
      <Form action={`/boards/${board.id}/talks`} form={form} button="Zet het gesprek erin" cancel={{ href: '/talks' }}>
        <Field
          name="partners"
          field={fields.partners}
          form={form}
          options={directors.map(({ personId, name, known }) => ({ value: personId, label: `${name}, ${known}` }))}
        />
        <Field name="day" field={fields.day} form={form} />
        <Field name="occurrence" field={fields.occurrence} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
    </>
  )
}

/** Where a talk about a role is planned, with the occurrence of the cycle that it fulfils. */
export function hrmPath({ appointmentId }: NamedHolding, occurrence: string | null): string {
  const path = `/talks/appointments/${appointmentId}/new`
  return occurrence === null ? path : `${path}?${new URLSearchParams({ occurrence })}`
}

type ChooseHoldingProps = { holdings: readonly NamedHolding[]; me: { personId: string }; occurrence: string | null }

/** Whose role a talk is about: one's own, or that of somebody with whom one talks about it. */
export function ChooseHolding({ holdings, me, occurrence }: ChooseHoldingProps) {
  if (holdings.length === 0)
    return (
      <div class="empty">
        <p>Je hebt zelf geen rol waarover dit gesprek gaat, en er is niemand over wie jij het voert.</p>
        <p>
          <a href="/talks">Terug naar de jaargesprekken</a>
        </p>
      </div>
    )
  const own = holdings.filter(({ personId }) => personId === me.personId)
  const places = Map.groupBy(
    holdings.filter(({ personId }) => personId !== me.personId),
    ({ organisationId }) => organisationId,
  )
  return (
    <>
      <p class="lede">Kies wie en welke rol. Iemand met twee rollen heeft over elke rol een gesprek.</p>
      {own.length > 0 && (
        <>
          <div class="section-head">
            <h2>Over jezelf</h2>
          </div>
          <ul class="rows plain">
            {own.map((holding) => (
              <li key={holding.appointmentId}>
                <div>
                  <a href={hrmPath(holding, occurrence)}>Als {inSentence(holding.roleName)}</a>{' '}
                  <small>· {holding.organisationName}</small>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {[...places].map(([id, people]) => (
        <section key={id}>
          <div class="section-head">
            <h2>{people[0]?.organisationName}</h2>
          </div>
          <ul class="rows plain">
            {people.map((holding) => (
              <li key={holding.appointmentId}>
                <div>
                  <a href={hrmPath(holding, occurrence)}>{holding.personName}</a>{' '}
                  <small>· {inSentence(holding.roleName)}</small>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

type HrmPageProps = { holding: NamedHolding; isOwn: boolean; leaders: readonly Named[]; form: FormState }

/** A talk about somebody's role: with whom and when. Nothing of what is said. */
export function HrmPage({ holding, isOwn, leaders, form }: HrmPageProps) {
  const { fields } = hrmForm
  const { appointmentId, personName, roleName, organisationName } = holding
  return (
    <>
      <p class="lede">
        Over {isOwn ? 'jouw werk' : `het werk van ${personName}`} als {inSentence(roleName)} bij {organisationName}.
      </p>
      <WhoSees>
        Hier staat alleen dat het gesprek er is: dat zien {isOwn ? 'jij en met wie je praat' : `jij en ${personName}`}.
        Wat er gezegd wordt, hoort hier niet. Wie coördineert ziet alleen een aantal.
      </WhoSees>
      <Form
        action={`/talks/appointments/${appointmentId}`}
        form={form}
        button="Zet het gesprek erin"
        cancel={{ href: '/talks' }}
      >
        {leaders.length > 0 && (
          <Field
            name="leader"
            field={fields.leader}
            form={form}
            options={leaders.map(({ personId, name, known }) => ({ value: personId, label: `${name}, ${known}` }))}
            placeholder="Iemand die hier niet bij staat"
          />
        )}
        <Field name="day" field={fields.day} form={form} />
        <Field name="occurrence" field={fields.occurrence} form={form} />
      </Form>
    </>
  )
}
