import { DocumentButtons } from '../../../ui/DocumentButtons.tsx'
import type { GoalEvaluation, KeptOffer, Plan, PlanActivity } from '../queries.ts'
import { lastEvaluation } from '../rules.ts'
import { JudgementTag } from './Evaluation.tsx'
import { ProgressTag } from './Progress.tsx'

type LinksProps = { plan: Plan; mayDraw: boolean; mayChoose: boolean }

/** From a plan to what the year asks and brings. */
export function PlanYearLinks({ plan, mayDraw, mayChoose }: LinksProps) {
  return (
    <div class="buttons no-print">
      {plan.state === 'adopted' && (
        <a class="button quiet" href={`/plans/${plan.id}/year`}>
          Hoe het jaar loopt
        </a>
      )}
      {mayChoose && (
        <a class="button quiet" href={`/plans/${plan.id}/uptake`}>
          Doelen van het partnerschap
        </a>
      )}
      {mayDraw && (
        <a class="button quiet" href={`/plans/${plan.id}/offers`}>
          Wat het jaar leerde
        </a>
      )}
      {plan.organisation === null && plan.state === 'adopted' && (
        <a class="button quiet" href={`/partner-plans?year=${plan.schoolYear}`}>
          Plannen van scholen en instituten
        </a>
      )}
    </div>
  )
}

/** The plan as a document, below it. */
export function PlanOnPaper({ plan }: { plan: Plan }) {
  return (
    <section class="no-print">
      <div class="section-head">
        <h2>Op papier</h2>
      </div>
      <DocumentButtons action={`/plans/${plan.id}/document`} forms={['pdf', 'docx']} />
    </section>
  )
}

/** What was said of a goal last, and what it came from. */
export function ToldOfGoal({
  evaluations,
  origin,
}: {
  evaluations: readonly GoalEvaluation[]
  origin: KeptOffer | undefined
}) {
  const last = lastEvaluation(evaluations)
  return (
    <>
      {origin && <Origin origin={origin} />}
      {last && (
        <p>
          <JudgementTag evaluation={last} /> <span class="said">{last.evidence}</span>
        </p>
      )}
    </>
  )
}

type ToldOfActivityProps = { plan: Plan; activity: PlanActivity; origin: KeptOffer | undefined }

/** How an activity goes, once the plan is adopted, and what it came from. */
export function ToldOfActivity({ plan, activity, origin }: ToldOfActivityProps) {
  return (
    <>
      {origin && <Origin origin={origin} />}
      {plan.state === 'adopted' && (
        <p>
          <ProgressTag progress={activity.progress} />{' '}
          <a href={`/plans/${plan.id}/activities/${activity.id}/progress`}>
            Hoe gaat het?<span class="unseen"> {activity.what}</span>
          </a>
          {activity.brought !== '' && <span class="said"> {activity.brought}</span>}
        </p>
      )}
    </>
  )
}

function Origin({ origin: { kind, because, href } }: { origin: KeptOffer }) {
  return (
    <p class="meta">
      Komt uit: {kind.toLowerCase()}. {because} {href !== null && <a href={href}>Bekijk de bron</a>}
    </p>
  )
}
