import {
  day,
  type Errors,
  type Fields,
  type Form,
  file,
  form,
  hidden,
  longText,
  oneOf,
  optionalReference,
  reference,
  references,
  revision,
  text,
  timeOfDay,
  wholeNumber,
} from '../../platform/web/form.ts'
import { longestInterval, positionName, positions, type Rhythm, weekdayName, weekdays } from './recurrence.ts'
import type { Leaving } from './rules.ts'

const place = text({ label: 'Waar', hint: 'Een gebouw en een lokaal, of een school.', max: 300 })
const onlineAddress = text({
  label: 'Adres om online mee te doen',
  hint: 'Begint met https://',
  max: 500,
})

function wrongAddress(address: string): Errors {
  return address === '' || /^https?:\/\/\S+$/i.test(address)
    ? {}
    : { onlineAddress: 'Dit is geen adres. Het begint met https:// en heeft geen spaties.' }
}

const meetingFields = {
  title: text({ label: 'Hoe heet de bijeenkomst?', max: 200, required: true }),
  day: day({ label: 'Dag' }),
  from: timeOfDay({ label: 'Van' }),
  until: timeOfDay({ label: 'Tot' }),
  place,
  onlineAddress,
  remarks: longText({ label: 'Wat moet je weten, lezen of meenemen?', max: 2000 }),
}

const wrongMeeting = ({
  from,
  until,
  onlineAddress: address,
}: {
  from: string
  until: string
  onlineAddress: string
}) => ({
  ...(until > from ? {} : { until: 'De bijeenkomst is afgelopen voordat zij begint. Kies een latere tijd.' }),
  ...wrongAddress(address),
})

/** `occurrence`: the occurrence of the cycle that the meeting is planned from. */
const occurrence = { ...optionalReference({ label: '' }), control: 'hidden' as const }

export const newMeetingForm = form({ ...meetingFields, occurrence }, wrongMeeting)
export const meetingForm = form({ ...meetingFields, revision: revision() }, wrongMeeting)

const weekdayOptions = weekdays.map((value) => ({ value, label: weekdayName(value) }))
const positionOptions = positions.map((value) => ({ value: String(value), label: `de ${positionName(value)}` }))

const seriesFields = {
  title: text({ label: 'Hoe heten de bijeenkomsten?', max: 200, required: true }),
  unit: oneOf({
    label: 'Hoe vaak komen jullie bij elkaar?',
    control: 'radio',
    options: [
      { value: 'week', label: 'Om de zoveel weken, op een vaste dag' },
      { value: 'month', label: 'Om de zoveel maanden, bijvoorbeeld op de tweede dinsdag' },
    ],
  }),
  every: wholeNumber({
    label: 'Om de hoeveel weken of maanden?',
    hint: '1 is elke week of maand, 6 is om de zes.',
    min: 1,
    max: longestInterval.week,
  }),
  weekday: oneOf({ label: 'Op welke dag?', options: weekdayOptions }),
  position: oneOf({
    label: 'De hoeveelste van de maand?',
    hint: 'Alleen als je maanden koos.',
    options: positionOptions,
  }),
  firstDay: day({ label: 'Vanaf' }),
  untilDay: day({ label: 'Tot en met', hint: 'Voorgesteld is het einde van het schooljaar.' }),
  startsAt: timeOfDay({ label: 'Begint om' }),
  minutes: wholeNumber({ label: 'Duurt, in minuten', min: 5, max: 600 }),
  place,
  onlineAddress,
}

type SeriesTimes = {
  unit: 'week' | 'month'
  every: number
  firstDay: string
  untilDay: string
  onlineAddress: string
}

function wrongSeries({ unit, every, firstDay, untilDay, onlineAddress: address }: SeriesTimes): Errors {
  const errors: Record<string, string> = { ...wrongAddress(address) }
  if (untilDay < firstDay) errors.untilDay = 'De reeks eindigt voordat zij begint. Kies een latere dag.'
  if (Date.parse(untilDay) - Date.parse(firstDay) > 3 * 366 * 86_400_000)
    errors.untilDay = 'Een reeks is hooguit drie jaar. Verlengen kan altijd nog.'
  if (unit === 'month' && every > longestInterval.month)
    errors.every = `Om de hoeveel maanden: hooguit ${longestInterval.month}.`
  return errors
}

export const newSeriesForm = form(seriesFields, wrongSeries)
export const seriesForm = form(
  {
    ...seriesFields,
    firstDay: day({ label: 'Geldt vanaf', hint: 'Wat daarvoor is, blijft zoals het was.' }),
    revision: revision(),
  },
  wrongSeries,
)

/** The rhythm that was chosen. */
export function rhythmFrom(chosen: {
  unit: 'week' | 'month'
  every: number
  weekday: (typeof weekdays)[number]
  position: string
}): Rhythm {
  const { unit, every, weekday } = chosen
  if (unit === 'week') return { unit, every, weekday }
  return { unit, every, weekday, position: positions.find((one) => String(one) === chosen.position) ?? 1 }
}

export const extensionForm = form({ untilDay: day({ label: 'Verleng tot en met' }) })

export const reasonForm = form({
  reason: longText({ label: 'Waarom?', max: 500, required: true }),
})

export const purposeOptions = [
  { value: 'talk', label: 'Bespreken' },
  { value: 'decide', label: 'Besluiten' },
  { value: 'inform', label: 'Informeren' },
] as const

const itemFields = {
  title: text({ label: 'Waar gaat het over?', max: 200, required: true }),
  purpose: oneOf({ label: 'Waarvoor staat het op de agenda?', options: purposeOptions }),
  explanation: longText({ label: 'Toelichting', hint: 'Wat moeten anderen weten of voorbereiden?', max: 2000 }),
  owner: optionalReference({ label: 'Wie brengt het in?' }),
}

const minutes = wholeNumber({ label: 'Hoeveel minuten?', min: 0, max: 600 })

export const newItemForm = form({ ...itemFields, minutes })
export const itemForm = form({ ...itemFields, minutes, revision: revision() })
export const suggestionForm = form({
  title: itemFields.title,
  purpose: itemFields.purpose,
  explanation: itemFields.explanation,
})

/** Which proposal: of which source, and its key there. */
export const proposalForm = form({ source: hidden(60), key: hidden(200) })

export const placementForm = form({ item: reference({ label: 'Agendapunt' }) })
export const meetingChoiceForm = form({ meeting: reference({ label: 'Bijeenkomst' }) })

export const orderForm = form({
  direction: oneOf({
    label: 'Richting',
    options: [
      { value: 'up', label: 'omhoog' },
      { value: 'down', label: 'omlaag' },
    ],
  }),
})

export const paperForm = form({
  paper: file({ label: 'Stuk', hint: 'Een bestand van hooguit 10 MB.' }),
  paperTitle: text({ label: 'Hoe heet het?', hint: 'Laat je dit leeg, dan is het de naam van het bestand.', max: 200 }),
})

export const replyForm = form({
  reply: oneOf({
    label: 'Kom je?',
    options: [
      { value: 'accepted', label: 'Ik kom' },
      { value: 'declined', label: 'Ik kan niet' },
    ],
  }),
})

export const guestForm = form({ person: reference({ label: 'Wie nodig je nog meer uit?' }) })

export const attendanceForm = form({
  present: references({ label: 'Wie zijn er?', hint: 'Wie je niet aanvinkt, staat als afwezig in het verslag.' }),
})

export const noteForm = form({
  note: longText({ label: 'Wat is er gezegd?', hint: 'Komt in het verslag.', max: 20_000, rows: 6 }),
  /** What the note was when the page was made, so that two writers can be brought together. */
  base: hidden(20_000),
  revision: revision(),
})

const decision = longText({ label: 'Wat is er besloten?', max: 2000, required: true, rows: 2 })

export const decisionForm = form({ decision })
export const changedDecisionForm = form({ decision, revision: revision() })

export const completionForm = form({
  finished: oneOf({
    label: 'Stand',
    options: [
      { value: 'yes', label: 'afgerond' },
      { value: 'no', label: 'nog open' },
    ],
  }),
})

export const approvalForm = form({
  corrections: longText({
    label: 'Wat klopte er niet?',
    hint: 'Komt onder het verslag te staan. Leeg als alles klopt.',
    max: 4000,
  }),
})

/** The names of the fields of one item on the page for closing. */
export const leavingFields = (itemId: string) => ({ to: `to.${itemId}`, because: `because.${itemId}` })

const leavingKey = /^to\.([0-9a-f-]{36})$/
const because = longText({ label: 'Waarom vervalt het?', max: 500, required: true })

/** Where each open item goes: the fields are named after the items, so they differ per meeting. */
export const closureForm: Form<ReadonlyMap<string, Leaving>, Fields> = {
  fields: {},
  parse({ texts, files }) {
    const errors: Record<string, string> = {}
    const leaving = new Map<string, Leaving>()
    for (const [name, [to]] of Object.entries(texts)) {
      const itemId = leavingKey.exec(name)?.[1]
      if (!itemId) continue
      const fields = leavingFields(itemId)
      if (to === 'next' || to === 'backlog' || to === 'finished') leaving.set(itemId, { kind: to })
      else if (to === 'dropped') {
        const reason = because.schema.safeParse(texts[fields.because])
        if (reason.success) leaving.set(itemId, { kind: 'dropped', because: reason.data })
        else errors[fields.because] = 'Schrijf op waarom dit vervalt, in hooguit 500 tekens.'
      } else errors[fields.to] = 'Kies wat er met dit punt gebeurt.'
    }
    return Object.keys(errors).length > 0
      ? { ok: false, errors, typed: texts, files }
      : { ok: true, values: leaving, typed: texts, files }
  },
}
