import type { Question, Words } from '../../questions/index.ts'
import type { QuestionnaireDraft } from '../questionnaireDraft.ts'
import { type Change, changed } from './comparison.ts'
import { compareById } from './frameworkComparison.ts'

/** A question where it stands. */
export type PlacedQuestion = { id: string; question: Question; section: string; number: number }

/** What became of a question from one version to another. Questions are the same when their ids are. */
export type QuestionChange =
  | { kind: 'added' | 'removed'; placed: PlacedQuestion }
  | {
      kind: 'kept'
      placed: PlacedQuestion
      /** Where it stood, when that is another section or number. */
      movedFrom: PlacedQuestion | null
      /** What changed of it, by what it is called; only what says something else. */
      changes: { label: string; change: Change }[]
    }

export type QuestionnaireComparison = {
  /** What changed around the questions. */
  frame: { label: string; change: Change }[]
  questions: QuestionChange[]
}

/** What differs between two versions of a questionnaire: in the order of the later one, what was removed at the end. */
export function compareQuestionnaires(from: QuestionnaireDraft, to: QuestionnaireDraft): QuestionnaireComparison {
  const [before, after] = [from, to].map(frameTexts)
  return {
    frame: changesIn(before ?? [], after ?? []),
    questions: compareById(placed(from), placed(to), {
      kept: keptQuestion,
      other: (kind, one): QuestionChange => ({ kind, placed: one }),
    }),
  }
}

/** Whether a question asks the same, at the same place. */
export function isSameQuestion(change: QuestionChange): boolean {
  return change.kind === 'kept' && !change.movedFrom && change.changes.length === 0
}

function keptQuestion(from: PlacedQuestion, to: PlacedQuestion): QuestionChange {
  const moved = from.number !== to.number || from.section !== to.section
  return {
    kind: 'kept',
    placed: to,
    movedFrom: moved ? from : null,
    changes: changesIn(textsOf(from.question), textsOf(to.question)),
  }
}

function placed({ sections }: QuestionnaireDraft): PlacedQuestion[] {
  return sections.flatMap(({ title, questions }) =>
    questions.map((question, index) => ({ id: question.id, question, section: title.nl, number: index + 1 })),
  )
}

type Texts = readonly (readonly [label: string, text: string | null])[]

function frameTexts({ title, intro, sections }: QuestionnaireDraft): Texts {
  return [
    ...inBoth('Titel', title),
    ...inBoth('Inleiding', intro),
    ['Onderdelen', sections.map((section) => section.title.nl).join('\n')],
    [
      'Inleidingen van onderdelen',
      sections
        .map(({ intro: own }) => own?.nl ?? '')
        .join('\n')
        .trim() || null,
    ],
  ]
}

/** All that a question says, by what it is called. */
function textsOf(question: Question): Texts {
  const { text, hint, required, guarantee, onlyIf, block, about } = question
  return [
    ...inBoth('Vraag', text),
    ...inBoth('Uitleg', hint),
    ...kindTexts(question),
    ['Verplicht', required ? 'ja' : null],
    ['Waarborg', guarantee ? String(guarantee) : null],
    ['Gaat over', about.map(({ itemId }) => itemId).join('\n') || null],
    ['Voorwaarden', onlyIf.length > 0 ? onlyIf.map((condition) => JSON.stringify(condition)).join('\n') : null],
    ['Blok', block ?? null],
  ]
}

function kindTexts(question: Question): Texts {
  switch (question.kind) {
    case 'agree':
      return [
        ['Punten', String(question.points)],
        ...inBoth('Laagste punt', question.low),
        ...inBoth('Hoogste punt', question.high),
        ['Niet van toepassing', question.notApplicable ? 'ja' : null],
        ['Mee eens is ongunstig', question.reversed ? 'ja' : null],
      ]
    case 'pair':
      return [
        ['Punten', String(question.points)],
        ...inBoth('Links', question.left),
        ...inBoth('Rechts', question.right),
      ]
    case 'choice':
    case 'choices':
    case 'ranking':
      return [
        ['Antwoorden', question.options.map((option) => option.text.nl).join('\n')],
        [
          'Antwoorden in het Engels',
          question.options
            .map((option) => option.text.en ?? '')
            .join('\n')
            .trim() || null,
        ],
        ['Hooguit', question.kind === 'choices' && question.most ? String(question.most) : null],
      ]
    case 'number':
      return [
        ['Grenzen', `${question.min} – ${question.max}`],
        ['Cijfers achter de komma', String(question.decimals)],
        ...inBoth('Eenheid', question.unit),
      ]
    case 'short':
    case 'long':
      return []
  }
}

function inBoth(label: string, words: Words | undefined): Texts {
  return [
    [label, words?.nl ?? null],
    [`${label} in het Engels`, words?.en ?? null],
  ]
}

/** What says something else; what only one of both has counts too. */
function changesIn(from: Texts, to: Texts): { label: string; change: Change }[] {
  const labels = new Set([...to, ...from].map(([label]) => label))
  const textIn = (texts: Texts, label: string) => texts.find(([one]) => one === label)?.[1] ?? null
  return [...labels].flatMap((label) => {
    const change = changed(textIn(from, label), textIn(to, label))
    return change ? [{ label, change }] : []
  })
}
