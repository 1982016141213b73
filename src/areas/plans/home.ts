import type { Tx } from '../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../platform/schoolYear.ts'
import type { Who } from '../../platform/web/who.ts'
import type { Asked, HomeSource } from '../home/index.ts'
import { itemPath } from '../meetings/index.ts'
import { coordinatesPartnership } from '../partnership/index.ts'
import { findPlaceOfItem, findSharedPlans, type Plan, sitsInProjectGroup } from './queries.ts'
import { draftingAsked } from './rules.ts'
import { planName, planPath } from './subjects.ts'

/** What plans ask before they are adopted: of the projectgroep to begin and finish one, of the stuurgroep to decide. */
export const planHome: HomeSource = {
  async asked(tx, who) {
    const plans = await findSharedPlans(tx, who.today)
    return [...(await toBegin(tx, who, plans)), ...(await toDecide(tx, plans))]
  },
  async sections() {
    return []
  },
}

async function toBegin(tx: Tx, who: Who, plans: readonly Plan[]): Promise<Asked[]> {
  if (!coordinatesPartnership(who) && !(await sitsInProjectGroup(tx, who.today))) return []
  const states = new Map(plans.map(({ schoolYear, state }) => [schoolYear, state]))
  const asked = draftingAsked(schoolYearOf(who.today), states, who.today)
  if (!asked) return []
  const name = schoolYearName(asked.schoolYear)
  // In the spring the cycle itself asks the coordinator to begin.
  if (!states.has(asked.schoolYear) && asked.schoolYear > schoolYearOf(who.today) && coordinatesPartnership(who))
    return []
  const plan = plans.find(({ schoolYear }) => schoolYear === asked.schoolYear)
  return [
    plan
      ? {
          title: `Het jaarplan ${name} is in de maak`,
          sentence: 'Schrijf mee, en bied het op tijd aan de stuurgroep aan.',
          href: `${planPath(plan.id)}/draft`,
          button: 'Schrijf mee',
          due: asked.due,
        }
      : {
          title: `Begin het jaarplan ${name}`,
          sentence: 'Dan kan de projectgroep eraan schrijven, en de stuurgroep het voor de zomer vaststellen.',
          href: '/plans',
          button: 'Begin',
          due: asked.due,
        },
  ]
}

/** An offered plan waits for whoever sits in the stuurgroep: to be read, and decided on in the meeting. */
async function toDecide(tx: Tx, plans: readonly Plan[]): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const plan of plans.filter(({ state, inSteeringGroup }) => state === 'offered' && inSteeringGroup)) {
    const place = plan.itemId === null ? undefined : await findPlaceOfItem(tx, plan.itemId)
    asked.push({
      title: `Lees het ${planName(plan).toLowerCase()}`,
      sentence: place
        ? 'Het staat op de agenda van de stuurgroep, die het vaststelt.'
        : 'Het wacht op een plek op de agenda van de stuurgroep.',
      href: place ? itemPath(place.meetingId, place.itemId) : planPath(plan.id),
      button: 'Lees het',
      due: place?.day ?? null,
    })
  }
  return asked
}
