import type { Day } from '../../../platform/clock.ts'
import { DocumentButtons } from '../../../ui/DocumentButtons.tsx'
import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import { dueInWords } from '../../../ui/words.ts'
import { type Guarantee, guaranteeNames } from '../../instruments/index.ts'
import type { GoalEvaluation, GuaranteeStanding, Plan, PlanActivity, PlanGoal } from '../queries.ts'
import {
  isOpenActivity,
  lastEvaluation,
  type Moment,
  moments,
  type Progress,
  progressNames,
  progressStates,
} from '../rules.ts'
import { EvaluationText } from './Evaluation.tsx'
import { ProgressTag } from './Progress.tsx'

type YearPageProps = {
  plan: Plan
  goals: readonly PlanGoal[]
  standing: readonly GuaranteeStanding[]
  evaluations: ReadonlyMap<string, readonly GoalEvaluation[]>
  /** The activities that whoever looks does. */
  own: readonly PlanActivity[]
  /** The moments at which this person can say how a goal stands; none before the first, or for who only reads. */
  open: readonly Moment[]
  /** The moment that is asked for now. */
  asked: Moment | null
  today: Day
}

/** How a plan stands: per guarantee what is done and what became of the goals. Numbers of things, never a score. */
export function YearPage(props: YearPageProps) {
  const { plan, goals, standing, own, asked, evaluations, today } = props
  const waiting = asked === null ? [] : goals.filter(({ id }) => !saidAt(evaluations.get(id), asked))
  return (
    <>
      {asked !== null && waiting.length > 0 && (
        <section class="asked">
          <div>
            <h2>{askedTitles[asked]}</h2>
            <p>
              {waiting.length === goals.length
                ? 'Loop samen de doelen langs: waaruit blijkt dat het lukt?'
                : `Nog ${waiting.length} van de ${goals.length} doelen.`}
            </p>
          </div>
          <a class="button" href={`#goal-${waiting[0]?.id}`}>
            Begin
          </a>
        </section>
      )}
      {own.length > 0 && (
        <section id="own">
          <div class="section-head">
            <h2>Wat jij doet</h2>
          </div>
          <ActivityRows plan={plan} activities={own} today={today} />
        </section>
      )}
      <section>
        <div class="section-head">
          <h2>Zo staat het</h2>
        </div>
        <Standing standing={standing} />
      </section>
      {standing.map(({ guarantee }) => (
        <GuaranteeYear key={guarantee} guarantee={guarantee} {...props} />
      ))}
      <section>
        <div class="section-head">
          <h2>Op papier</h2>
        </div>
        <p class="apart-small">Het jaarverslag: per doel wat er gebeurde, wat het bracht en hoe het staat.</p>
        <DocumentButtons action={`/plans/${plan.id}/year-report`} forms={['pdf', 'docx']} />
        <p class="apart-small">
          <a href={`/plans/${plan.id}/export`}>De activiteiten als Excel</a>
        </p>
      </section>
    </>
  )
}

const askedTitles: Record<Moment, string> = {
  'half-year': 'Halverwege: liggen jullie op koers?',
  year: 'De proef op de som: wat is er bereikt?',
}

const saidAt = (evaluations: readonly GoalEvaluation[] | undefined, moment: Moment) =>
  evaluations?.some((one) => one.moment === moment) ?? false

function Standing({ standing }: { standing: readonly GuaranteeStanding[] }) {
  return (
    <ScrollingTable label="Hoe het plan ervoor staat">
      <table class="folding">
        <thead>
          <tr>
            <th scope="col">Waarborg</th>
            <th scope="col">Activiteiten</th>
            <th scope="col">Doelen</th>
          </tr>
        </thead>
        <tbody>
          {standing.map((one) => (
            <tr key={one.guarantee}>
              <th scope="row">
                <a href={`#year-${one.guarantee}`}>
                  {one.guarantee} {nameOf(one.guarantee)}
                </a>
              </th>
              <td data-label="Activiteiten">{activitiesInWords(one)}</td>
              <td data-label="Doelen">{goalsInWords(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingTable>
  )
}

const isGuarantee = (number: number): number is Guarantee => number in guaranteeNames
const nameOf = (number: number): string => (isGuarantee(number) ? guaranteeNames[number] : '')

const listed = (parts: readonly [number, string][]): string =>
  parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ')

const progressOf = (state: Progress, number: number) =>
  state === 'under-way' && number > 1 ? 'lopen' : progressNames[state]

/** 2 klaar, 3 lopen, 1 nog te doen */
export function activitiesInWords({ activities }: Pick<GuaranteeStanding, 'activities'>): string {
  return (
    listed(progressStates.toReversed().map((state) => [activities[state], progressOf(state, activities[state])])) ||
    'geen'
  )
}

/** 1 bereikt, 2 deels, 1 nog niet bekeken */
export function goalsInWords({ goals, judged }: Pick<GuaranteeStanding, 'goals' | 'judged'>): string {
  const unseen = goals - judged.reached - judged.partly - judged.not
  return (
    listed([
      [judged.reached, 'bereikt'],
      [judged.partly, 'deels of op weg'],
      [judged.not, 'nog niet'],
      [unseen, 'nog niet bekeken'],
    ]) || 'geen'
  )
}

type GuaranteeYearProps = YearPageProps & { guarantee: number }

function GuaranteeYear({ guarantee, goals, ...rest }: GuaranteeYearProps) {
  const here = goals.filter((goal) => goal.guarantee === guarantee)
  if (here.length === 0) return null
  return (
    <section id={`year-${guarantee}`}>
      <div class="section-head">
        <h2>
          <span class="guarantee" data-n={guarantee} aria-hidden="true">
            {guarantee}
          </span>{' '}
          Waarborg {guarantee}: {nameOf(guarantee).toLowerCase()}
        </h2>
      </div>
      {here.map((goal) => (
        <GoalYear key={goal.id} goal={goal} {...rest} />
      ))}
    </section>
  )
}

type GoalYearProps = Omit<YearPageProps, 'goals' | 'standing' | 'own'> & { goal: PlanGoal }

function GoalYear({ plan, goal, evaluations, open, today }: GoalYearProps) {
  const said = evaluations.get(goal.id) ?? []
  const last = lastEvaluation(said)
  const activities = goal.activities.filter(({ removed }) => !removed)
  return (
    <article class="plan-goal" id={`goal-${goal.id}`}>
      <h3>{goal.text || 'Een doel zonder tekst'}</h3>
      {goal.seenBy !== '' && (
        <p class="said">
          <strong>Waaraan zien we het?</strong> {goal.seenBy}
        </p>
      )}
      {last && <EvaluationText evaluation={last} />}
      {activities.length > 0 && <ActivityRows plan={plan} activities={activities} today={today} />}
      {open.length > 0 && (
        <div class="buttons">
          {moments
            .filter((moment) => open.includes(moment))
            .map((moment) => (
              <a
                key={moment}
                class="button quiet small"
                href={`/plans/${plan.id}/goals/${goal.id}/evaluation/${moment}`}
              >
                {buttonWords(moment, saidAt(said, moment))}
                <span class="unseen">: {goal.text}</span>
              </a>
            ))}
        </div>
      )}
    </article>
  )
}

function buttonWords(moment: Moment, said: boolean): string {
  if (moment === 'half-year') return said ? 'Verander wat we halverwege zeiden' : 'Kijk halverwege terug'
  return said ? 'Verander de proef op de som' : 'Doe de proef op de som'
}

type RowsProps = { plan: Plan; activities: readonly PlanActivity[]; today: Day }

function ActivityRows({ plan, activities, today }: RowsProps) {
  return (
    <ul class="rows plain plan-rows">
      {activities.map((activity) => (
        <li key={activity.id}>
          <div>
            <a href={`/plans/${plan.id}/activities/${activity.id}/progress`}>
              {activity.what || 'Activiteit zonder tekst'}
            </a>
            <br />
            <small>{activity.owner?.name ?? 'nog van niemand'}</small>
            {activity.brought !== '' && <p class="said">{activity.brought}</p>}
          </div>
          <div class="standing">
            <ProgressTag progress={activity.progress} />
            {isOpenActivity(activity) && activity.dueOn !== null && (
              <span class={activity.dueOn < today ? 'due late' : 'due'}>{dueInWords(today, activity.dueOn)}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
