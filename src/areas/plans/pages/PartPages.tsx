import type { ComponentChildren } from 'preact'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { arrangementForm, ownerValue } from '../forms.ts'
import type { Owners } from '../queries.ts'
import { planLevelNames } from '../rules.ts'
import type { ActivityInPlan, GoalInPlan } from '../subjects.ts'
import { Comments, type CommentsProps } from './Comments.tsx'
import { Links, type LinksProps } from './Links.tsx'

type PartProps = {
  mayDraft: boolean
  mayAmend: boolean
  /** Somebody wrote here just now, so that it was not removed. */
  notRemoved: boolean
  links: LinksProps
  comments: CommentsProps
  /** What the year brought. */
  year: ComponentChildren
}

/** A goal by itself: what it has to do with, and what is said of it. */
export function GoalPage({ goal: inPlan, ...props }: PartProps & { goal: GoalInPlan }) {
  const { id: planId, goal } = inPlan
  return (
    <>
      <p class="question said">{goal.text || 'Dit doel heeft nog geen tekst.'}</p>
      {goal.seenBy && (
        <p class="said">
          <strong>Waaraan zien we het?</strong> {goal.seenBy}
        </p>
      )}
      <Ways {...props} planId={planId} kind="goal" id={goal.id} revision={goal.revision} removed={goal.removed} />
      {props.year}
      <section>
        <div class="section-head">
          <h2>Activiteiten</h2>
        </div>
        {goal.activities.length === 0 && <p class="meta apart-small">Bij dit doel staat nog geen activiteit.</p>}
        <ul class="rows plain">
          {goal.activities
            .filter(({ removed }) => !removed)
            .map((activity) => (
              <li key={activity.id}>
                <a href={`/plans/${planId}/activities/${activity.id}`}>{activity.what || 'Activiteit zonder tekst'}</a>
                <small>{activity.owner?.name ?? 'nog van niemand'}</small>
              </li>
            ))}
        </ul>
      </section>
      <Links {...props.links} />
      {props.comments.mayDiscuss && <Comments {...props.comments} />}
    </>
  )
}

type ActivityPageProps = PartProps & {
  activity: ActivityInPlan
  form: FormState
  owners: Owners | null
  budgetLines: readonly { id: string; title: string }[]
  /** Somebody else arranged it meanwhile. */
  newer: boolean
}

/** An activity by itself: who does it, when, from which money, and what is said of it. */
export function ActivityPage({ activity: inPlan, form, owners, budgetLines, newer, ...props }: ActivityPageProps) {
  const { id: planId, goal, activity } = inPlan
  return (
    <>
      <p class="question said">{activity.what || 'Deze activiteit heeft nog geen tekst.'}</p>
      <p class="meta apart-small">
        Voor het doel: <a href={`/plans/${planId}/goals/${goal.id}`}>{goal.text || 'doel zonder tekst'}</a>
      </p>
      {owners && !activity.removed ? (
        <Arrangement
          action={`/plans/${planId}/activities/${activity.id}/arrangement`}
          form={form}
          owners={owners}
          budgetLines={budgetLines}
          newer={newer ? activity : null}
        />
      ) : (
        <Arranged activity={activity} budgetLines={budgetLines} />
      )}
      <Ways
        {...props}
        planId={planId}
        kind="activity"
        id={activity.id}
        revision={activity.revision}
        removed={activity.removed}
      />
      {props.year}
      <Links {...props.links} />
      {props.comments.mayDiscuss && <Comments {...props.comments} />}
    </>
  )
}

type Activity = ActivityInPlan['activity']

type ArrangedProps = { activity: Activity; budgetLines: readonly { id: string; title: string }[] }

function Arranged({ activity, budgetLines }: ArrangedProps) {
  const { owner, startsOn, dueOn, level, budgetLineId } = activity
  const line = budgetLines.find(({ id }) => id === budgetLineId)
  return (
    <dl class="facts">
      <dt>Wie</dt>
      <dd>{owner?.name ?? 'nog van niemand'}</dd>
      {startsOn && (
        <>
          <dt>Vanaf</dt>
          <dd>{longDay(startsOn)}</dd>
        </>
      )}
      {dueOn && (
        <>
          <dt>Klaar op</dt>
          <dd>{longDay(dueOn)}</dd>
        </>
      )}
      {level && (
        <>
          <dt>Niveau</dt>
          <dd>{planLevelNames[level]}</dd>
        </>
      )}
      {line && (
        <>
          <dt>Begroting</dt>
          <dd>{line.title}</dd>
        </>
      )}
    </dl>
  )
}

type ArrangementProps = {
  action: string
  form: FormState
  owners: Owners
  budgetLines: readonly { id: string; title: string }[]
  newer: Activity | null
}

function Arrangement({ action, form, owners, budgetLines, newer }: ArrangementProps) {
  return (
    <section class="panel">
      <h2>Wie, wanneer, waarmee</h2>
      {newer && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Iemand anders wijzigde dit net</h2>
          <p>Nu staat er dit. Hieronder staat wat jij koos; bewaar opnieuw om het te vervangen.</p>
          <Arranged activity={newer} budgetLines={budgetLines} />
        </div>
      )}
      <Form action={action} form={form} button="Bewaar" look="quiet">
        <ArrangementFields form={form} owners={owners} budgetLines={budgetLines} />
        <Field name="revision" field={arrangementForm.fields.revision} form={form} />
      </Form>
    </section>
  )
}

/** The questions who, when, at which level and from which money. */
export function ArrangementFields({
  form,
  owners,
  budgetLines,
}: Pick<ArrangementProps, 'form' | 'owners' | 'budgetLines'>) {
  const { fields } = arrangementForm
  const options = [
    ...owners.bodies.map(({ id, name }) => ({ value: ownerValue('body', id), label: name, group: 'Overleggen' })),
    ...owners.people.map(({ id, name }) => ({ value: ownerValue('person', id), label: name, group: 'Mensen' })),
  ]
  return (
    <>
      <Field name="owner" field={fields.owner} form={form} options={options} placeholder="nog niemand" />
      <div class="side-by-side">
        <Field name="startsOn" field={fields.startsOn} form={form} />
        <Field name="dueOn" field={fields.dueOn} form={form} />
        <Field name="level" field={fields.level} form={form} placeholder="geen keuze" />
      </div>
      {budgetLines.length > 0 && (
        <Field
          name="budgetLine"
          field={fields.budgetLine}
          form={form}
          options={budgetLines.map(({ id, title }) => ({ value: id, label: title }))}
          placeholder="geen"
        />
      )}
    </>
  )
}

type WaysProps = Pick<PartProps, 'mayDraft' | 'mayAmend' | 'notRemoved'> & {
  planId: string
  kind: 'goal' | 'activity'
  id: string
  revision: number
  removed: boolean
}

/** What can be done with it as a whole: its place, out and back, or an amendment. */
function Ways({ planId, kind, id, revision, removed, mayDraft, mayAmend, notRemoved }: WaysProps) {
  const path = `/plans/${planId}/${kind === 'goal' ? 'goals' : 'activities'}/${id}`
  const what = kind === 'goal' ? 'dit doel' : 'deze activiteit'
  return (
    <>
      {notRemoved && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Nog niet weggehaald</h2>
          <p>
            Iemand schreef hier net nog in. Lees hierboven wat er nu staat. Mag het toch weg? Haal het dan nog een keer
            weg.
          </p>
        </div>
      )}
      {removed && <p class="notice">Dit is weggehaald uit het plan. De tekst is bewaard.</p>}
      <div class="buttons">
        {mayDraft && !removed && (
          <>
            <a class="button quiet small" href={`/plans/${planId}/draft#${kind}-${id}`}>
              Schrijf aan de tekst
            </a>
            <PostButton action={`${path}/order`} label="Omhoog" look="small" values={{ direction: 'up' }} />
            <PostButton action={`${path}/order`} label="Omlaag" look="small" values={{ direction: 'down' }} />
            <PostButton action={`${path}/removal`} label={`Haal ${what} weg`} look="small" values={{ revision }} />
          </>
        )}
        {mayDraft && removed && (
          <PostButton action={`${path}/return`} label="Zet terug" look="small" values={{ revision }} />
        )}
        {mayAmend && !removed && (
          <a class="button quiet small" href={`${path}/amendment`}>
            Wijzig {what}
          </a>
        )}
        {mayAmend && !removed && kind === 'goal' && (
          <a class="button quiet small" href={`${path}/new-activity`}>
            Voeg een activiteit toe
          </a>
        )}
      </div>
    </>
  )
}
