import { longDay } from '../../../ui/words.ts'
import { guaranteeNames, guarantees } from '../../instruments/index.ts'
import type { Ambition, Plan, PlanActivity, PlanContent, PlanGoal } from '../queries.ts'
import { planLevelNames } from '../rules.ts'
import type { YearParts } from '../yearParts.tsx'
import { StateTag } from './StateTag.tsx'
import { whenInWords } from './when.ts'

type PlanPageProps = { plan: Plan; content: PlanContent; mayDraft: boolean; parts: YearParts }

/** A plan to read: per guarantee where it is to go, the goals, and who does what for them. */
export function PlanPage({ plan, content, mayDraft, parts }: PlanPageProps) {
  const goals = content.goals.filter(({ removed }) => !removed)
  return (
    <div class="plan">
      <Standing plan={plan} />
      {mayDraft && (
        <div class="buttons">
          <a class="button" href={`/plans/${plan.id}/draft`}>
            Schrijf mee
          </a>
        </div>
      )}
      {parts.top}
      {guarantees.map((number) => (
        <section key={number} id={`guarantee-${number}`}>
          <div class="section-head">
            <h2>
              <span class="guarantee" data-n={number} aria-hidden="true">
                {number}
              </span>{' '}
              Waarborg {number}: {guaranteeNames[number].toLowerCase()}
            </h2>
          </div>
          <AmbitionText ambition={content.ambitions.find(({ guarantee }) => guarantee === number)} />
          {goals
            .filter(({ guarantee }) => guarantee === number)
            .map((goal, index) => (
              <Goal key={goal.id} planId={plan.id} goal={goal} number={`${number}.${index + 1}`} parts={parts} />
            ))}
          {!goals.some(({ guarantee }) => guarantee === number) && (
            <p class="meta apart-small">Bij deze waarborg staat dit jaar geen doel.</p>
          )}
        </section>
      ))}
      {parts.bottom}
    </div>
  )
}

function Standing({ plan }: { plan: Plan }) {
  return (
    <p class="lede">
      <StateTag plan={plan} /> {standingOf(plan)}
    </p>
  )
}

function standingOf({ state, organisation, adoptedOn, adoptedByName }: Plan): string {
  switch (state) {
    case 'drafting':
      return organisation
        ? `${organisation.name} schrijft dit plan. Wie er leiding geeft, stelt het vast.`
        : 'De projectgroep schrijft dit plan. Daarna bespreekt de stuurgroep het en stelt het vast.'
    case 'offered':
      return 'De stuurgroep bespreekt dit plan en stelt het vast. De tekst staat zolang stil.'
    case 'adopted': {
      const by = organisation ? (adoptedByName ? ` door ${adoptedByName}` : '') : ' door de stuurgroep'
      return `${adoptedOn ? `Op ${longDay(adoptedOn)}` : 'Vastgesteld'}${by}. Wat daarna verandert, staat erbij met de reden.`
    }
  }
}

function AmbitionText({ ambition }: { ambition: Ambition | undefined }) {
  if (!ambition || (ambition.text === '' && ambition.source === '')) return null
  return (
    <div class="ambition">
      <h3>Hier willen we naartoe</h3>
      {ambition.text && <p class="said">{ambition.text}</p>}
      {ambition.source && <p class="meta">Bron: {ambition.source}</p>}
    </div>
  )
}

type GoalProps = { planId: string; goal: PlanGoal; number: string; parts: YearParts }

function Goal({ planId, goal, number, parts }: GoalProps) {
  const activities = goal.activities.filter(({ removed }) => !removed)
  return (
    <article class="plan-goal" id={`goal-${goal.id}`}>
      <h3>
        <a href={`/plans/${planId}/goals/${goal.id}`}>Doel {number}</a>
      </h3>
      <p class="said">{goal.text || 'Dit doel heeft nog geen tekst.'}</p>
      {goal.seenBy && (
        <p class="said seen-by">
          <strong>Waaraan zien we het?</strong> {goal.seenBy}
        </p>
      )}
      {activities.length > 0 && (
        <ul class="plan-activities">
          {activities.map((activity) => (
            <li key={activity.id} id={`activity-${activity.id}`}>
              <Activity planId={planId} activity={activity} />
              {parts.underActivity?.(activity)}
            </li>
          ))}
        </ul>
      )}
      {parts.underGoal?.(goal)}
    </article>
  )
}

function Activity({ planId, activity }: { planId: string; activity: PlanActivity }) {
  const { owner, level } = activity
  const facts = [owner?.name ?? 'nog van niemand', whenInWords(activity), level && planLevelNames[level]].filter(
    Boolean,
  )
  return (
    <>
      <a href={`/plans/${planId}/activities/${activity.id}`}>{activity.what || 'Activiteit zonder tekst'}</a>
      <small>{facts.join(' · ')}</small>
    </>
  )
}
