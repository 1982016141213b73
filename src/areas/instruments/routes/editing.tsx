/** What every change of a draft has in common: it is told to whoever is second, and the page comes back with what was typed. */
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, type Submission } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import type { Request } from '../../../platform/web/route.ts'
import { type ChangedPart, saveDraft } from '../commands.ts'
import { placeFrom, placeText } from '../forms.ts'
import { lostWords, nothingLost } from '../lostWords.ts'
import { DraftPage } from '../pages/DraftPage.tsx'
import { publishable } from '../publishable.ts'
import { contentOf, type DraftContent, formerCriteria, nextDoubt, type Place } from '../rules.ts'
import { type Drafting, draftCrumbs, draftPath, theDraft } from './subjects.ts'

export type DraftRequest<Values = undefined> = Request<Drafting, Values>

type Shown = {
  open?: Place | null
  /** What was typed in the cell that is open. */
  form?: FormState
  newCriterion?: FormState
  status?: 200 | 409 | 422
  /** What the person has to know first. */
  told?: string
}

export function draftPage({ instrument, draft }: Drafting, shown: Shown = {}): Answer {
  const { definition, provenance, reading, revision } = draft
  const checked = publishable(definition, provenance)
  const body = (
    <DraftPage
      instrument={instrument}
      draft={draft}
      former={formerCriteria(instrument)}
      lost={reading ? lostWords(reading.text, definition) : nothingLost}
      problems={checked.ok ? [] : checked.problems}
      open={shown.open ?? null}
      form={shown.form ?? null}
      newCriterion={shown.newCriterion ?? filled({ revision })}
      told={shown.told ?? null}
    />
  )
  const title = `${reading ? 'Kijk na' : 'Bewerk'}: ${definition.title || 'nieuw thema'}`
  return page(title, body, { status: shown.status ?? 200, crumbs: draftCrumbs({ instrument, draft }), shape: 'wide' })
}

const changedMeanwhile =
  'Iemand anders veranderde dit concept net ook. Hieronder staat hoe het nu is, met wat jij typte er nog bij. Stuur je het opnieuw, dan geldt jouw tekst.'

/** Tells that somebody else was first: the draft as it is now, and what was typed, ready to be sent again. */
export async function conflict<Values>(
  request: DraftRequest<Values>,
  show: (now: Drafting, form: FormState) => Answer = (now, form) => {
    const open = placeFrom(form.typed.place?.[0] ?? null)
    return draftPage(now, { open, form, status: 409, told: changedMeanwhile })
  },
): Promise<Answer> {
  const now = await theDraft.find(request.tx, request.params, request.who.today)
  if (!now) return problem.unknown()
  const typed = { ...request.form.typed, revision: [String(now.draft.revision)] }
  return show(now, { typed, errors: {} })
}

type Change = {
  part: ChangedPart
  edit: (content: DraftContent) => DraftContent
  /** Where one goes when it is done. */
  afterwards: (content: DraftContent) => Answer
}

/** Changes a draft, unless somebody else did so since the page was made. */
export async function changeDraft<Values>(
  request: DraftRequest<Values>,
  revision: number,
  change: Change,
): Promise<Answer> {
  const { draft } = request.subject
  const changed = change.edit(contentOf(draft))
  const result = await saveDraft(request.tx, draft, revision, change.part, changed)
  return result === 'saved' ? change.afterwards(changed) : conflict(request)
}

type InPlace = { place: string; revision: number }

/** The place that a form is about, when the draft (still) has it. */
export function placeOf<Values extends InPlace>({ subject: { draft }, form }: DraftRequest<Values>): Place | null {
  const place = placeFrom(form.typed.place?.[0] ?? null)
  return place && draft.definition.criteria.some(({ id }) => id === place.criterionId) ? place : null
}

/** Back to the editor, with a cell open or at a criterion. */
export function toCell({ instrument }: Drafting, place: Place, notice?: string): Answer {
  return redirect(`${draftPath(instrument)}?cell=${placeText(place)}#cell`, notice)
}

export function toCriterion({ instrument }: Drafting, criterionId: string, notice?: string): Answer {
  return redirect(`${draftPath(instrument)}#criterion-${criterionId}`, notice)
}

/** On to the next place to look at, when this one was such a place; otherwise back to where one was. */
export function onwards(drafting: Drafting, place: Place, content: DraftContent, notice: string): Answer {
  const wasLooking = contentOf(drafting.draft).doubts.length > content.doubts.length
  const next = wasLooking ? nextDoubt(content, place) : null
  return next ? toCell(drafting, next, notice) : toCriterion(drafting, place.criterionId, notice)
}

/** What was sent in cannot be used: a place that is no longer there, or a form nobody can type. */
export function stale<Values>(request: DraftRequest<Values>, form: Submission<Values>): Answer {
  const message = form.ok
    ? 'Dit onderdeel staat niet meer in het concept. Hieronder staat hoe het nu is.'
    : Object.values(form.errors)[0]
  return draftPage(request.subject, { status: 409, told: message ?? changedMeanwhile })
}
