import type { ComponentChildren } from 'preact'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { count, listed } from '../../../ui/words.ts'
import type { PartnerPlan, PlanGoal } from '../queries.ts'
import { countUptake, type UptakeChoice, type UptakeCounts, uptakeNames } from '../rules.ts'
import { StateTag } from './StateTag.tsx'

type PartnerLine = PartnerPlan & {
  /** Whether whoever looks works there, and so makes this plan with others. */
  own: boolean
  mayBegin: boolean
  mayRead: boolean
}

type PartnersProps = {
  schoolYear: number
  /** The school years that can be looked at. */
  years: readonly number[]
  partners: readonly PartnerLine[]
  /** The goals of the partnership that partners choose about; null when its plan is not adopted yet. */
  goals: readonly PlanGoal[] | null
  /** The occurrence that one came here from. */
  occurrence: string | null
}

/** The plans of schools and institutes: one's own first, then what becomes of each goal, then all of them by board. */
export function Partners({ schoolYear, years, partners, goals, occurrence }: PartnersProps) {
  const own = partners.filter((partner) => partner.own)
  const others = partners.filter((partner) => !partner.own)
  return (
    <>
      <p class="lede">
        Elke school en elk instituut maakt van het jaarplan van het partnerschap een eigen plan: wat nemen we over, wat
        passen we aan, wat doen we dit jaar niet, en wat willen we zelf?
      </p>
      <nav class="plan-jumps" aria-label="Schooljaren">
        {years.map((year) => (
          <a key={year} href={`/partner-plans?year=${year}`} aria-current={year === schoolYear ? 'page' : undefined}>
            {schoolYearName(year)}
          </a>
        ))}
      </nav>
      {goals === null && (
        <p class="meta apart-small">
          Het jaarplan {schoolYearName(schoolYear)} van het partnerschap is nog niet vastgesteld. Beginnen kan al; de
          doelen van het partnerschap komen erbij zodra het zover is.
        </p>
      )}
      {partners.length === 0 && (
        <div class="empty">
          <p>Je hoort niet bij een school of instituut met een eigen plan.</p>
          <p>
            <a href="/plans">Lees het jaarplan van het partnerschap</a>
          </p>
        </div>
      )}
      {own.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Waar jij werkt</h2>
          </div>
          <ul class="rows plain plan-rows">
            {own.map((partner) => (
              <PartnerRow
                key={partner.id}
                partner={partner}
                goals={goals ?? []}
                begin={partner.mayBegin && <Begin partner={partner} look="main" {...{ schoolYear, occurrence }} />}
              />
            ))}
          </ul>
        </section>
      )}
      {goals !== null && goals.length > 0 && partners.length > 1 && (
        <section>
          <div class="section-head">
            <h2>Wat er met elk doel gebeurt</h2>
          </div>
          {goals.map((goal) => (
            <GoalUptakes key={goal.id} goal={goal} partners={partners} />
          ))}
        </section>
      )}
      {groupsOf(others).map(([group, members]) => (
        <PartnerGroup key={group} group={group} members={members} goals={goals ?? []} {...{ schoolYear, occurrence }} />
      ))}
    </>
  )
}

/** By board, institutes last. */
const groupsOf = <Partner extends PartnerPlan>(partners: readonly Partner[]): [string, Partner[]][] => [
  ...Map.groupBy(partners, ({ kind, boardName }) => (kind === 'institute' ? 'Instituten' : (boardName ?? 'Scholen'))),
]

type GroupProps = Pick<PartnersProps, 'schoolYear' | 'occurrence'> & {
  group: string
  members: readonly PartnerLine[]
  goals: readonly PlanGoal[]
}

function PartnerGroup({ group, members, goals, schoolYear, occurrence }: GroupProps) {
  const begun = members.filter(({ planId }) => planId !== null)
  const waiting = members.filter(({ planId }) => planId === null)
  const mayBegin = waiting.filter((partner) => partner.mayBegin)
  return (
    <section>
      <div class="section-head">
        <h2>{group}</h2>
        <span class="meta">
          {begun.length} van {members.length} met een plan
        </span>
      </div>
      {begun.length > 0 && (
        <ul class="rows plain plan-rows">
          {begun.map((partner) => (
            <PartnerRow key={partner.id} partner={partner} goals={goals} />
          ))}
        </ul>
      )}
      {waiting.length > 0 && <p class="meta apart-small">Nog geen plan: {listed(waiting.map(({ name }) => name))}.</p>}
      {mayBegin.length > 0 && (
        <details class="apart-small">
          <summary>Help een plan beginnen</summary>
          <div class="buttons">
            {mayBegin.map((partner) => (
              <Begin key={partner.id} partner={partner} look="small" {...{ schoolYear, occurrence }} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

type BeginProps = Pick<PartnersProps, 'schoolYear' | 'occurrence'> & { partner: PartnerPlan; look: 'main' | 'small' }

function Begin({ partner, look, schoolYear, occurrence }: BeginProps) {
  return (
    <PostButton
      action="/partner-plans"
      label={look === 'main' ? `Begin het plan van ${partner.name}` : partner.name}
      look={look}
      values={{ organisation: partner.id, schoolYear, ...(occurrence === null ? {} : { occurrence }) }}
    />
  )
}

type RowProps = { partner: PartnerLine; goals: readonly PlanGoal[]; begin?: ComponentChildren }

function PartnerRow({ partner, goals, begin }: RowProps) {
  const { planId, state, name, mayRead } = partner
  return (
    <li>
      <div>
        {planId !== null && mayRead ? <a href={`/plans/${planId}`}>{name}</a> : name}
        <br />
        <small>{standingOf(partner, goals)}</small>
      </div>
      {state === null ? begin : <StateTag plan={{ state }} />}
    </li>
  )
}

function standingOf({ planId, choices }: PartnerPlan, goals: readonly PlanGoal[]): string {
  if (planId === null) return 'nog geen plan'
  const chosen = goals.filter(({ id }) => choices.has(id)).length
  if (goals.length === 0) return 'eigen doelen'
  return chosen === goals.length
    ? 'koos bij elk doel van het partnerschap'
    : `koos bij ${chosen} van de ${count(goals.length, 'doel', 'doelen')} van het partnerschap`
}

const shownCounts: readonly (keyof UptakeCounts)[] = ['taken-up', 'adapted', 'left', 'undecided']
const countNames: Record<keyof UptakeCounts, string> = { ...uptakeNames, undecided: 'nog niet gekozen' }

function countsInWords(goalId: string, partners: readonly PartnerPlan[]): string {
  const counts = countUptake(
    goalId,
    partners.map(({ planId, choices }) => ({
      planId,
      choices: new Map([...choices].map(([id, { choice }]) => [id, choice])),
    })),
  )
  return shownCounts
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${countNames[kind]}`)
    .join(' · ')
}

function GoalUptakes({ goal, partners }: { goal: PlanGoal; partners: readonly PartnerPlan[] }) {
  const groups = groupsOf(partners)
  return (
    <article class="plan-goal">
      <h3>
        <GuaranteeMark number={goal.guarantee} /> {goal.text || 'Een doel zonder tekst'}
      </h3>
      <p class="meta">{countsInWords(goal.id, partners)}</p>
      <details>
        <summary>Wie doet wat?</summary>
        {groups.map(([group, members]) => (
          <div key={group} class="apart-small">
            <h4>{group}</h4>
            <p class="meta">{countsInWords(goal.id, members)}</p>
            <ul class="rows plain plan-rows">
              {members
                .filter(({ choices }) => choices.has(goal.id))
                .map(({ id, name, choices }) => (
                  <li key={id}>
                    <div>
                      {name}
                      {choices.get(goal.id)?.reason && <p class="said">{choices.get(goal.id)?.reason}</p>}
                    </div>
                    <ChoiceTag choice={choices.get(goal.id)?.choice} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </details>
    </article>
  )
}

const looks: Record<UptakeChoice, string> = { 'taken-up': 'tag done', adapted: 'tag now', left: 'tag' }

/** What a partner does with a goal. */
export function ChoiceTag({ choice }: { choice: UptakeChoice | undefined }) {
  return choice ? <span class={looks[choice]}>{uptakeNames[choice]}</span> : <span class="meta">nog niet gekozen</span>
}
