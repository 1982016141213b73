/** The sections and questions of a questionnaire in the making. Pure; ids stay what they are while words change. */
import { type Question, type QuestionKind, questionsOf, type Section, type Words } from '../../questions/index.ts'
import type { QuestionnaireDraft } from '../questionnaireDraft.ts'
import { newStableId } from './stableIds.ts'
import type { Questionnaire } from './versions.ts'

export function sectionWith({ sections }: QuestionnaireDraft, id: string): Section | undefined {
  return sections.find((section) => section.id === id)
}

/** A question with the section it stands in; undefined when there is none. */
export function questionWith(
  { sections }: QuestionnaireDraft,
  id: string,
): { question: Question; section: Section } | undefined {
  for (const section of sections) {
    const question = section.questions.find((one) => one.id === id)
    if (question) return { question, section }
  }
  return undefined
}

/** The questions that come before one, on which it can depend. */
export function questionsBefore(questionnaire: QuestionnaireDraft, id: string): Question[] {
  const questions = questionsOf(questionnaire)
  return questions.slice(
    0,
    questions.findIndex((question) => question.id === id),
  )
}

/** The ids that questions and sections of published versions had: a new one never gets such an id. */
export function formerIds({ published }: Questionnaire): { questions: string[]; sections: string[] } {
  const sections = published.flatMap(({ definition }) => definition.sections)
  return {
    sections: sections.map(({ id }) => id),
    questions: sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
  }
}

/** @param taken the ids that sections of earlier versions had */
export function addSection(
  questionnaire: QuestionnaireDraft,
  title: string,
  taken: readonly string[],
): QuestionnaireDraft {
  const ids = new Set([...questionnaire.sections.map(({ id }) => id), ...taken])
  const id = newStableId(title, ids, 'onderdeel')
  return { ...questionnaire, sections: [...questionnaire.sections, { id, title: { nl: title }, questions: [] }] }
}

export function changeSection(
  questionnaire: QuestionnaireDraft,
  id: string,
  { title, intro }: { title: Words; intro: Words | undefined },
): QuestionnaireDraft {
  return changeSections(questionnaire, id, ({ intro: _former, ...section }) => ({
    ...section,
    title,
    ...(intro ? { intro } : {}),
  }))
}

/** Moves a section one place; at the edge nothing happens. */
export function reorderSection(
  questionnaire: QuestionnaireDraft,
  id: string,
  direction: 'up' | 'down',
): QuestionnaireDraft {
  return { ...questionnaire, sections: moved(questionnaire.sections, id, direction) }
}

/** Removes a section with all its questions. */
export function removeSection(questionnaire: QuestionnaireDraft, id: string): QuestionnaireDraft {
  return { ...questionnaire, sections: questionnaire.sections.filter((section) => section.id !== id) }
}

/** Adds a question at the end of a section. @param taken the ids that questions of earlier versions had */
export function addQuestion(
  questionnaire: QuestionnaireDraft,
  sectionId: string,
  { kind, text }: { kind: QuestionKind; text: string },
  taken: readonly string[],
): { questionnaire: QuestionnaireDraft; id: string } {
  const ids = new Set([...questionsOf(questionnaire).map((question) => question.id), ...taken])
  const id = newStableId(text, ids, 'vraag')
  const question = newQuestion(kind, id, text)
  const added = changeSections(questionnaire, sectionId, (section) => ({
    ...section,
    questions: [...section.questions, question],
  }))
  return { questionnaire: added, id }
}

/**
 * Changes all that is said of a question, but its id. Its options keep theirs as far as they are recognised.
 * @param sectionId the section it stands in from now on: at its end, when that is another one
 */
export function changeQuestion(
  questionnaire: QuestionnaireDraft,
  id: string,
  changed: Question,
  sectionId: string,
): QuestionnaireDraft {
  const found = questionWith(questionnaire, id)
  if (!found || !sectionWith(questionnaire, sectionId)) return questionnaire
  const question = withOptionIds({ ...changed, id }, found.question)
  if (found.section.id === sectionId)
    return changeSections(questionnaire, sectionId, (section) => ({
      ...section,
      questions: section.questions.map((one) => (one.id === id ? question : one)),
    }))
  return changeSections(removeQuestion(questionnaire, id), sectionId, (section) => ({
    ...section,
    questions: [...section.questions, question],
  }))
}

/** Moves a question one place within its section; at the edge nothing happens. */
export function reorderQuestion(
  questionnaire: QuestionnaireDraft,
  id: string,
  direction: 'up' | 'down',
): QuestionnaireDraft {
  const found = questionWith(questionnaire, id)
  if (!found) return questionnaire
  return changeSections(questionnaire, found.section.id, (section) => ({
    ...section,
    questions: moved(section.questions, id, direction),
  }))
}

/** Removes a question. What depended on it keeps its condition until somebody mends that: publishing asks for it. */
export function removeQuestion(questionnaire: QuestionnaireDraft, id: string): QuestionnaireDraft {
  const found = questionWith(questionnaire, id)
  if (!found) return questionnaire
  return changeSections(questionnaire, found.section.id, (section) => ({
    ...section,
    questions: section.questions.filter((one) => one.id !== id),
  }))
}

type Option = { id: string; text: Words }

/**
 * Gives each option the id that it had: by its words, or, when as many stand there as before, by its place: then it was reworded.
 * @param options in their new order; what they have as ids does not matter
 */
export function identifiedOptions(options: readonly Option[], former: readonly Option[]): Option[] {
  const same = options.map(({ text }) => former.find((one) => one.text.nl === text.nl)?.id)
  const used = new Set(same.filter((id) => id !== undefined))
  return options.map(({ text }, place) => {
    const inPlace = options.length === former.length ? former[place]?.id : undefined
    const known = same[place] ?? (inPlace !== undefined && !used.has(inPlace) ? inPlace : undefined)
    const id = known ?? newStableId(text.nl, new Set([...used, ...former.map((one) => one.id)]), 'antwoord')
    used.add(id)
    return { id, text }
  })
}

function withOptionIds(question: Question, former: Question): Question {
  if (!('options' in question)) return question
  const before = 'options' in former ? former.options : []
  return { ...question, options: identifiedOptions(question.options, before) }
}

/** What a question of a kind is before anything else is said of it. */
function newQuestion(kind: QuestionKind, id: string, text: string): Question {
  const asked = { id, text: { nl: text }, required: false, about: [], onlyIf: [] }
  switch (kind) {
    case 'agree':
      return { ...asked, kind, points: 5, notApplicable: true, reversed: false }
    case 'pair':
      return { ...asked, kind, points: 5, left: { nl: '' }, right: { nl: '' } }
    case 'choice':
    case 'choices':
    case 'ranking':
      return { ...asked, kind, options: [] }
    case 'number':
      return { ...asked, kind, min: 0, max: 10, decimals: 0 }
    case 'short':
    case 'long':
      return { ...asked, kind }
  }
}

function changeSections(
  questionnaire: QuestionnaireDraft,
  id: string,
  change: (section: Section) => Section,
): QuestionnaireDraft {
  const sections = questionnaire.sections.map((section) => (section.id === id ? change(section) : section))
  return { ...questionnaire, sections }
}

function moved<Part extends { id: string }>(parts: readonly Part[], id: string, direction: 'up' | 'down'): Part[] {
  const from = parts.findIndex((part) => part.id === id)
  const to = from + (direction === 'up' ? -1 : 1)
  const [moving, other] = [parts[from], parts[to]]
  return moving && other ? parts.with(from, other).with(to, moving) : [...parts]
}
