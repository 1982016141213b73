/** What every change of a draft has in common: it is told to whoever is second, and the page comes back with what was typed. */
import type { ComponentChildren } from 'preact'
import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page } from '../../../platform/web/answer.ts'
import type { FormState, Submission } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import type { Request } from '../../../platform/web/route.ts'
import { newOf } from '../kindWords.ts'
import { lostFrom } from '../lostWords.ts'
import { DraftPage } from '../pages/DraftPage.tsx'
import { publishable } from '../publishable.ts'
import { doubtfulPlaces, versionTitle } from '../rules.ts'
import { type Drafting, draftCrumbs } from './subjects.ts'

/** What the page of a draft shows besides the draft. */
export type Told = {
  status?: 200 | 409 | 422
  /** What the person has to know first. */
  told?: string
}

type Editor = {
  /** Where the first place is that still has to be looked at. */
  nextHref: string | null
  openText: string
  body: ComponentChildren
}

/** The page of a draft, with the editor of its kind. */
export function editorPage(drafting: Drafting, editor: Editor, { status = 200, told }: Told): Answer {
  const { instrument, draft } = drafting
  const checked = publishable(draft)
  const body = (
    <DraftPage
      instrument={instrument}
      draft={draft}
      lost={lostFrom(draft)}
      problems={checked.ok ? [] : checked.problems}
      doubtful={editor.nextHref ? { places: doubtfulPlaces(draft), href: editor.nextHref } : null}
      openText={editor.openText}
      told={told ?? null}
    >
      {editor.body}
    </DraftPage>
  )
  const title = `${draft.reading ? 'Kijk na' : 'Bewerk'}: ${versionTitle(draft) || newOf[draft.kind]}`
  return page(title, body, { status, crumbs: draftCrumbs(drafting), shape: 'wide' })
}

export const changedMeanwhile =
  'Iemand anders veranderde dit concept net ook. Hieronder staat hoe het nu is, met wat jij typte er nog bij. Stuur je het opnieuw, dan geldt jouw tekst.'

/** Tells that somebody else was first: the draft as it is now, and what was typed, ready to be sent again. */
export async function conflict<Subject extends Drafting, Values>(
  request: Request<Subject, Values>,
  finder: SubjectFinder<Subject>,
  show: (now: Subject, form: FormState) => Answer | Promise<Answer>,
): Promise<Answer> {
  const now = await finder.find(request.tx, request.params, request.who.today)
  if (!now) return problem.unknown()
  const typed = { ...request.form.typed, revision: [String(now.draft.revision)] }
  return show(now, { typed, errors: {} })
}

/** Why what was sent in cannot be used: a part that is no longer there, or a form nobody can type. */
export function staleBecause<Values>(form: Submission<Values>): string {
  if (form.ok) return 'Dit onderdeel staat niet meer in het concept. Hieronder staat hoe het nu is.'
  return Object.values(form.errors)[0] ?? changedMeanwhile
}

/** What a form of its own page tells whoever is second. */
export const toldOnConflict = {
  revision: 'Iemand anders veranderde dit concept net ook. Kijk wat er nu staat en stuur je tekst dan opnieuw.',
}
