import { day, type Errors, form, hidden, optionalDay, reference } from '../../platform/web/form.ts'
import { isLongEnough, shortestPeriod } from './rules.ts'

const tooShort = `Een stageperiode duurt minstens ${shortestPeriod} weken. Kies een latere laatste dag.`

/** The placement periods of a school year; the second only where there is one. */
export const periodsForm = form(
  {
    starts1: day({ label: 'Eerste dag' }),
    ends1: day({ label: 'Laatste dag' }),
    starts2: optionalDay({ label: 'Eerste dag' }),
    ends2: optionalDay({ label: 'Laatste dag' }),
  },
  ({ starts1, ends1, starts2, ends2 }): Errors => {
    if (!isLongEnough({ startsOn: starts1, endsOn: ends1 })) return { ends1: tooShort }
    if (starts2 === null && ends2 === null) return {}
    if (starts2 === null) return { starts2: 'Vul ook de eerste dag van de tweede periode in.' }
    if (ends2 === null) return { ends2: 'Vul ook de laatste dag van de tweede periode in.' }
    return isLongEnough({ startsOn: starts2, endsOn: ends2 }) ? {} : { ends2: tooShort }
  },
)

const hint = 'Leeg: wordt niet gepland.'

/** On which days the pulses open: a field for each period and moment. */
export const pulsesForm = form({
  start1: optionalDay({ label: 'Na het startgesprek', hint }),
  halfway1: optionalDay({ label: 'Halverwege', hint }),
  assessment1: optionalDay({ label: 'Na de beoordeling', hint }),
  start2: optionalDay({ label: 'Na het startgesprek', hint }),
  halfway2: optionalDay({ label: 'Halverwege', hint }),
  assessment2: optionalDay({ label: 'Na de beoordeling', hint }),
  moderator: reference({
    label: 'Wie leest de open antwoorden eerst?',
    hint: 'Deze collega haalt eruit wat naar iemand wijst. Daarna kunnen anderen ze lezen.',
  }),
  /** The days of which the page told whom they reach. */
  shown: hidden(),
})
