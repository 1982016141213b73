import { count, longDay } from '../../../ui/words.ts'
import { guaranteeNames, guarantees } from '../../instruments/index.ts'
import type { Ambition, Plan, PlanActivity, PlanContent, PlanGoal, PlanVersion } from '../queries.ts'
import { planLevelNames } from '../rules.ts'
import type { YearParts } from '../yearParts.tsx'
import { Comments, type CommentsProps } from './Comments.tsx'
import { StateTag } from './StateTag.tsx'
import { Because } from './Versions.tsx'
import { whenInWords } from './when.ts'

type PlanPageProps = {
  plan: Plan
  content: PlanContent
  mayDraft: boolean
  mayOffer: boolean
  mayAmend: boolean
  /** What was kept of it, as far as this reader may see that. */
  versions: readonly PlanVersion[]
  /** Whether this reader may follow the decision to its meeting. */
  seesMeeting: boolean
  /** What is said of the plan as a whole; null for whoever does not discuss it. */
  comments: CommentsProps | null
  parts: YearParts
}

/** A plan to read: per guarantee where it is to go, the goals, and who does what for them. */
export function PlanPage(props: PlanPageProps) {
  const { plan, content, mayAmend, comments, parts } = props
  const goals = content.goals.filter(({ removed }) => !removed)
  return (
    <div class="plan">
      <Standing {...props} />
      <Ways {...props} />
      {parts.top}
      <Amendments {...props} />
      {guarantees.map((number) => (
        <section key={number} id={`guarantee-${number}`}>
          <div class="section-head">
            <h2>
              <span class="guarantee" data-n={number} aria-hidden="true">
                {number}
              </span>{' '}
              Waarborg {number}: {guaranteeNames[number].toLowerCase()}
            </h2>
            {mayAmend && <a href={`/plans/${plan.id}/guarantees/${number}/new-goal`}>Voeg een doel toe</a>}
          </div>
          <AmbitionText
            ambition={content.ambitions.find(({ guarantee }) => guarantee === number)}
            amendPath={mayAmend ? `/plans/${plan.id}/ambitions/${number}/amendment` : null}
          />
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
      {comments && <Comments {...comments} />}
      {parts.bottom}
    </div>
  )
}

function Ways({ plan, mayDraft, mayOffer, versions }: PlanPageProps) {
  if (!mayDraft && !mayOffer && versions.length === 0) return null
  const path = `/plans/${plan.id}`
  return (
    <div class="buttons">
      {mayDraft && (
        <a class="button" href={`${path}/draft`}>
          Schrijf mee
        </a>
      )}
      {mayOffer && (
        <a class="button quiet" href={`${path}/${plan.organisation ? 'adoption' : 'offering'}`}>
          {plan.organisation ? 'Stel het plan vast' : 'Bied het aan de stuurgroep aan'}
        </a>
      )}
      {versions.length > 0 && <a href={`${path}/versions`}>Versies</a>}
    </div>
  )
}

function Standing({ plan, versions, seesMeeting }: PlanPageProps) {
  const decision = versions.find(({ reason }) => reason === 'adopted')?.decision
  return (
    <>
      <p class="lede">
        <StateTag plan={plan} /> {standingOf(plan)}
      </p>
      {decision && (
        <p class="decision said">
          <strong>Besluit:</strong> {decision.text}{' '}
          {seesMeeting && <a href={`/meetings/${decision.meetingId}/items/${decision.itemId}`}>Naar de bijeenkomst</a>}
        </p>
      )}
    </>
  )
}

/** What changed since it was adopted, and why. */
function Amendments({ plan, versions }: PlanPageProps) {
  const amendments = versions.filter(({ reason }) => reason === 'amended')
  if (amendments.length === 0) return null
  return (
    <details class="panel">
      <summary>{count(amendments.length, 'wijziging', 'wijzigingen')} sinds het plan is vastgesteld</summary>
      <ul class="rows plain">
        {amendments.map((version) => (
          <li key={version.number}>
            <div>
              <Because version={version} />
            </div>
            <a
              href={`/plans/${plan.id}/versions/${version.number}`}
              aria-label={`Wat er veranderde in versie ${version.number}`}
            >
              Wat er veranderde
            </a>
          </li>
        ))}
      </ul>
    </details>
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

type AmbitionTextProps = { ambition: Ambition | undefined; amendPath: string | null }

function AmbitionText({ ambition, amendPath }: AmbitionTextProps) {
  if (!ambition || (ambition.text === '' && ambition.source === '' && amendPath === null)) return null
  return (
    <div class="ambition">
      <h3>Hier willen we naartoe</h3>
      {ambition.text && <p class="said">{ambition.text}</p>}
      {ambition.source && <p class="meta">Bron: {ambition.source}</p>}
      {amendPath && (
        <p class="meta">
          <a href={amendPath}>Wijzig de ambitie</a>
        </p>
      )}
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
