import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { changedDecisionForm, itemForm, newItemForm, paperForm } from '../forms.ts'
import { itemPath, meetingPath } from '../paths.ts'
import type { AgendaEntry, AgendaItem, Decision, Meeting, Person } from '../queries.ts'
import { purposeNames } from '../rules.ts'
import { sizeInWords } from './Agenda.tsx'

const asOptions = (people: readonly Person[]) => people.map(({ personId, name }) => ({ value: personId, label: name }))

type NewItemProps = { meeting: Meeting; form: FormState; people: readonly Person[]; backlog: readonly AgendaItem[] }

/** Something new for the agenda, or something that waits. */
export function NewItemPage({ meeting, form, people, backlog }: NewItemProps) {
  const path = meetingPath(meeting.id)
  return (
    <>
      {backlog.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Wacht op een agenda</h2>
          </div>
          <ul class="rows plain">
            {backlog.map(({ id, title, purpose, ownerName }) => (
              <li key={id}>
                <div>
                  <strong>{title}</strong>
                  <br />
                  <small>
                    {purposeNames[purpose]}
                    {ownerName && ` · ${ownerName}`}
                  </small>
                </div>
                <PostButton action={`${path}/placements`} label="Zet op de agenda" look="small" values={{ item: id }} />
              </li>
            ))}
          </ul>
          <h2 class="apart">Of iets nieuws</h2>
        </section>
      )}
      <Form action={`${path}/items`} form={form} button="Zet op de agenda" cancel={{ href: path }}>
        <ItemFields form={form} fields={newItemForm.fields} people={people} />
      </Form>
    </>
  )
}

function ItemFields({
  form,
  fields,
  people,
}: {
  form: FormState
  fields: typeof newItemForm.fields
  people: readonly Person[]
}) {
  return (
    <>
      <Field name="title" field={fields.title} form={form} />
      <div class="side-by-side">
        <Field name="purpose" field={fields.purpose} form={form} />
        <Field name="minutes" field={fields.minutes} form={form} />
      </div>
      <Field
        name="owner"
        field={fields.owner}
        form={form}
        options={asOptions(people)}
        placeholder="Niemand in het bijzonder"
      />
      <Field name="explanation" field={fields.explanation} form={form} />
    </>
  )
}

type ItemPreparationProps = {
  meeting: Meeting
  entry: AgendaEntry
  form: FormState
  paper: FormState
  people: readonly Person[]
  /** What somebody else made of it meanwhile. */
  newer: AgendaItem | undefined
}

/** Preparing one item: what it is about, its papers, and whether it stays on this agenda. */
export function ItemPreparation({ meeting, entry, form, paper, people, newer }: ItemPreparationProps) {
  const path = itemPath(meeting.id, entry.item.id)
  return (
    <>
      {newer && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Iemand anders wijzigde dit punt net ook</h2>
          <p>Hieronder staat wat jij typte. Bewaar je dat, dan vervangt het dit:</p>
          <p>
            <strong>{newer.title}</strong>, {purposeNames[newer.purpose]}
          </p>
          {newer.explanation && <p class="said">{newer.explanation}</p>}
        </div>
      )}
      <Form action={`${path}/preparation`} form={form} button="Bewaar" cancel={{ href: path }}>
        <ItemFields form={form} fields={itemForm.fields} people={people} />
        <Field name="revision" field={itemForm.fields.revision} form={form} />
      </Form>
      <div class="section-head">
        <h2>Stukken</h2>
      </div>
      {entry.papers.length > 0 && (
        <ul class="rows plain">
          {entry.papers.map(({ id, title, size }) => (
            <li key={id}>
              <div>
                <a href={`${path}/papers/${id}`} data-turbo="false">
                  {title}
                </a>{' '}
                <small>({sizeInWords(size)})</small>
              </div>
              <PostButton action={`${path}/papers/${id}/removal`} label="Haal weg" look="small" />
            </li>
          ))}
        </ul>
      )}
      <p class="sees">
        Wie deze bijeenkomst ziet, kan de stukken lezen: wie in het overleg zit, en wie is uitgenodigd.
      </p>
      <Form action={`${path}/papers`} form={paper} button="Voeg het stuk toe" look="quiet" upload>
        <Field name="paper" field={paperForm.fields.paper} form={paper} />
        <Field name="paperTitle" field={paperForm.fields.paperTitle} form={paper} />
      </Form>
      <div class="section-head">
        <h2>Toch niet deze keer?</h2>
      </div>
      <p class="meta apart-small">Het punt wacht dan tot het op een andere agenda komt. Het raakt niet weg.</p>
      <div class="buttons">
        <PostButton action={`${path}/shelving`} label="Haal van deze agenda" />
      </div>
    </>
  )
}

type DecisionPageProps = {
  meeting: Meeting
  entry: AgendaEntry
  decision: Decision
  form: FormState
  /** What somebody else made of it meanwhile. */
  newer: string | undefined
}

/** Changing or removing one decision. */
export function DecisionPage({ meeting, entry, decision, form, newer }: DecisionPageProps) {
  const path = itemPath(meeting.id, entry.item.id)
  return (
    <>
      {newer !== undefined && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Iemand anders wijzigde dit besluit net ook</h2>
          <p>Hieronder staat wat jij typte. Bewaar je dat, dan vervangt het dit:</p>
          <p class="said">{newer}</p>
        </div>
      )}
      <Form action={`${path}/decisions/${decision.id}`} form={form} button="Bewaar" cancel={{ href: path }}>
        <Field name="decision" field={changedDecisionForm.fields.decision} form={form} />
        <Field name="revision" field={changedDecisionForm.fields.revision} form={form} />
      </Form>
      <div class="buttons">
        <PostButton action={`${path}/decisions/${decision.id}/removal`} label="Haal dit besluit weg" look="plain" />
      </div>
    </>
  )
}
