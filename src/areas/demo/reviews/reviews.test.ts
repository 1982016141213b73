import { describe, expect, it } from 'vitest'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { loadDemoBank } from '../loadBank.ts'
import { tellStory } from '../story.ts'

const days = ['2026-11-22', '2026-08-01', '2027-07-31', '2026-12-26', '2028-02-29']
const bank = await loadDemoBank()

describe.each(days)('de peerreviews van de demo op %s', (today) => {
  const { reviews, organisations, appointments } = tellStory(bank, today)

  it('zijn er een van vorig jaar die is afgerond, een in voorbereiding, en een landelijke', () => {
    expect(reviews.reviews.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'internal closed',
      'internal preparing',
      'assessing closed',
    ])
  })

  it('liggen in het schooljaar dat erbij staat, en wat voorbij is voor vandaag', () => {
    for (const { visitOn, schoolYear, state, closedOn } of reviews.reviews) {
      if (visitOn !== null) expect(schoolYearOf(visitOn)).toBe(schoolYear)
      if (state === 'closed') expect((visitOn ?? '9999') < today && (closedOn ?? '9999') <= today).toBe(true)
      else expect(visitOn === null || visitOn > today).toBe(true)
    }
  })

  it('komt het panel nooit van het bestuur van de school', () => {
    const boardOf = (organisationId: string) => {
      const place = organisations.find(({ id }) => id === organisationId)
      return place?.kind === 'board' ? place.id : (place?.boardId ?? null)
    }
    for (const { schoolId, panel } of reviews.reviews)
      for (const { personId } of panel) {
        const boards = appointments
          .filter((one) => one.personId === personId && (one.endsOn === null || one.endsOn >= today))
          .map(({ organisationId }) => boardOf(organisationId))
        expect(boards).not.toContain(boardOf(schoolId ?? ''))
      }
  })
})
