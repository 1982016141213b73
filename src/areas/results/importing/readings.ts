/** What the labels of an export stand for: points of a scale, answers to choose from, schools, years of study. */
import { folded, nearest } from '../../partnership/index.ts'
import type { Question } from '../../questions/index.ts'
import type { AnswerSheet } from './answerSheet.ts'
import type { Target } from './targets.ts'

export type Place = { id: string; kind: 'school' | 'institute'; name: string; code: string | null }

/** Labels that mean the same wherever they stand: of all questions on one scale, of one choice, of schools. */
export type LabelSet = {
  key: string
  title: string
  /** As they stand in the export, each once, with how often. */
  labels: { label: string; times: number }[]
  /** What they can stand for. */
  values: { value: string; label: string }[]
}

/** What labels stand for: by the key of their set, and the label. `''` is nothing. */
export type Readings = Readonly<Record<string, Readonly<Record<string, string>>>>

/** More different labels than this are no labels: somebody wrote them. */
const mostLabels = 80
const mostSchools = 400

/** The set that the labels in a column belong to; undefined when what stands there is not a label. */
export function labelSetOf(target: Target, questions: ReadonlyMap<string, Question>): string | undefined {
  if (target.is === 'group') return target.group
  if (target.is !== 'question' && target.is !== 'place') return undefined
  const question = questions.get(target.question)
  switch (question?.kind) {
    case 'agree': {
      const ends = [question.low?.nl ?? '', question.high?.nl ?? ''].map(folded).join('-')
      return `agree-${question.points}-${question.notApplicable ? 'na' : ''}-${ends}`
    }
    case 'pair':
      return `pair-${question.points}`
    case 'choice':
    case 'choices':
    case 'ranking':
      return `options-${question.id}`
    default:
      return undefined
  }
}

/** Answers that stand together in one cell: Forms puts a semicolon behind each, Qualtrics a comma between. */
export function labelsInCell(cell: string, question: Question | undefined): string[] {
  if (cell === '') return []
  if (question?.kind !== 'choices' && question?.kind !== 'ranking') return [cell]
  if (cell.includes(';')) return parts(cell, ';')
  const isOneOption = question.options.some(
    ({ text }) => folded(text.nl) === folded(cell) || folded(text.en ?? '') === folded(cell),
  )
  return isOneOption ? [cell] : parts(cell, ',')
}

const parts = (cell: string, separator: string) =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** @param places schools and institutes of the partnership */
export function labelSets(
  { rows }: Pick<AnswerSheet, 'rows'>,
  targets: readonly Target[],
  questions: ReadonlyMap<string, Question>,
  places: readonly Place[],
): LabelSet[] {
  const sets = new Map<string, { target: Target; times: Map<string, number>; questions: number }>()
  for (const [column, target] of targets.entries()) {
    const key = labelSetOf(target, questions)
    if (key === undefined) continue
    const set = sets.get(key) ?? { target, times: new Map<string, number>(), questions: 0 }
    sets.set(key, set)
    set.questions += 1
    const question = 'question' in target ? questions.get(target.question) : undefined
    for (const cells of rows)
      for (const label of labelsInCell(cells[column] ?? '', question))
        set.times.set(label, (set.times.get(label) ?? 0) + 1)
  }
  return [...sets].map(([key, { target, times, questions: many }]) => ({
    key,
    title: titleOf(target, questions, many),
    labels: [...times]
      .map(([label, number]) => ({ label, times: number }))
      .toSorted((a, b) => b.times - a.times || a.label.localeCompare(b.label, 'nl', { numeric: true }))
      .slice(0, target.is === 'group' ? mostSchools : mostLabels),
    values: valuesFor(target, questions, places),
  }))
}

function titleOf(target: Target, questions: ReadonlyMap<string, Question>, many: number): string {
  if (target.is === 'group')
    return { school: 'Scholen', institute: 'Opleidingsinstituten', year: 'Studiejaren' }[target.group]
  const question = 'question' in target ? questions.get(target.question) : undefined
  if (!question) return ''
  if (question.kind === 'agree' || question.kind === 'pair')
    return many === 1 ? question.text.nl : `De schaal van ${many} vragen, zoals “${question.text.nl}”`
  return question.text.nl
}

const mostYears = 6

function valuesFor(
  target: Target,
  questions: ReadonlyMap<string, Question>,
  places: readonly Place[],
): LabelSet['values'] {
  if (target.is === 'group') {
    if (target.group === 'year')
      return Array.from({ length: mostYears }, (_, index) => ({ value: String(index + 1), label: `Jaar ${index + 1}` }))
    return places.filter(({ kind }) => kind === target.group).map(({ id, name }) => ({ value: id, label: name }))
  }
  const question = 'question' in target ? questions.get(target.question) : undefined
  switch (question?.kind) {
    case 'agree':
      return [
        ...pointValues(
          question.points,
          question.low?.nl ?? 'helemaal niet mee eens',
          question.high?.nl ?? 'helemaal mee eens',
        ),
        ...(question.notApplicable ? [{ value: 'na', label: 'niet van toepassing' }] : []),
      ]
    case 'pair':
      return pointValues(question.points, question.left.nl, question.right.nl)
    case 'choice':
    case 'choices':
    case 'ranking':
      return question.options.map(({ id, text }) => ({ value: id, label: text.nl }))
    default:
      return []
  }
}

function pointValues(points: number, low: string, high: string): LabelSet['values'] {
  const end = (point: number) => (point === 1 ? `: ${low}` : point === points ? `: ${high}` : '')
  return Array.from({ length: points }, (_, index) => ({
    value: String(index + 1),
    label: `${index + 1}${end(index + 1)}`,
  }))
}

/** What each label probably stands for. What is not known is `''`. */
export function proposeReadings(
  sets: readonly LabelSet[],
  questions: ReadonlyMap<string, Question>,
  places: readonly Place[],
): Readings {
  return Object.fromEntries(
    sets.map((set) => {
      const propose = proposerFor(set, questions, places)
      return [set.key, Object.fromEntries(set.labels.map(({ label }) => [label, propose(label)]))]
    }),
  )
}

function proposerFor(
  { key, labels, values }: LabelSet,
  questions: ReadonlyMap<string, Question>,
  places: readonly Place[],
): (label: string) => string {
  if (key === 'school' || key === 'institute')
    return (label) =>
      placeNamed(
        label,
        places.filter(({ kind }) => kind === key),
      )
  if (key === 'year') return (label) => /(?<!\d)([1-6])(?!\d)/.exec(label)?.[1] ?? ''
  if (key.startsWith('options-')) {
    const question = questions.get(key.slice('options-'.length))
    return (label) => (question && 'options' in question ? optionNamed(label, question.options) : '')
  }
  const points = values.filter(({ value }) => value !== 'na').length
  return pointProposer(
    labels.map(({ label }) => label),
    points,
    values.some(({ value }) => value === 'na'),
  )
}

function placeNamed(label: string, places: readonly Place[]): string {
  const name = folded(label)
  const exact = places.find(
    (place) => folded(place.name) === name || (place.code !== null && folded(place.code) === name),
  )
  if (exact) return exact.id
  const holding = places.filter(
    (place) => name.length >= 4 && (folded(place.name).includes(name) || name.includes(folded(place.name))),
  )
  if (holding.length === 1) return holding[0]?.id ?? ''
  const meant = nearest(
    label,
    places.map((place) => place.name),
  )
  return places.find((place) => place.name === meant)?.id ?? ''
}

type Options = readonly { id: string; text: { nl: string; en?: string | undefined } }[]

const yesNo: Readonly<Record<string, string>> = {
  y: 'ja',
  yes: 'ja',
  n: 'nee',
  no: 'nee',
  oth: 'other',
  anders: 'other',
}

function optionNamed(label: string, options: Options): string {
  const name = folded(label)
  const found =
    options.find(({ id }) => folded(id) === name) ??
    options.find(({ text }) => folded(text.nl) === name || folded(text.en ?? '') === name) ??
    options.find(({ id, text }) => yesNo[name] !== undefined && [folded(id), folded(text.nl)].includes(yesNo[name]))
  if (found) return found.id
  const meant = nearest(
    label,
    options.map(({ text }) => text.nl),
  )
  return options.find(({ text }) => text.nl === meant)?.id ?? ''
}

const notApplicable =
  /^(n\.?\s?v\.?\s?t\.?|n\/?a|niet van toepassing|not applicable|weet (ik )?niet|geen mening|don.?t know)$/i

/** By the number that a label is or holds, the code of LimeSurvey, or how strong its words are. */
function pointProposer(
  labels: readonly string[],
  points: number,
  canBeNotApplicable: boolean,
): (label: string) => string {
  const known = new Map<string, string>()
  const real = labels.filter((label) => !notApplicable.test(label.trim()))
  const numbered = (label: string) => {
    const number = numberIn(label)
    return number !== null && number >= 1 && number <= points ? number : null
  }
  const isNumbered = real.every((label) => numbered(label) !== null)
  for (const label of real) {
    const strength = isNumbered ? null : strengthOf(label)
    const point = strength === null ? numbered(label) : pointOf(strength, points)
    if (point !== null) known.set(label, String(point))
  }
  return (label) => known.get(label) ?? (notApplicable.test(label.trim()) && canBeNotApplicable ? 'na' : '')
}

/** `4`, `A4`, `AO04`, `4 - mee eens`, `5 (helemaal eens)`. */
function numberIn(label: string): number | null {
  const [, code, leading] = /^(?:[a-z]{1,3}0*(\d{1,2})|(\d{1,2})(?:\s*[-–:=.)(]\s*.*)?)$/i.exec(label.trim()) ?? []
  const digits = code ?? leading
  return digits === undefined ? null : Number(digits)
}

const negative =
  /\boneens\b|\bniet\b.*\beens\b|\bmee oneens\b|disagree|\bontevreden\b|dissatisfied|\bnooit\b|\bnever\b|\bslecht\b|\bpoor\b/i
const positive = /\beens\b|\bagree\b|\btevreden\b|satisfied|\baltijd\b|\balways\b|\bgoed\b|\bgood\b/i
const neutral =
  /neutraal|neutral|neither|\bnoch\b|niet (mee )?eens\W+(en |of |maar )?(ook )?niet (mee )?oneens|\bsoms\b/i
const strong =
  /helemaal|zeer|sterk|volledig|totaal|strongly|completely|totally|very|extremely|\bnooit\b|\bnever\b|\baltijd\b|\balways\b/i
const weak = /enigszins|een beetje|beetje|eerder|somewhat|slightly|rather/i

/** From −3 (strongly against) to 3; null when the words do not tell. */
function strengthOf(label: string): number | null {
  if (neutral.test(label)) return 0
  const sign = negative.test(label) ? -1 : positive.test(label) ? 1 : 0
  if (sign === 0) return null
  return sign * (strong.test(label) ? 3 : weak.test(label) ? 1 : 2)
}

const scales: Readonly<Record<number, readonly number[]>> = {
  4: [-3, -2, 2, 3],
  5: [-3, -2, 0, 2, 3],
  6: [-3, -2, -1, 1, 2, 3],
  7: [-3, -2, -1, 0, 1, 2, 3],
}

/** On 4 and 5 points "a little" is what "agree" is there: between the middle and the end. */
function pointOf(strength: number, points: number): number | null {
  const scale = scales[points] ?? []
  const exact = scale.indexOf(strength)
  const near = exact >= 0 ? exact : scale.indexOf(strength * 2)
  return near >= 0 ? near + 1 : null
}
