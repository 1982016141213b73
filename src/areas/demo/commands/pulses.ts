import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { type PulsePlan, planPulses, pulsesOf } from '../../surveys/index.ts'
import type { DemoStory } from '../records.ts'

/** Plans the pulses of this school year that are still to come: two placement periods, each with three moments. */
export async function writePulses(tx: Tx, { personas }: Pick<DemoStory, 'personas'>, today: Day): Promise<void> {
  const moderatorId = personas.find(({ slug }) => slug === 'ellen')?.personId
  if (moderatorId === undefined) throw new Error('the demo has nobody who reads the open answers of pulses')
  const year = schoolYearOf(today)
  const first = pulsesOf({ startsOn: `${year}-09-01`, endsOn: `${year + 1}-01-29` })
  const second = pulsesOf({ startsOn: `${year + 1}-02-01`, endsOn: `${year + 1}-06-25` })
  const pulses: PulsePlan[] = [
    { moment: 'start', title: 'Na het startgesprek', day: first.start },
    { moment: 'halfway', title: 'Halverwege', day: first.halfway },
    { moment: 'assessment', title: 'Na de beoordeling', day: first.assessment },
    { moment: 'start', title: 'Na het startgesprek, tweede stageperiode', day: second.start },
    { moment: 'halfway', title: 'Halverwege, tweede stageperiode', day: second.halfway },
    { moment: 'assessment', title: 'Na de beoordeling, tweede stageperiode', day: second.assessment },
  ]
  const coming = pulses.filter(({ day }) => day > today)
  await planPulses(tx, coming, { moderatorId, today })
}
