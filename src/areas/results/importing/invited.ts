/** How many people were asked for an earlier survey, as far as somebody knows it still. */
import type { Errors } from '../../../platform/web/form.ts'
import type { Invited } from '../rules/publish.ts'
import type { Fit, FittedResponse } from './fit.ts'

type Texts = Readonly<Record<string, readonly string[]>>

/** For the whole partnership, and of a school by its id. */
export const invitedField = (schoolId?: string) => (schoolId ? `invited-${schoolId}` : 'invited')

const most = 100_000

export type SaidInvited = { ok: true; invited: Invited[] } | { ok: false; errors: Errors }

/**
 * @param fit who answered, by school
 * @returns how many were asked at each place. Where it is not known 0 stands, so that the group is there all the same.
 */
export function invitedFrom(texts: Texts, fit: Pick<Fit, 'responses' | 'schools'>): SaidInvited {
  const errors: Record<string, string> = {}
  const read = (name: string, answered: number, who: string): number | null => {
    const typed = (texts[name]?.[0] ?? '').trim()
    if (typed === '') return null
    const number = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN
    if (!(number <= most)) errors[name] = `${who}: vul een getal in, of laat het leeg.`
    else if (number < answered)
      errors[name] = `${who}: er antwoordden ${answered} mensen, dus er zijn er ten minste zo veel gevraagd.`
    return number
  }
  const answered = fit.responses.length
  const total = read(invitedField(), answered, 'Het hele partnerschap')
  const schools = [...fit.schools].flatMap(([id, number]) =>
    id === null ? [] : [{ id, invited: read(invitedField(id), number, 'Een school') }],
  )
  const known = schools.flatMap(({ id, invited }) => (invited === null ? [] : [{ id, invited }]))
  const sum = known.reduce((all, { invited }) => all + invited, 0)
  if (known.length > 0 && known.length < schools.length)
    errors[invitedField(schools.find(({ invited }) => invited === null)?.id)] =
      'Vul bij elke school een getal in, of bij geen enkele.'
  if (total !== null && total >= answered && total < sum)
    errors[invitedField()] = `Het hele partnerschap: de scholen zijn samen al ${sum}.`
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const ofSchools = known.map(({ id, invited }) => ({ schoolId: id, instituteId: null, studyYear: null, invited }))
  const rest = total === null ? 0 : total - sum
  return {
    ok: true,
    invited: [
      ...placesOf(fit.responses),
      ...ofSchools,
      { schoolId: null, instituteId: null, studyYear: null, invited: rest },
    ],
  }
}

/** Every place that somebody answered from, with nobody asked. */
function placesOf(responses: readonly FittedResponse[]): Invited[] {
  const places = new Map(
    responses.map(({ schoolId, instituteId, studyYear }) => [
      `${schoolId} ${instituteId} ${studyYear}`,
      { schoolId, instituteId, studyYear, invited: 0 },
    ]),
  )
  return [...places.values()]
}
