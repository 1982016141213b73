import { idToBe, type Refused, WritingForm, Written } from '../../../ui/form/Writing.tsx'
import { count } from '../../../ui/words.ts'
import { activityFields, ambitionFields, goalFields } from '../forms.ts'
import type { Ambition, PlanActivity, PlanGoal } from '../queries.ts'
import { planLevelNames } from '../rules.ts'
import { whenInWords } from './when.ts'

/** Why something is not kept, after "niet bewaard:". */
const why = { over: 'het jaarplan staat nu stil', foreign: 'hier kun je niet (meer) schrijven' }

type Card = { planId: string; refused?: Refused | undefined; blank?: boolean }

/** Where it is to go with a guarantee, to write in together. */
export function AmbitionCard({ planId, ambition, refused }: Card & { ambition: Ambition }) {
  const { guarantee, text, source, revision } = ambition
  const id = `ambition-${guarantee}`
  return (
    <article id={id} class="plan-card ambition">
      <WritingForm
        id={id}
        action={`/plans/${planId}/ambitions/${guarantee}`}
        hidden={{ base: revision }}
        sends="field"
        why={why}
      >
        <Written id={id} refused={refused} name="text" field={ambitionFields.text} value={text} />
        <Written id={id} refused={refused} name="source" field={ambitionFields.source} value={source} />
      </WritingForm>
    </article>
  )
}

export type WrittenGoal = Pick<PlanGoal, 'id' | 'guarantee' | 'text' | 'seenBy' | 'revision'> & Partial<PlanGoal>

type GoalCardProps = Card & {
  goal: WrittenGoal
  activities: readonly PlanActivity[]
  /** The id that a new activity gets. */
  newActivityId?: string
}

/** A goal, with what is done for it. */
export function GoalCard(props: GoalCardProps) {
  const { planId, goal, activities, newActivityId = idToBe, refused, blank = false } = props
  const { id, guarantee, text, seenBy, revision } = goal
  const written = { id, refused }
  const newActivity = { id: newActivityId, goalId: id, what: '', revision: 0 }
  return (
    <article
      id={`goal-${id}`}
      class="plan-card"
      data-position={goal.position}
      data-blank={blank ? '' : undefined}
      data-careful
    >
      <WritingForm
        id={id}
        action={`/plans/${planId}/goals/${id}`}
        hidden={{ guarantee, base: revision }}
        blank={blank}
        sends="field"
        why={why}
      >
        <Written
          {...written}
          name="text"
          field={blank ? { ...goalFields.text, label: 'Nieuw doel' } : goalFields.text}
          value={text}
        />
        <Written {...written} name="seenBy" field={goalFields.seenBy} value={seenBy} />
      </WritingForm>
      <Facts planId={planId} kind="goal" about={blank ? { id } : goal} />
      <div class="plan-card-activities" id={`activities-${id}`}>
        {activities.map((activity) =>
          activity.removed ? (
            <RemovedCard key={activity.id} planId={planId} kind="activity" removed={activity} />
          ) : (
            <ActivityCard
              key={activity.id}
              planId={planId}
              guarantee={guarantee}
              activity={activity}
              refused={refused}
            />
          ),
        )}
        <ActivityCard planId={planId} guarantee={guarantee} activity={newActivity} refused={refused} blank />
      </div>
    </article>
  )
}

type WrittenActivity = Pick<PlanActivity, 'id' | 'goalId' | 'what' | 'revision'> & Partial<PlanActivity>

type ActivityCardProps = Card & { guarantee: number; activity: WrittenActivity }

/** What is done for a goal. */
export function ActivityCard({ planId, guarantee, activity, refused, blank = false }: ActivityCardProps) {
  const { id, goalId, what, revision } = activity
  const field = blank ? { ...activityFields.what, label: 'Nieuwe activiteit' } : activityFields.what
  return (
    <article
      id={`activity-${id}`}
      class="plan-card-activity"
      data-position={activity.position}
      data-blank={blank ? '' : undefined}
      data-careful
    >
      <WritingForm
        id={id}
        action={`/plans/${planId}/activities/${id}`}
        hidden={{ guarantee, goal: goalId, base: revision }}
        blank={blank}
        sends="field"
        why={why}
      >
        <Written id={id} refused={refused} name="what" field={field} value={what} />
      </WritingForm>
      <Facts planId={planId} kind="activity" about={blank ? { id } : activity} />
    </article>
  )
}

type FactsProps =
  | { planId: string; kind: 'goal'; about: Pick<PlanGoal, 'id'> & Partial<PlanGoal> }
  | { planId: string; kind: 'activity'; about: Pick<PlanActivity, 'id'> & Partial<PlanActivity> }

/** What is known of a goal or activity besides its text; nothing yet of one that is not there. */
export function Facts(props: FactsProps) {
  const { planId, kind, about } = props
  if (about.position === undefined) return <div class="plan-facts" id={`facts-${about.id}`} />
  const { links = [], comments = 0, openComments = 0 } = about
  const known = [
    ...(props.kind === 'activity' ? arrangementOf(props.about) : []),
    links.length > 0 && count(links.length, 'koppeling', 'koppelingen'),
    comments > 0 && `${count(comments, 'opmerking', 'opmerkingen')}${openComments > 0 ? `, ${openComments} open` : ''}`,
  ].filter(Boolean)
  const words = (kind === 'goal' ? about.text : props.kind === 'activity' ? props.about.what : '') ?? ''
  return (
    <div class="plan-facts" id={`facts-${about.id}`}>
      {known.length > 0 && <span>{known.join(' · ')}</span>}
      <a href={`/plans/${planId}/${kind === 'goal' ? 'goals' : 'activities'}/${about.id}`}>
        {kind === 'goal' ? 'Koppelingen, opmerkingen en volgorde' : 'Wie, wanneer en meer'}
        <span class="unseen">: {words.slice(0, 60)}</span>
      </a>
    </div>
  )
}

function arrangementOf(activity: Partial<PlanActivity>): (string | null)[] {
  const { owner = null, startsOn = null, dueOn = null, level = null } = activity
  return [
    owner?.name ?? 'nog van niemand',
    whenInWords({ startsOn, dueOn }) ?? 'nog geen tijd',
    level && planLevelNames[level],
  ]
}

type RemovedCardProps = { planId: string } & (
  | { kind: 'goal'; removed: PlanGoal }
  | { kind: 'activity'; removed: PlanActivity }
)

/** Something that was taken out, with its text, so that it can come back. */
export function RemovedCard(props: RemovedCardProps) {
  const { planId, kind } = props
  const { id, position, revision } = props.removed
  const words = props.kind === 'goal' ? props.removed.text : props.removed.what
  return (
    <article id={`${kind}-${id}`} class="plan-removed" data-position={position} data-removed data-careful>
      <p class="said">
        <strong>{kind === 'goal' ? 'Doel weggehaald' : 'Activiteit weggehaald'}:</strong> {words || 'zonder tekst'}
      </p>
      <form method="post" action={`/plans/${planId}/${kind === 'goal' ? 'goals' : 'activities'}/${id}/return`}>
        <input type="hidden" name="revision" value={revision} />
        <button type="submit" class="button quiet small" aria-label={`Zet terug: ${words.slice(0, 60)}`}>
          Zet terug
        </button>
      </form>
    </article>
  )
}
