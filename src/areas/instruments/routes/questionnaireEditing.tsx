/** Changes in the draft of a questionnaire, and the page that comes back. */
import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, type Option, type Submission } from '../../../platform/web/form.ts'
import type { Request } from '../../../platform/web/route.ts'
import { type ChangedPart, saveQuestionnaire } from '../commands.ts'
import { type OpenInQuestionnaire, questionnaireHref } from '../forms.ts'
import { placedItems } from '../framework.ts'
import { QuestionnaireEditor } from '../pages/QuestionnaireEditor.tsx'
import { findPublishedFrameworks, findPublishedThemes } from '../queries.ts'
import type { QuestionnaireDraft } from '../questionnaireDraft.ts'
import { changedMeanwhile, conflict, editorPage, staleBecause, type Told } from './editing.tsx'
import { type DraftingQuestionnaire, draftPath, theQuestionnaireDraft } from './subjects.ts'

export type QuestionnaireRequest<Values = undefined> = Request<DraftingQuestionnaire, Values>

type Shown = Told & {
  open?: OpenInQuestionnaire | null
  /** What was typed in the part that is open. */
  form?: FormState
  newSection?: FormState
}

export async function questionnaireDraftPage(
  tx: Tx,
  drafting: DraftingQuestionnaire,
  shown: Shown = {},
): Promise<Answer> {
  const { instrument, draft } = drafting
  const { open = null, form = null, newSection = filled({ revision: draft.revision }) } = shown
  const editor = {
    path: draftPath(instrument),
    draft,
    preview: `/instruments/${instrument.id}/preview?version=${draft.number}`,
    abouts: open?.part === 'question' ? await findAbouts(tx) : [],
    open,
    form,
    newSection,
  }
  return editorPage(drafting, { nextHref: null, openText: '', body: <QuestionnaireEditor {...editor} /> }, shown)
}

/** The items and criteria that a question can be about, as a form offers them. */
export async function findAbouts(tx: Tx): Promise<Option[]> {
  const frameworks = await findPublishedFrameworks(tx)
  const themes = await findPublishedThemes(tx)
  return [
    ...frameworks.flatMap(({ instrumentId, definition }) =>
      placedItems(definition).map(({ id, number, text, subtheme }) => ({
        value: `${instrumentId}:${id}`,
        label: `${number}. ${text.length > longestChoice ? `${text.slice(0, longestChoice)}…` : text}`,
        group: `${definition.title}: ${subtheme.title}`,
      })),
    ),
    ...themes.flatMap(({ instrumentId, definition }) =>
      definition.criteria.map(({ id, name }) => ({
        value: `${instrumentId}:${id}`,
        label: name,
        group: definition.title,
      })),
    ),
  ]
}

/** Items are cut off in the list, after so many characters. */
const longestChoice = 90

type Change = {
  part: ChangedPart
  edit: (questionnaire: QuestionnaireDraft) => QuestionnaireDraft
  /** Where one goes when it is done. */
  afterwards: (questionnaire: QuestionnaireDraft) => Answer
  /** What was open, to show again what was typed when somebody else was first. */
  open?: OpenInQuestionnaire
}

/** Changes the draft of a questionnaire, unless somebody else did so since the page was made. */
export async function changeQuestionnaire<Values>(
  request: QuestionnaireRequest<Values>,
  revision: number,
  change: Change,
): Promise<Answer> {
  const { tx, subject } = request
  const changed = change.edit(subject.draft.definition)
  const result = await saveQuestionnaire(tx, subject.draft, revision, change.part, changed)
  if (result === 'saved') return change.afterwards(changed)
  return conflict(request, theQuestionnaireDraft, (now, form) => {
    const shown = change.open ? { open: change.open, form } : { newSection: form }
    return questionnaireDraftPage(tx, now, { ...shown, status: 409, told: changedMeanwhile })
  })
}

/** Back to the editor, at a part. */
export function toAsked(
  { instrument }: DraftingQuestionnaire,
  part: 'section' | 'question',
  id: string,
  notice?: string,
) {
  return redirect(`${draftPath(instrument)}#${part}-${id}`, notice)
}

/** Back to the editor, with a part open. */
export function toOpenPart({ instrument }: DraftingQuestionnaire, open: OpenInQuestionnaire, notice?: string): Answer {
  return redirect(questionnaireHref(draftPath(instrument), open), notice)
}

/** What was sent in cannot be used: a part that is no longer there, or a form nobody can type. */
export async function staleQuestion<Values>(
  { tx, subject }: QuestionnaireRequest<Values>,
  form: Submission<Values>,
): Promise<Answer> {
  return questionnaireDraftPage(tx, subject, { status: 409, told: staleBecause(form) })
}
