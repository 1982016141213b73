/** Changes in the draft of a theme, and the page that comes back. */
import { type Answer, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, type Submission } from '../../../platform/web/form.ts'
import type { Request } from '../../../platform/web/route.ts'
import { type ChangedPart, saveDraft } from '../commands.ts'
import { placeFrom, placeText } from '../forms.ts'
import { ThemeEditor } from '../pages/ThemeEditor.tsx'
import { contentOf, type DraftContent, formerCriteria, nextDoubt, type Place, textAt } from '../rules.ts'
import { changedMeanwhile, conflict, editorPage, staleBecause, type Told } from './editing.tsx'
import { type DraftingTheme, draftPath, theThemeDraft } from './subjects.ts'

export type ThemeRequest<Values = undefined> = Request<DraftingTheme, Values>

type Shown = Told & {
  open?: Place | null
  /** What was typed in the cell that is open. */
  form?: FormState
  newCriterion?: FormState
}

export function themeDraftPage(drafting: DraftingTheme, shown: Shown = {}): Answer {
  const { instrument, draft } = drafting
  const { open = null, form = null, newCriterion = filled({ revision: draft.revision }) } = shown
  const path = draftPath(instrument)
  const next = nextDoubt(contentOf(draft), null)
  const editor = { path, draft, former: formerCriteria(instrument), open, form, newCriterion }
  return editorPage(
    drafting,
    {
      nextHref: next && `${path}?cell=${placeText(next)}#cell`,
      openText: open ? textAt(draft.definition, open) : '',
      body: <ThemeEditor {...editor} />,
    },
    shown,
  )
}

type Change = {
  part: ChangedPart
  edit: (content: DraftContent) => DraftContent
  /** Where one goes when it is done. */
  afterwards: (content: DraftContent) => Answer
}

/** Changes the draft of a theme, unless somebody else did so since the page was made. */
export async function changeTheme<Values>(
  request: ThemeRequest<Values>,
  revision: number,
  change: Change,
): Promise<Answer> {
  const { draft } = request.subject
  const changed = change.edit(contentOf(draft))
  const written = { definition: changed.theme, doubts: changed.doubts }
  const result = await saveDraft(request.tx, draft, revision, change.part, written)
  if (result === 'saved') return change.afterwards(changed)
  return conflict(request, theThemeDraft, (now, form) => {
    const open = placeFrom(form.typed.place?.[0] ?? null)
    return themeDraftPage(now, { open, form, status: 409, told: changedMeanwhile })
  })
}

type InPlace = { place: string; revision: number }

/** The place that a form is about, when the draft (still) has it. */
export function placeOf<Values extends InPlace>({ subject: { draft }, form }: ThemeRequest<Values>): Place | null {
  const place = placeFrom(form.typed.place?.[0] ?? null)
  return place && draft.definition.criteria.some(({ id }) => id === place.criterionId) ? place : null
}

/** Back to the editor, with a cell open or at a criterion. */
export function toCell({ instrument }: DraftingTheme, place: Place, notice?: string): Answer {
  return redirect(`${draftPath(instrument)}?cell=${placeText(place)}#cell`, notice)
}

export function toCriterion({ instrument }: DraftingTheme, criterionId: string, notice?: string): Answer {
  return redirect(`${draftPath(instrument)}#criterion-${criterionId}`, notice)
}

/** On to the next place to look at, when this one was such a place; otherwise back to where one was. */
export function onwards(drafting: DraftingTheme, place: Place, content: DraftContent, notice: string): Answer {
  const wasLooking = contentOf(drafting.draft).doubts.length > content.doubts.length
  const next = wasLooking ? nextDoubt(content, place) : null
  return next ? toCell(drafting, next, notice) : toCriterion(drafting, place.criterionId, notice)
}

/** What was sent in cannot be used: a place that is no longer there, or a form nobody can type. */
export function stale<Values>(request: ThemeRequest<Values>, form: Submission<Values>): Answer {
  return themeDraftPage(request.subject, { status: 409, told: staleBecause(form) })
}
