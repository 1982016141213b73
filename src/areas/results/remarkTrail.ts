import { findOrganisationNames } from '../partnership/index.ts'
import { surveyPath } from '../surveys/index.ts'
import type { TrailSource } from '../trail/index.ts'
import { seesSchool } from './moderation/policy.ts'
import { findRemarksOnTrail } from './queries.ts'

/** What respondents wrote about an item, from the day that its moderator was done with it. */
export const remarkTrail: TrailSource = {
  async entries(tx, who, subject, { from, until, schoolId, bodyId }) {
    // A survey is of no table.
    if (bodyId !== undefined) return []
    const found = await findRemarksOnTrail(tx, subject, { from, until })
    if (found.length === 0) return []
    const schools = new Map((await findOrganisationNames(tx, who.today)).map((one) => [one.id, one]))
    return found.flatMap((remark) => {
      const named = remark.schoolId === null ? undefined : schools.get(remark.schoolId)
      const school = named && seesSchool(who, named) ? named : undefined
      if (schoolId !== undefined && school?.id !== schoolId) return []
      return {
        day: remark.day,
        kind: 'said' as const,
        title: 'Open antwoord in een enquête',
        text: remark.text,
        href: `${surveyPath({ id: remark.surveyId })}/remarks`,
        schoolId: school?.id ?? null,
        bodyId: null,
        place: school?.name ?? remark.title,
      }
    })
  },
}
