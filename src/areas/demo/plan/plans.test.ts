/** What must be so of the jaarplannen of the demo, whatever the day on which somebody looks at it. */
import { describe, expect, it } from 'vitest'
import { readContent } from '../../../platform/content.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { placedItems, ShippedFramework } from '../../instruments/index.ts'
import { loadDemoBank } from '../loadBank.ts'
import { tellStory } from '../story.ts'

const days = ['2026-11-24', '2026-08-01', '2027-01-04', '2027-07-31', '2028-02-29']
const bank = await loadDemoBank()
const { definition } = await readContent('frameworks/gesprekskader', ShippedFramework)
const known = new Set(placedItems(definition).map(({ id }) => id))

describe.each(days)('op %s', (today) => {
  const { plans, people, organisations } = tellStory(bank, today)
  const goals = plans.flatMap((plan) => plan.goals.map((goal) => ({ plan, goal })))
  const activities = goals.flatMap(({ goal }) => goal.activities)

  it('heeft alles een eigen id', () => {
    const ids = [
      ...plans,
      ...goals.map(({ goal }) => goal),
      ...activities,
      ...activities.flatMap(({ told }) => told),
    ].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gaat over items van het gesprekskader en over mensen en scholen die er zijn', () => {
    const items = goals.flatMap(({ goal }) => (goal.frameworkItemId ? [goal.frameworkItemId] : []))
    expect(items.filter((id) => !known.has(id))).toEqual([])
    const persons = activities.flatMap(({ owner }) => ('personId' in owner ? [owner.personId] : []))
    expect(persons.filter((id) => !people.some((person) => person.id === id))).toEqual([])
    const bodies = activities.flatMap(({ owner }) => ('body' in owner ? [owner.body.kind] : []))
    const ofAll = bank.blueprint.bodies.filter(({ per }) => per === 'partnership').map(({ key }) => key)
    expect(bodies.filter((kind) => !ofAll.includes(kind))).toEqual([])
    const places = plans.flatMap(({ organisationId }) => organisationId ?? [])
    expect(places.filter((id) => !organisations.some((organisation) => organisation.id === id))).toEqual([])
  })

  it('vertelt niets van een dag die nog komt', () => {
    const past = [
      ...goals.flatMap(({ goal }) => goal.evaluations.map(({ evaluatedOn }) => evaluatedOn)),
      ...activities.flatMap(({ told }) => told.map(({ toldOn }) => toldOn)),
      ...plans.flatMap(({ adopted }) => adopted?.on ?? []),
    ]
    expect(past.filter((day) => day > today)).toEqual([])
  })

  it('kiest alleen bij doelen van het partnerschap van dit jaar, en zet wat een school overneemt in haar plan', () => {
    const shared = plans.find(
      ({ organisationId, schoolYear }) => organisationId === null && schoolYear === schoolYearOf(today),
    )
    for (const plan of plans) {
      for (const { goalId, choice, ownGoalId } of plan.uptakes) {
        expect(shared?.goals.some(({ id }) => id === goalId)).toBe(true)
        expect(plan.goals.some(({ id, fromGoalId }) => id === ownGoalId && fromGoalId === goalId)).toBe(
          choice !== 'left',
        )
      }
    }
  })
})
