import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { type Body, fullNameOf } from '../../bodies/index.ts'
import { raiseForm } from '../forms.ts'
import type { Raising } from '../queries.ts'

type NewSignalProps = {
  raising: Raising
  form: FormState
  /** "Netwerk schoolopleiders, bijeenkomst van 1 december 2026": who raises it together. */
  onBehalfOf: string | null
  /** The item or criterion that it is about. */
  about: string | null
}

/** Raising a signal: to which table, what is asked, and who may know who asks. */
export function NewSignal({ raising, form, onBehalfOf, about }: NewSignalProps) {
  const { fields } = raiseForm
  const { near, wide, others } = raising.tables
  const known = [...near, ...wide]
  return (
    <>
      <p class="lede">
        Loop je tegen iets aan dat jij, je team of jullie overleg niet alleen kan oplossen? Geef het door aan het
        overleg waar het thuishoort. Dat moet antwoorden; jij volgt hier waar het is.
      </p>
      {onBehalfOf && (
        <p class="notice">
          <span>Namens {onBehalfOf}.</span>
        </p>
      )}
      {about && (
        <p class="notice">
          <span>Gaat over: {about}.</span>
        </p>
      )}
      <p class="sees">
        <span>
          Je signaal en het antwoord leest wie in het overleg zit waar het ligt of lag, en wie coördineert. Het is nooit
          een oordeel over jou.
        </span>
      </p>
      <Form action="/signals" form={form} button="Geef het signaal" cancel={{ href: '/signals' }}>
        <Field name="question" field={fields.question} form={form} />
        <Field name="explanation" field={fields.explanation} form={form} />
        <Field name="body" field={fields.body} form={form} options={tableOptions(raising)} />
        {known.length > 0 && <WhatTheyAreFor bodies={known} />}
        <Field name="urgency" field={fields.urgency} form={form} />
        <div class="side-by-side">
          {raising.schools.length > 0 && (
            <Field
              name="school"
              field={fields.school}
              form={form}
              options={raising.schools.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder="Niet over een school"
            />
          )}
          <Field name="guarantee" field={fields.guarantee} form={form} placeholder="Weet ik niet" />
        </div>
        <Field name="anonymous" field={fields.anonymous} form={form} />
        <Field name="meeting" field={fields.meeting} form={form} />
        <Field name="instrument" field={fields.instrument} form={form} />
        <Field name="item" field={fields.item} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
      {others.length === 0 && near.length === 0 && wide.length === 0 && (
        <p class="empty">
          Er is nog geen overleg dat signalen kan aannemen. Vraag de projectcoördinator om de overleggen in te richten.
        </p>
      )}
    </>
  )
}

/** The tables that a signal can go to, near ones first. */
export function tableOptions({ tables: { near, wide, others } }: Raising): Option[] {
  const group = (bodies: readonly Body[], name: string) =>
    bodies.map((body) => ({ value: body.id, label: tableName(body), group: name }))
  return [
    ...group(near, 'Dichtbij jou'),
    ...group(wide, 'Van het hele partnerschap'),
    ...group(others, 'Andere overleggen'),
  ]
}

const tableName = (body: Body) => `${fullNameOf(body)}${body.sits ? ' (jij zit erin)' : ''}`

function WhatTheyAreFor({ bodies }: { bodies: readonly Body[] }) {
  const told = bodies.filter(({ purpose }) => purpose !== '').slice(0, 20)
  if (told.length === 0) return null
  return (
    <details class="apart-small">
      <summary>Waar zijn deze overleggen voor?</summary>
      <dl class="facts">
        {told.map((body) => (
          <>
            <dt key={`${body.id}-name`}>{fullNameOf(body)}</dt>
            <dd key={body.id}>
              {body.purpose} {body.rhythm !== '' && <small>{body.rhythm}.</small>}
            </dd>
          </>
        ))}
      </dl>
    </details>
  )
}
