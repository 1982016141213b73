import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import type { Who } from '../../../platform/web/who.ts'
import { longDay } from '../../../ui/words.ts'
import { saidAtSchool } from '../../dialogues/index.ts'
import { actionPolicy, findActionsAtSchool, verdictNames } from '../../followup/index.ts'
import { findContent, findPlanOf, planPolicy } from '../../plans/index.ts'
import { settledAtSchool } from '../../scans/index.ts'
import type { KnownThing } from '../rules.ts'

/** How far back the trail is looked into for a self-picture: two years, in days. */
const lookBackDays = 730

/** What is known of a school already: its last scan, its plan, what it agreed and what was said there, as far as this person sees it. */
export async function findKnown(tx: Tx, who: Who, schoolId: string): Promise<KnownThing[]> {
  const since = new Date(Date.parse(who.today) - lookBackDays * 86_400_000).toISOString().slice(0, 10)
  return [
    ...(await fromScan(tx, schoolId, who.today)),
    ...(await fromPlan(tx, who, schoolId)),
    ...(await fromActions(tx, who, schoolId, since)),
    ...(await fromConversations(tx, who, schoolId, since)),
  ]
}

async function fromScan(tx: Tx, schoolId: string, today: Day): Promise<KnownThing[]> {
  const settled = await settledAtSchool(tx, schoolId, today)
  return settled.flatMap(({ scanId, criterionId, talkOn, guarantee, criterionName, stands, reasons, goal }) => {
    const from = { guarantee, source: `Scan, gesprek van ${longDay(talkOn)}`, href: `/scans/${scanId}/report` }
    const key = `${scanId}:${criterionId}`
    return [
      ...(stands === null
        ? []
        : [
            {
              ...from,
              key: `judgement:${key}`,
              kind: 'judgement' as const,
              text: sentences(
                `${criterionName}: wij staan ${stands.startsWith('tussen') ? stands : `in fase ${stands}`}`,
                reasons,
              ),
            },
          ]),
      ...(goal === null
        ? []
        : [
            {
              ...from,
              key: `focus-point:${key}`,
              kind: 'focus-point' as const,
              text: sentences('Hier werken we aan', goal, ': '),
            },
          ]),
    ]
  })
}

/** The goals of the school's own plan of this school year. */
async function fromPlan(tx: Tx, who: Who, schoolId: string): Promise<KnownThing[]> {
  const schoolYear = schoolYearOf(who.today)
  const plan = await findPlanOf(tx, { schoolYear, organisationId: schoolId }, who.today)
  if (!plan || !planPolicy.read.allows(who, plan)) return []
  const { goals } = await findContent(tx, plan.id)
  return goals.flatMap(({ id, guarantee, text, removed }) =>
    removed || text === ''
      ? []
      : [
          {
            key: `goal:${id}`,
            guarantee,
            kind: 'goal' as const,
            text: sentences('In ons plan staat', text, ': '),
            source: `Jaarplan ${schoolYearName(schoolYear)}`,
            href: `/plans/${plan.id}`,
          },
        ],
  )
}

async function fromActions(tx: Tx, who: Who, schoolId: string, since: Day): Promise<KnownThing[]> {
  const actions = await findActionsAtSchool(tx, schoolId, since, who.today)
  return actions.flatMap((action) => {
    const { id, guarantee, what, verdict, brought, agreedOn } = action
    if (guarantee === null || action.state === 'dropped' || !actionPolicy.see.allows(who, action)) return []
    const came = verdict === null ? '' : brought || verdictNames[verdict]
    return [
      {
        key: `action:${id}`,
        guarantee,
        kind: 'action' as const,
        text: sentences(`We spraken af: ${what}`, came),
        source: `Vervolgactie van ${longDay(agreedOn)}`,
        href: `/actions/${id}`,
      },
    ]
  })
}

async function fromConversations(tx: Tx, who: Who, schoolId: string, since: Day): Promise<KnownThing[]> {
  const said = await saidAtSchool(tx, who, schoolId, since)
  return said.map(({ id, dialogueId, day, guarantee, text }) => ({
    key: `finding:${id}`,
    guarantee,
    kind: 'finding' as const,
    text,
    source: `Gesprek van ${longDay(day)}`,
    href: `/dialogues/${dialogueId}/report`,
  }))
}

/** Two sentences, of which the second may be missing, each with its full stop. */
function sentences(first: string, second: string, between = '. '): string {
  const whole = second === '' ? first : `${first}${between}${second}`
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`
}
