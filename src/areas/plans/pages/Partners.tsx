import { schoolYearName } from '../../../platform/schoolYear.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { count } from '../../../ui/words.ts'
import type { PartnerPlan, PlanGoal } from '../queries.ts'
import { countUptake, type UptakeChoice, type UptakeCounts, uptakeNames } from '../rules.ts'
import { StateTag } from './StateTag.tsx'

type PartnersProps = {
  schoolYear: number
  /** The school years that can be looked at. */
  years: readonly number[]
  partners: readonly (PartnerPlan & { mayBegin: boolean; mayRead: boolean })[]
  /** The goals of the partnership that partners choose about; null when its plan is not adopted yet. */
  goals: readonly PlanGoal[] | null
  /** The occurrence that one came here from. */
  occurrence: string | null
}

/** The plans of schools and institutes: how far each is, and what they do with the goals of the partnership. */
export function Partners({ schoolYear, years, partners, goals, occurrence }: PartnersProps) {
  const begun = partners.filter(({ planId }) => planId !== null).length
  const others = years.filter((year) => year !== schoolYear)
  return (
    <>
      <p class="lede">
        Elke school en elk instituut maakt van het jaarplan van het partnerschap een eigen plan: wat nemen we over, wat
        passen we aan, wat doen we dit jaar niet, en wat willen we zelf?
      </p>
      {others.length > 0 && (
        <p class="meta">
          {others.map((year) => (
            <a key={year} href={`/partner-plans?year=${year}`}>
              Schooljaar {schoolYearName(year)}
            </a>
          ))}
        </p>
      )}
      {goals === null && (
        <p class="notice">
          Het jaarplan {schoolYearName(schoolYear)} van het partnerschap is nog niet vastgesteld. Beginnen kan al; de
          doelen van het partnerschap komen erbij zodra het zover is.
        </p>
      )}
      {partners.length === 0 ? (
        <div class="empty">
          <p>Je hoort niet bij een school of instituut met een eigen plan.</p>
          <p>
            <a href="/plans">Lees het jaarplan van het partnerschap</a>
          </p>
        </div>
      ) : (
        <PartnerRows schoolYear={schoolYear} partners={partners} goals={goals ?? []} occurrence={occurrence} />
      )}
      {goals !== null && goals.length > 0 && partners.length > 1 && (
        <section>
          <div class="section-head">
            <h2>Wat er met elk doel gebeurt</h2>
            <span class="meta">{count(begun, 'plan', 'plannen')} begonnen</span>
          </div>
          {goals.map((goal) => (
            <GoalUptakes key={goal.id} goal={goal} partners={partners} />
          ))}
        </section>
      )}
    </>
  )
}

type RowsProps = Pick<PartnersProps, 'schoolYear' | 'partners' | 'occurrence'> & { goals: readonly PlanGoal[] }

function PartnerRows({ schoolYear, partners, goals, occurrence }: RowsProps) {
  const groups = [
    ...Map.groupBy(partners, ({ kind, boardName }) => (kind === 'institute' ? 'Instituten' : (boardName ?? 'Scholen'))),
  ]
  return (
    <>
      {groups.map(([group, members]) => (
        <section key={group}>
          <div class="section-head">
            <h2>{group}</h2>
            <span class="meta">{schoolYearName(schoolYear)}</span>
          </div>
          <ul class="rows plain">
            {members.map((partner) => (
              <li key={partner.id}>
                <div>
                  {partner.planId !== null && partner.mayRead ? (
                    <a href={`/plans/${partner.planId}`}>{partner.name}</a>
                  ) : (
                    partner.name
                  )}
                  <br />
                  <small>{standingOf(partner, goals)}</small>
                </div>
                {partner.planId === null
                  ? partner.mayBegin && (
                      <PostButton
                        action="/partner-plans"
                        label={`Begin het plan van ${partner.name}`}
                        look={members.length === 1 ? 'main' : 'small'}
                        values={{
                          organisation: partner.id,
                          schoolYear,
                          ...(occurrence === null ? {} : { occurrence }),
                        }}
                      />
                    )
                  : partner.state !== null && <StateTag plan={{ state: partner.state }} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
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

function GoalUptakes({ goal, partners }: { goal: PlanGoal; partners: PartnersProps['partners'] }) {
  const counts = countUptake(
    goal.id,
    partners.map(({ planId, choices }) => ({
      planId,
      choices: new Map([...choices].map(([id, { choice }]) => [id, choice])),
    })),
  )
  return (
    <article class="plan-goal">
      <h3>
        <GuaranteeMark number={goal.guarantee} /> {goal.text || 'Een doel zonder tekst'}
      </h3>
      <p class="meta">
        {shownCounts
          .filter((kind) => counts[kind] > 0)
          .map((kind) => `${counts[kind]} ${countNames[kind]}`)
          .join(' · ')}
      </p>
      <details>
        <summary>Wie doet wat?</summary>
        <ul class="rows plain">
          {partners.map(({ id, name, choices }) => (
            <li key={id}>
              <div>
                {name}
                {choices.get(goal.id)?.reason && <p class="said">{choices.get(goal.id)?.reason}</p>}
              </div>
              <ChoiceTag choice={choices.get(goal.id)?.choice} />
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}

const looks: Record<UptakeChoice, string> = { 'taken-up': 'tag done', adapted: 'tag now', left: 'tag' }

/** What a partner does with a goal. */
export function ChoiceTag({ choice }: { choice: UptakeChoice | undefined }) {
  return choice ? <span class={looks[choice]}>{uptakeNames[choice]}</span> : <span class="meta">nog niet gekozen</span>
}
