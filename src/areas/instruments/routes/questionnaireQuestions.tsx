import { refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { type Question, questionnaireMost, questionsOf } from '../../questions/index.ts'
import {
  type ChangedQuestion,
  directionForm,
  newQuestionForm,
  type OpenInQuestionnaire,
  questionForm,
  revisionForm,
} from '../forms.ts'
import type { QuestionnaireDraft } from '../questionnaireDraft.ts'
import { conditionsFrom } from '../questionWords.ts'
import {
  addQuestion,
  changeQuestion,
  formerIds,
  questionsBefore,
  questionWith,
  removeQuestion,
  reorderQuestion,
  sectionWith,
} from '../rules.ts'
import {
  changeQuestionnaire,
  findAbouts,
  questionnaireDraftPage,
  staleQuestion,
  toAsked,
  toOpenPart,
} from './questionnaireEditing.tsx'
import { mayDraft, theQuestionnaireDraft } from './subjects.ts'

const one = '/instruments/:instrument/draft/questions/:questionnaireQuestion{[a-z0-9-]+}'

type About = Question['about'][number]

/** The items among what a form offered and what the question was about already. */
function aboutsFrom(values: readonly string[], offered: readonly string[], standing: readonly About[]): About[] {
  const kept = new Set([...offered, ...standing.map(({ instrumentId, itemId }) => `${instrumentId}:${itemId}`)])
  return [...new Set(values)]
    .filter((value) => kept.has(value))
    .map((value) => {
      const [instrumentId = '', ...rest] = value.split(':')
      return { instrumentId, itemId: rest.join(':') }
    })
}

/** The question as it was changed, with what it refers to, as far as that is there. */
function changedTo(
  { question, conditions, about }: ChangedQuestion,
  now: Question,
  questionnaire: QuestionnaireDraft,
  offered: readonly string[],
): Question {
  const earlier = questionsBefore(questionnaire, now.id)
  return {
    ...question,
    onlyIf: conditionsFrom(conditions, earlier, now.onlyIf),
    about: aboutsFrom(about, offered, now.about),
  }
}

export const questionRoutes: Route[] = [
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/sections/:questionnaireSection{[a-z0-9-]+}/questions',
    subject: theQuestionnaireDraft,
    access: mayDraft,
    form: newQuestionForm,
    async handle(request) {
      const { tx, subject, params, form } = request
      const sectionId = params.questionnaireSection ?? ''
      const open: OpenInQuestionnaire = { part: 'new-question', id: sectionId }
      const section = sectionWith(subject.draft.definition, sectionId)
      if (!section) return staleQuestion(request, form)
      if (!form.ok) return questionnaireDraftPage(tx, subject, { open, form: refused(form, form.errors), status: 422 })
      const { questions, allQuestions } = questionnaireMost
      if (section.questions.length >= questions || questionsOf(subject.draft.definition).length >= allQuestions) {
        const tooMany = { text: `Hooguit ${questions} vragen in een onderdeel, en ${allQuestions} in de vragenlijst.` }
        return questionnaireDraftPage(tx, subject, { open, form: refused(form, tooMany), status: 422 })
      }
      const { text, kind, revision } = form.values
      const { questions: taken } = formerIds(subject.instrument)
      const asked = { kind, text: text.replace(/\s+/g, ' ') }
      const { id } = addQuestion(subject.draft.definition, sectionId, asked, taken)
      return changeQuestionnaire(request, revision, {
        part: 'questions',
        open,
        edit: (questionnaire) => addQuestion(questionnaire, sectionId, asked, taken).questionnaire,
        afterwards: () =>
          toOpenPart(subject, { part: 'question', id }, 'De vraag is toegevoegd. Vul aan wat erbij hoort.'),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: one,
    subject: theQuestionnaireDraft,
    access: mayDraft,
    form: questionForm,
    async handle(request) {
      const { tx, subject, params, form } = request
      const id = params.questionnaireQuestion ?? ''
      const open: OpenInQuestionnaire = { part: 'question', id }
      const found = questionWith(subject.draft.definition, id)
      if (!found) return staleQuestion(request, form)
      if (!form.ok) return questionnaireDraftPage(tx, subject, { open, form: refused(form, form.errors), status: 422 })
      if (form.values.question.kind !== found.question.kind) return staleQuestion(request, form)
      const { section, revision } = form.values
      if (!sectionWith(subject.draft.definition, section)) {
        const gone = { section: 'Kies een onderdeel dat er nog is.' }
        return questionnaireDraftPage(tx, subject, { open, form: refused(form, gone), status: 422 })
      }
      const offered = (await findAbouts(tx)).map(({ value }) => value)
      const question = changedTo(form.values, found.question, subject.draft.definition, offered)
      return changeQuestionnaire(request, revision, {
        part: 'questions',
        open,
        edit: (questionnaire) => changeQuestion(questionnaire, id, question, section),
        afterwards: () => toAsked(subject, 'question', id, 'De vraag is bewaard.'),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${one}/order`,
    subject: theQuestionnaireDraft,
    access: mayDraft,
    form: directionForm,
    async handle(request) {
      const { subject, params, form } = request
      const id = params.questionnaireQuestion ?? ''
      if (!form.ok || !questionWith(subject.draft.definition, id)) return staleQuestion(request, form)
      const { direction, revision } = form.values
      const open: OpenInQuestionnaire = { part: 'question', id }
      return changeQuestionnaire(request, revision, {
        part: 'questions',
        open,
        edit: (questionnaire) => reorderQuestion(questionnaire, id, direction),
        afterwards: () => toOpenPart(subject, open),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${one}/removal`,
    subject: theQuestionnaireDraft,
    access: mayDraft,
    form: revisionForm,
    async handle(request) {
      const { subject, params, form } = request
      const id = params.questionnaireQuestion ?? ''
      const found = questionWith(subject.draft.definition, id)
      if (!form.ok || !found) return staleQuestion(request, form)
      return changeQuestionnaire(request, form.values.revision, {
        part: 'questions',
        edit: (questionnaire) => removeQuestion(questionnaire, id),
        afterwards: () => toAsked(subject, 'section', found.section.id, 'De vraag is weggehaald.'),
      })
    },
  }),
]
