/** A questionnaire (vragenlijst) as it comes with the program. What a questionnaire is stands in the area of questions. */
import { z } from 'zod'
import { QuestionnaireDefinition, questionsOf } from '../questions/index.ts'
import { Provenance } from './theme.ts'

/**
 * One file of `content/questionnaires/`; its key is the name of the file. What a question tells something about is named by the
 * key of the shipped instrument, since each partnership has it under an id of its own.
 */
export const ShippedQuestionnaire = z
  .strictObject({
    kind: z.literal('questionnaire'),
    provenance: Provenance,
    /** By the key of an instrument and the id of a question: the items. */
    about: z.record(z.string(), z.record(z.string(), z.array(z.string()))).default({}),
    definition: QuestionnaireDefinition,
  })
  .superRefine(({ about, definition }, context) => {
    const known = new Set(questionsOf(definition).map(({ id }) => id))
    for (const [instrument, questions] of Object.entries(about))
      for (const id of Object.keys(questions))
        if (!known.has(id))
          context.addIssue({ code: 'custom', path: ['about', instrument, id], message: 'Deze vraag is er niet.' })
  })

export type ShippedQuestionnaire = z.infer<typeof ShippedQuestionnaire>

/**
 * A shipped questionnaire as a partnership gets it: tied to the items of its own instruments.
 * @param instruments the ids of the partnership's instruments by the key they were shipped under; what it has not is left out
 */
export function questionnaireFor(
  { about, definition }: ShippedQuestionnaire,
  instruments: ReadonlyMap<string, string>,
): QuestionnaireDefinition {
  const tied = (questionId: string) =>
    Object.entries(about).flatMap(([key, questions]) => {
      const instrumentId = instruments.get(key)
      return instrumentId ? (questions[questionId] ?? []).map((itemId) => ({ instrumentId, itemId })) : []
    })
  const sections = definition.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, about: [...question.about, ...tied(question.id)] })),
  }))
  return { ...definition, sections }
}
