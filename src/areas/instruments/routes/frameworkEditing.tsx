/** Changes in the draft of a framework, and the page that comes back. */
import { type Answer, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, type Submission } from '../../../platform/web/form.ts'
import type { Request } from '../../../platform/web/route.ts'
import { type ChangedPart, saveDraft } from '../commands.ts'
import { editorHref, type OpenPart } from '../forms.ts'
import { FrameworkEditor } from '../pages/FrameworkEditor.tsx'
import {
  type FrameworkContent,
  type FrameworkPlace,
  formerItems,
  frameworkContentOf,
  itemWith,
  nextDoubtfulPart,
} from '../rules.ts'
import { changedMeanwhile, conflict, editorPage, staleBecause, type Told } from './editing.tsx'
import { type DraftingFramework, draftPath, theFrameworkDraft } from './subjects.ts'

export type FrameworkRequest<Values = undefined> = Request<DraftingFramework, Values>

type Shown = Told & {
  open?: OpenPart | null
  /** What was typed in the part that is open. */
  form?: FormState
  newSubtheme?: FormState
}

export function frameworkDraftPage(drafting: DraftingFramework, shown: Shown = {}): Answer {
  const { instrument, draft } = drafting
  const { open = null, form = null, newSubtheme = filled({ revision: draft.revision }) } = shown
  const path = draftPath(instrument)
  const next = nextDoubtfulPart(frameworkContentOf(draft), null)
  const editor = { path, draft, former: formerItems(instrument), open, form, newSubtheme }
  const openItem = open?.part === 'item' ? itemWith(draft.definition, open.id)?.item : undefined
  return editorPage(
    drafting,
    { nextHref: next && editorHref(path, next), openText: openItem?.text ?? '', body: <FrameworkEditor {...editor} /> },
    shown,
  )
}

type Change = {
  part: ChangedPart
  edit: (content: FrameworkContent) => FrameworkContent
  /** Where one goes when it is done. */
  afterwards: (content: FrameworkContent) => Answer
  /** What was open, to show again what was typed when somebody else was first. */
  open?: OpenPart
}

/** Changes the draft of a framework, unless somebody else did so since the page was made. */
export async function changeFramework<Values>(
  request: FrameworkRequest<Values>,
  revision: number,
  change: Change,
): Promise<Answer> {
  const { draft } = request.subject
  const changed = change.edit(frameworkContentOf(draft))
  const written = { definition: changed.framework, doubts: changed.doubts }
  const result = await saveDraft(request.tx, draft, revision, change.part, written)
  if (result === 'saved') return change.afterwards(changed)
  return conflict(request, theFrameworkDraft, (now, form) => {
    const shown = change.open ? { open: change.open, form } : { newSubtheme: form }
    return frameworkDraftPage(now, { ...shown, status: 409, told: changedMeanwhile })
  })
}

/** Back to the editor, at a part. */
export function toPart({ instrument }: DraftingFramework, { part, id }: FrameworkPlace, notice?: string): Answer {
  return redirect(part === 'frame' ? draftPath(instrument) : `${draftPath(instrument)}#${part}-${id}`, notice)
}

/** Back to the editor, with a part open. */
export function toOpen({ instrument }: DraftingFramework, open: OpenPart, notice?: string): Answer {
  return redirect(editorHref(draftPath(instrument), open), notice)
}

/** On to the next part to look at, when this one was such a part; otherwise back to where one was. */
export function onwards(
  drafting: DraftingFramework,
  place: FrameworkPlace,
  content: FrameworkContent,
  notice: string,
): Answer {
  const wasLooking = frameworkContentOf(drafting.draft).doubts.length > content.doubts.length
  const next = wasLooking ? nextDoubtfulPart(content, place) : null
  return next ? redirect(editorHref(draftPath(drafting.instrument), next), notice) : toPart(drafting, place, notice)
}

/** What was sent in cannot be used: a part that is no longer there, or a form nobody can type. */
export function stalePart<Values>(request: FrameworkRequest<Values>, form: Submission<Values>): Answer {
  return frameworkDraftPage(request.subject, { status: 409, told: staleBecause(form) })
}
