/** What becomes of a question of each type of LimeSurvey. */
import {
  questionnaireLimits as limits,
  questionnaireMost as most,
  type Question,
  type Words,
} from '../../../questions/index.ts'
import { type Scale, scaleOf } from './scale.ts'
import type { LimeAnswer, LimeQuestion, LimeSubquestion, Texts } from './structure.ts'
import { idOf, isEmpty, isLongerThan, maybeWords, UniqueIds, wordsOf } from './words.ts'

/** A question that was taken: what it became, and what somebody has to know of it. */
export type Taken = { questions: TakenQuestion[]; remarks: string[] }

/** With the LimeSurvey codes by which answers and conditions refer to it. */
export type TakenQuestion = {
  question: Question
  /** As expressions call it: `Q1`, of an array `Q1_SQ001`. */
  name: string
  /** Points of a scale by their code: `A1` is 1. Empty when the answer is not on a scale. */
  points: ReadonlyMap<string, number>
}

/** Or why it was not. */
export type Untaken = { why: string }

/** @param question with its codes as they stand in LimeSurvey; ids follow from them */
export function questionFrom(question: LimeQuestion): Taken | Untaken {
  switch (question.type) {
    case '5':
      return one(question, agreeOn(question, fivePoints))
    case 'A':
      return rows(question, (row) => agreeOn(question, fivePoints, row))
    case 'F':
      return array(question)
    case 'C':
      return rows(question, (row) => choiceOf(question, fixed('Y', 'N', 'U'), row))
    case 'E':
      return rows(question, (row) => choiceOf(question, fixed('I', 'S', 'D'), row))
    case 'Y':
      return one(question, choiceOf(question, fixed('Y', 'N')))
    case 'L':
    case '!':
      return list(question)
    case 'O':
      return withRemark(list(question), 'De toelichting bij het antwoord is niet overgenomen.')
    case 'M':
      return several(question)
    case 'P':
      return withRemark(several(question), 'De toelichting bij elk antwoord is niet overgenomen.')
    case 'R':
      return ranking(question)
    case 'N':
      return number(question)
    case 'K':
      return withRemark(
        rows(question, (row) => numberOf(question, row)),
        boundsRemark(question),
      )
    case 'S':
      return one(question, { ...asked(question), kind: 'short' })
    case 'T':
    case 'U':
      return one(question, { ...asked(question), kind: 'long' })
    default:
      return { why: reasons[question.type] ?? 'Dit soort vraag kennen we niet.' }
  }
}

const reasons: Readonly<Record<string, string>> = {
  '1': 'Een tabel met twee schalen naast elkaar hebben we niet. Maak er twee vragen van.',
  B: 'Een schaal van tien punten hebben we niet: hooguit zeven.',
  D: 'Een vraag naar een datum hebben we niet.',
  G: 'De vaste vraag naar geslacht hebben we niet. Maak er een keuzevraag van als je het echt nodig hebt.',
  H: 'Een tabel die per kolom wordt ingevuld hebben we niet.',
  I: 'De taal kiest wie antwoordt boven aan de vragenlijst.',
  Q: 'Meerdere tekstvelden in één vraag hebben we niet. Maak er losse open vragen van.',
  X: 'Dit is een tekst, geen vraag. Zet hem in de inleiding van het onderdeel.',
  ':': 'Een tabel met getallen hebben we niet.',
  ';': 'Een tabel met tekstvelden hebben we niet.',
  '|': 'Een bestand meesturen kan niet in een vragenlijst: het zou verraden van wie het is.',
  '*': 'Dit is een berekening, geen vraag.',
}

const fivePoints: Scale = {
  points: [1, 2, 3, 4, 5].map((point) => ({ code: String(point), scale: '0', texts: {} })),
  notApplicable: undefined,
}

type AskedOf = Pick<Question, 'id' | 'text' | 'required' | 'about' | 'onlyIf'> & { hint?: Words }

/** What questions of all kinds have. @param row the row of an array: its text follows that of the array itself */
function asked(question: LimeQuestion, row?: LimeSubquestion): AskedOf {
  const hint = maybeWords(question.help, limits.hint)
  return {
    id: row ? idOf(question.code, row.code) : idOf(question.code),
    text: row
      ? wordsOf(rowText(question, row), limits.text, row.code)
      : wordsOf(question.texts, limits.text, question.code),
    ...(hint ? { hint } : {}),
    required: question.mandatory,
    about: [],
    onlyIf: [],
  }
}

/** A statement stands on its own; words that only go on from the array's are put behind those. */
function rowText({ texts }: LimeQuestion, row: LimeSubquestion): Texts {
  const goesOn = (text: string) => /^(\.\.\.|…|[a-z])/.test(text)
  const lead = (before: string | undefined, text: string) =>
    before && goesOn(text) ? `${before.replace(/\s*(\.\.\.|…|:)\s*$/, '')} ${text.replace(/^(\.\.\.|…)\s*/, '')}` : text
  return Object.fromEntries(
    (['nl', 'en', 'original'] as const).flatMap((language) => {
      const text = row.texts[language]
      return text === undefined ? [] : [[language, lead(texts[language], text)]]
    }),
  )
}

function one(
  question: LimeQuestion,
  made: Question,
  points: TakenQuestion['points'] = pointsOf(made, fivePoints),
): Taken {
  return { questions: [{ question: made, name: question.code, points }], remarks: remarksOn(question) }
}

function rows(
  question: LimeQuestion,
  make: (row: LimeSubquestion) => Question,
  scale: Scale = fivePoints,
): Taken | Untaken {
  const asRows = question.subquestions.filter(({ scale: axis }) => axis === '0')
  if (asRows.length === 0) return { why: 'Er staan geen rijen in deze tabel.' }
  const questions = asRows.map((row) => {
    const made = make(row)
    return { question: made, name: `${question.code}_${row.code}`, points: pointsOf(made, scale) }
  })
  return { questions, remarks: [...remarksOn(question), ...remarksOnRows(question, asRows)] }
}

function pointsOf({ kind }: Question, { points }: Scale): ReadonlyMap<string, number> {
  return new Map(kind === 'agree' || kind === 'pair' ? points.map(({ code }, index) => [code, index + 1]) : [])
}

function agreeOn(question: LimeQuestion, { points, notApplicable }: Scale, row?: LimeSubquestion): Question {
  const low = maybeWords(points[0]?.texts ?? {}, limits.option)
  const high = maybeWords(points.at(-1)?.texts ?? {}, limits.option)
  return {
    ...asked(question, row),
    kind: 'agree',
    points: points.length,
    ...(low && high ? { low, high } : {}),
    notApplicable: notApplicable !== undefined,
    reversed: false,
  }
}

const smallestScale = 4
const largestScale = 7

/** Of flexible labels: statements on a scale, or pairs of statements when each row has two with a line between them. */
function array(question: LimeQuestion): Taken | Untaken {
  const scale = scaleOf(question.answers)
  const size = scale.points.length
  if (size < smallestScale || size > largestScale)
    return { why: `De schaal heeft ${size} antwoorden; we kennen schalen van ${smallestScale} tot ${largestScale}.` }
  const arePairs = question.subquestions.every(({ texts }) => Object.values(texts).every((text) => text.includes('|')))
  if (!arePairs) return rows(question, (row) => agreeOn(question, scale, row), scale)
  // Between two statements nothing is agreed with: the order of the file is that of the screen.
  const between = {
    points: question.answers.filter((answer) => answer !== scale.notApplicable),
    notApplicable: undefined,
  }
  const pairs = rows(question, (row) => pairOf(question, between, row), between)
  return scale.notApplicable ? withRemark(pairs, 'Een stellingenpaar heeft geen “niet van toepassing”.') : pairs
}

function pairOf(question: LimeQuestion, { points }: Scale, row: LimeSubquestion): Question {
  const side = (index: number): Texts =>
    Object.fromEntries(
      Object.entries(row.texts).map(([language, text]) => [language, (text.split('|')[index] ?? '').trim()]),
    )
  const whole = asked(question, row)
  return {
    ...whole,
    text: isEmpty(question.texts) ? { nl: 'Waar sta jij tussen deze twee?' } : wordsOf(question.texts, limits.text),
    kind: 'pair',
    left: wordsOf(side(0), limits.text, '…'),
    right: wordsOf(side(1), limits.text, '…'),
    points: points.length,
  }
}

const fixedTexts: Readonly<Record<string, Texts>> = {
  Y: { nl: 'Ja', en: 'Yes' },
  N: { nl: 'Nee', en: 'No' },
  U: { nl: 'Weet ik niet', en: 'Uncertain' },
  I: { nl: 'Meer geworden', en: 'Increase' },
  S: { nl: 'Gelijk gebleven', en: 'Same' },
  D: { nl: 'Minder geworden', en: 'Decrease' },
}

const fixed = (...codes: readonly string[]): LimeAnswer[] =>
  codes.map((code) => ({ code, scale: '0', texts: fixedTexts[code] ?? {} }))

const elsewhere: LimeAnswer = { code: 'other', scale: '0', texts: { nl: 'Anders', en: 'Other' } }

const withOther = ({ other }: LimeQuestion, answers: readonly LimeAnswer[]) =>
  other ? [...answers, elsewhere] : answers

function optionsFrom(answers: readonly LimeAnswer[]) {
  const ids = new UniqueIds()
  return answers.map(({ code, texts }) => ({ id: ids.give(idOf(code)), text: wordsOf(texts, limits.option, code) }))
}

function choiceOf(question: LimeQuestion, answers: readonly LimeAnswer[], row?: LimeSubquestion): Question {
  return { ...asked(question, row), kind: 'choice', options: optionsFrom(answers) }
}

function wrongNumber(answers: readonly unknown[]): Untaken | null {
  if (answers.length < 2) return { why: 'Er zijn minder dan twee antwoorden om uit te kiezen.' }
  return answers.length > most.options ? { why: `Er zijn meer dan ${most.options} antwoorden om uit te kiezen.` } : null
}

function list(question: LimeQuestion): Taken | Untaken {
  const answers = withOther(question, question.answers)
  return wrongNumber(answers) ?? one(question, choiceOf(question, answers))
}

function several(question: LimeQuestion): Taken | Untaken {
  const answers = withOther(question, question.subquestions)
  const max = Number(question.attributes.max_answers)
  const limit = Number.isInteger(max) && max >= 1 ? { most: max } : {}
  return (
    wrongNumber(answers) ??
    one(question, { ...asked(question), kind: 'choices', options: optionsFrom(answers), ...limit })
  )
}

function ranking(question: LimeQuestion): Taken | Untaken {
  const answers = question.answers.length > 0 ? question.answers : question.subquestions
  return wrongNumber(answers) ?? one(question, { ...asked(question), kind: 'ranking', options: optionsFrom(answers) })
}

function number(question: LimeQuestion): Taken {
  const made = one(question, numberOf(question))
  return { ...made, remarks: [...made.remarks, ...boundsRemark(question)] }
}

/** LimeSurvey asks for no bounds; we do. */
const bounds = { min: 0, max: 1000 }

function boundsOf({ attributes }: LimeQuestion): { min: number | null; max: number | null } {
  const read = (...names: readonly string[]) => {
    const value = names.map((name) => attributes[name]?.trim()).find((text) => text && Number.isFinite(Number(text)))
    return value ? Number(value) : null
  }
  return { min: read('min_num_value_n', 'min_num_value'), max: read('max_num_value_n', 'max_num_value') }
}

function numberOf(question: LimeQuestion, row?: LimeSubquestion): Question {
  const { min, max } = boundsOf(question)
  const unit = maybeWords(question.suffix, limits.unit)
  return {
    ...asked(question, row),
    kind: 'number',
    min: min ?? Math.min(bounds.min, max ?? 0),
    max: max ?? Math.max(bounds.max, min ?? 0),
    decimals: question.attributes.num_value_int_only === '1' ? 0 : 2,
    ...(unit ? { unit } : {}),
  }
}

function boundsRemark(question: LimeQuestion): string[] {
  const { min, max } = boundsOf(question)
  return min === null || max === null
    ? ['LimeSurvey noemt geen kleinste en grootste getal. Kijk na of ze kloppen.']
    : []
}

function withRemark(taken: Taken | Untaken, remark: string | readonly string[]): Taken | Untaken {
  return 'why' in taken ? taken : { ...taken, remarks: [...taken.remarks, ...[remark].flat()] }
}

function remarksOn({ texts, help, other, type }: LimeQuestion): string[] {
  return [
    ...(isEmpty(texts) ? ['De vraag heeft geen tekst; hier staat de code.'] : []),
    ...(isLongerThan(texts, limits.text) || isLongerThan(help, limits.hint)
      ? ['De tekst was te lang en is afgekapt.']
      : []),
    ...(hasPlaceholder(texts) ? ['Er staat een invulplek tussen accolades in de tekst.'] : []),
    ...(other && 'LOMP!'.includes(type)
      ? ['Bij “Anders” kan niemand iets invullen. Maak er zo nodig een open vraag bij.']
      : []),
  ]
}

function remarksOnRows(question: LimeQuestion, asRows: readonly LimeSubquestion[]): string[] {
  return asRows.some((row) => isLongerThan(rowText(question, row), limits.text))
    ? ['De tekst van een rij was te lang en is afgekapt.']
    : []
}

const hasPlaceholder = (texts: Texts) => Object.values(texts).some((text) => /\{[^{}\s][^{}]*\}/.test(text))
