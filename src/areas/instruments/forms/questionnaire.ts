import { type Form, form, longText, oneOf, revision, text } from '../../../platform/web/form.ts'
import { type QuestionKind, questionnaireLimits, questionTypes, type Words } from '../../questions/index.ts'

/** What is open in the editor: a part that is there, or room for a new question of a section. */
export type OpenInQuestionnaire = { part: 'section' | 'question' | 'new-question'; id: string }

/** @param written as addresses have it: `question.mentor-tijd`; @returns null for anything that names no part */
export function openInQuestionnaire(written: string | null): OpenInQuestionnaire | null {
  const { part, id } =
    /^(?<part>section|question|new-question)\.(?<id>[a-z0-9-]{1,80})$/.exec(written ?? '')?.groups ?? {}
  if (!id || (part !== 'section' && part !== 'question' && part !== 'new-question')) return null
  return { part, id }
}

/** Where a part of a questionnaire is edited. @param path of the draft */
export const questionnaireHref = (path: string, { part, id }: OpenInQuestionnaire) => `${path}?open=${part}.${id}#open`

const title = text({ label: 'Titel', max: questionnaireLimits.title, required: true })

export const wordsForm = form({
  title,
  titleEn: text({ label: 'Titel in het Engels', max: questionnaireLimits.title }),
  intro: longText({
    label: 'Inleiding',
    hint: 'Wie de vragenlijst krijgt, leest dit eerst.',
    max: questionnaireLimits.intro,
    rows: 4,
  }),
  introEn: longText({ label: 'Inleiding in het Engels', max: questionnaireLimits.intro, rows: 4 }),
  revision: revision(),
})

export const sectionForm = form({
  title: { ...title, label: 'Titel van het onderdeel' },
  titleEn: text({ label: 'Titel in het Engels', max: questionnaireLimits.title }),
  intro: longText({ label: 'Inleiding bij het onderdeel', max: questionnaireLimits.intro, rows: 2 }),
  introEn: longText({ label: 'Inleiding in het Engels', max: questionnaireLimits.intro, rows: 2 }),
  revision: revision(),
})

/** On a page where a section may be open too. */
export const newSectionForm = form({
  newTitle: { ...title, label: 'Titel van een nieuw onderdeel' },
  revision: revision(),
})

const kinds: readonly { value: QuestionKind; label: string }[] = [
  { value: 'agree', label: questionTypes.agree.name },
  { value: 'choice', label: questionTypes.choice.name },
  { value: 'choices', label: questionTypes.choices.name },
  { value: 'long', label: questionTypes.long.name },
  { value: 'short', label: questionTypes.short.name },
  { value: 'pair', label: questionTypes.pair.name },
  { value: 'ranking', label: questionTypes.ranking.name },
  { value: 'number', label: questionTypes.number.name },
]

export const newQuestionForm = form({
  text: longText({ label: 'De nieuwe vraag', max: questionnaireLimits.text, required: true, rows: 2 }),
  kind: oneOf({ label: 'Soort vraag', options: kinds }),
  revision: revision(),
})

/** Words in both languages; in Dutch only when there is no English. */
export function inBoth(nl: string, en: string): Words {
  return { nl, ...(en === '' ? {} : { en }) }
}

/** Words that may be left out. */
export function inBothOrNone(nl: string, en: string): Words | undefined {
  return nl === '' ? undefined : inBoth(nl, en)
}

type WordsValues = typeof wordsForm extends Form<infer Values, infer _Fields> ? Values : never

/** What a questionnaire says around its questions. */
export function wordsFrom(values: Pick<WordsValues, 'title' | 'titleEn' | 'intro' | 'introEn'>) {
  return { title: inBoth(values.title, values.titleEn), intro: inBothOrNone(values.intro, values.introEn) }
}
