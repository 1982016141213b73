import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { shortDay } from '../../../ui/words.ts'
import type { Body } from '../../bodies/index.ts'
import { suggestionForm } from '../forms.ts'
import { backlogPath } from '../paths.ts'
import type { AgendaItem, ListedMeeting } from '../queries.ts'
import { purposeNames } from '../rules.ts'

type BacklogProps = {
  body: Body
  backlog: readonly AgendaItem[]
  coming: readonly ListedMeeting[]
  form: FormState
  mayLead: boolean
}

/** What waits at a body's table without an agenda, and a form to bring something in. */
export function Backlog({ body, backlog, coming, form, mayLead }: BacklogProps) {
  const path = backlogPath(body.id)
  return (
    <>
      <p class="lede">
        Hier wacht wat nog niet op een agenda staat: wat je zelf inbracht, en wat een vorige keer niet af kwam.
      </p>
      {backlog.length === 0 ? (
        <div class="empty">
          <p>Er wacht nu niets. Is er iets waar {body.name} het over moet hebben? Breng het hieronder in.</p>
        </div>
      ) : (
        <ul class="rows plain">
          {backlog.map((item) => (
            <li key={item.id}>
              <div>
                <strong>{item.title}</strong>
                <br />
                <small>
                  {purposeNames[item.purpose]}
                  {item.ownerName && ` · ${item.ownerName}`}
                </small>
                {item.explanation && <p class="said meta">{item.explanation}</p>}
              </div>
              {mayLead && (
                <div class="row-actions">
                  {coming.length > 0 && <Place body={body} item={item} coming={coming} />}
                  <a href={`${path}/${item.id}/dropping`} aria-label={`${item.title} vervalt`}>
                    Vervalt
                  </a>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayLead && backlog.length > 0 && coming.length === 0 && (
        <p class="apart-small">
          Er is nog geen bijeenkomst gepland. <a href={`/bodies/${body.id}/meetings/new`}>Plan er een</a>; dan kan dit
          op de agenda.
        </p>
      )}
      <div class="section-head">
        <h2>Breng iets in</h2>
      </div>
      <Form action={path} form={form} button="Breng in" look={backlog.length === 0 ? 'main' : 'quiet'}>
        <Field name="title" field={suggestionForm.fields.title} form={form} />
        <Field name="purpose" field={suggestionForm.fields.purpose} form={form} />
        <Field name="explanation" field={suggestionForm.fields.explanation} form={form} />
      </Form>
    </>
  )
}

/** With one coming meeting a button; with more a choice. */
function Place({ body, item, coming }: { body: Body; item: AgendaItem; coming: readonly ListedMeeting[] }) {
  const action = `${backlogPath(body.id)}/${item.id}/placement`
  const [only] = coming
  if (only && coming.length === 1)
    return (
      <PostButton action={action} label={`Zet op ${shortDay(only.day)}`} look="small" values={{ meeting: only.id }} />
    )
  return (
    <form method="post" action={action} class="inline">
      <label class="unseen" for={`meeting-${item.id}`}>
        Op welke agenda komt {item.title}?
      </label>
      <select id={`meeting-${item.id}`} name="meeting">
        {coming.map(({ id, day }) => (
          <option key={id} value={id}>
            {shortDay(day)}
          </option>
        ))}
      </select>
      <button type="submit" class="button quiet small">
        Zet op de agenda
      </button>
    </form>
  )
}
