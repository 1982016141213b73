import { z } from 'zod'
import {
  day,
  type Errors,
  type Fields,
  type Form,
  form,
  longText,
  oneOf,
  optionalReference,
  reference,
  references,
  revision,
  text,
  wholeNumber,
} from '../../platform/web/form.ts'
import { actionStateNames, actionStates } from '../followup/index.ts'
import type { Answer } from './commands.ts'
import { isLevel, type Level, type Phase } from './rules.ts'

export const occasionOptions = [
  { value: 'before-start', label: 'Voor de start: past samen opleiden bij ons?' },
  { value: 'baseline', label: '0-meting bij de start' },
  { value: 'four-yearly', label: 'Vierjaarlijkse scan' },
  { value: 'in-between', label: 'Tussendoor' },
] as const

export const occasionNames: Record<(typeof occasionOptions)[number]['value'], string> = {
  'before-start': 'voor de start',
  baseline: '0-meting',
  'four-yearly': 'vierjaarlijkse scan',
  'in-between': 'tussendoor',
}

const planFields = {
  occasion: oneOf({ label: 'Aanleiding', options: occasionOptions }),
  themes: references({ label: 'Thema’s', atLeast: 1, atMost: 12 }),
  participants: references({
    label: 'Wie doen er mee?',
    hint: 'Voorgesteld is het opleidingsteam. Met drie mensen of meer kun je straks zien hoe de keuzes verdeeld zijn.',
    atLeast: 1,
    atMost: 40,
  }),
  facilitator: reference({ label: 'Wie leidt het gesprek?' }),
  opensOn: day({ label: 'Kiezen kan vanaf' }),
  closesOn: day({ label: 'Kiezen kan tot en met' }),
  talkOn: day({ label: 'Het gesprek is op' }),
  /** The occurrence of the cycle that it is planned from. */
  occurrence: { ...optionalReference({ label: '' }), control: 'hidden' as const },
  ambitionYear: wholeNumber({ label: 'De ambitie geldt voor het schooljaar dat begint in', min: 2000, max: 2098 }),
}

export const planForm = form(planFields, ({ opensOn, closesOn, talkOn, ambitionYear }) => {
  const errors: Record<string, string> = {}
  if (closesOn < opensOn) errors.closesOn = 'De scan sluit voordat hij opent. Kies een latere dag.'
  if (talkOn < closesOn) errors.talkOn = 'Het gesprek is voordat de scan sluit. Kies een latere dag.'
  if (ambitionYear < Number(opensOn.slice(0, 4)) - 1) errors.ambitionYear = 'Kies een schooljaar dat nog komt.'
  return errors
})

export const reopenForm = form({
  reason: longText({
    label: 'Waarom heropen je de scan?',
    hint: 'De reden blijft bij de scan staan.',
    max: 500,
    required: true,
  }),
})

/** The names of the fields of one criterion on the choose page. */
export const choiceFields = (criterionId: string) => ({
  phase: `phase.${criterionId}`,
  ambition: `ambition.${criterionId}`,
  remark: `remark.${criterionId}`,
})

/** What is sent for "kan ik niet beoordelen". */
export const cannotJudge = 'none'

const criterionKey = /^phase\.([a-z0-9-]{1,60})$/
const phaseText = z.enum(['1', '2', '3', '4']).transform((text): Phase => {
  switch (text) {
    case '1':
      return 1
    case '2':
      return 2
    case '3':
      return 3
    case '4':
      return 4
  }
})
const remarkField = longText({ label: 'Toelichting', max: 1000 })

/** The answers on a theme, or on one criterion of it: the fields are named after the criteria, so they differ per theme. */
export const answersForm: Form<Answer[], Fields> = {
  fields: {},
  parse({ texts, files }) {
    const errors: Record<string, string> = {}
    const answers: Answer[] = []
    for (const [name, [given]] of Object.entries(texts)) {
      const criterionId = criterionKey.exec(name)?.[1]
      if (!criterionId || answers.length >= 40) continue
      const fields = choiceFields(criterionId)
      const phase = given === cannotJudge ? null : phaseText.safeParse(given).data
      const wanted = texts[fields.ambition]?.[0] ?? ''
      const ambition = wanted === '' ? null : phaseText.safeParse(wanted).data
      const remark = remarkField.schema.safeParse(texts[fields.remark])
      if (phase === undefined) errors[fields.phase] = 'Kies een van de vier fasen, of “kan ik niet beoordelen”.'
      else if (ambition === undefined) errors[fields.ambition] = 'Kies een van de vier fasen, of laat het leeg.'
      else if (!remark.success) errors[fields.remark] = 'Maak je toelichting korter: hooguit 1000 tekens.'
      else answers.push({ criterionId, phase, ambition, remark: remark.data || null })
    }
    return Object.keys(errors).length > 0
      ? { ok: false, errors, typed: texts, files }
      : { ok: true, values: answers, typed: texts, files }
  },
}

export const leftOut = 'left-out'

const levelTexts = ['1', '1.5', '2', '2.5', '3', '3.5', '4'] as const

export const judgementFields = {
  level: oneOf({
    label: 'Ons oordeel',
    options: [...levelTexts.map((value) => ({ value, label: value })), { value: leftOut, label: 'We laten dit weg' }],
  }),
  ambition: oneOf({
    label: 'Waar willen we heen?',
    options: [
      { value: '', label: 'Geen ambitie afgesproken' },
      ...(['1', '2', '3', '4'] as const).map((value) => ({ value, label: value })),
    ],
  }),
  reasons: longText({ label: 'Waarom kiezen we dit?', max: 4000 }),
  evidence: longText({ label: 'Waaruit blijkt dat?', hint: 'Voorbeelden die een ander ook kan zien.', max: 4000 }),
  minorityView: longText({
    label: 'Wie ziet het anders, en waarom?',
    hint: 'Een ander geluid hoort erbij. Noem een rol of “een van ons” als dat prettiger is.',
    max: 4000,
  }),
  revision: revision(),
}

export const judgementForm = form(judgementFields, ({ level, ambition, reasons }): Errors => {
  if (level !== leftOut) return {}
  if (ambition !== '') return { ambition: 'Laat de ambitie leeg als jullie dit onderdeel weglaten.' }
  return reasons === '' ? { reasons: 'Schrijf op waarom jullie dit onderdeel weglaten.' } : {}
})

/** The level that was sent; null when the criterion is left out. */
export function levelFrom(sent: string): Level | null {
  const level = Number(sent)
  return isLevel(level) ? level : null
}

export function phaseFrom(sent: string): Phase | null {
  return phaseText.safeParse(sent).data ?? null
}

export const focusPointForm = form({ criterion: text({ label: 'Criterium', max: 120, required: true }) })

export const goalForm = form({
  goal: longText({
    label: 'Doel',
    hint: 'Wat zien studenten en collega’s straks, dat er nu nog niet is?',
    max: 1000,
    required: true,
  }),
  revision: revision(),
})

export const actionForm = form({
  what: text({ label: 'Wat gaan we doen?', max: 500, required: true }),
  owner: reference({ label: 'Wie doet het?' }),
  dueOn: day({ label: 'Wanneer is het klaar?' }),
})

export const actionStateForm = form({
  state: oneOf({
    label: 'Stand',
    options: actionStates.map((value) => ({ value, label: actionStateNames[value] })),
  }),
  because: text({ label: 'Toelichting', hint: 'Vervalt ze? Schrijf dan op waarom.', max: 500 }),
  revision: revision(),
})

export const overviewForm = form({
  board: optionalReference({ label: 'Bestuur' }),
  theme: optionalReference({ label: 'Thema' }),
  region: text({ label: 'Regio', max: 100 }),
})

export const reportForm = form({
  format: oneOf({
    label: 'Vorm',
    options: [
      { value: 'pdf', label: 'PDF' },
      { value: 'docx', label: 'Word' },
      { value: 'xlsx', label: 'Excel' },
    ],
  }),
})
