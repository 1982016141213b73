/** What must be so whatever the day on which somebody looks at the demo; the database demands much of the same. */
import { beforeAll, describe, expect, it } from 'vitest'
import { schoolYearOf } from '../../platform/schoolYear.ts'
import { isLevel } from '../scans/rules.ts'
import { loadDemoBank } from './loadBank.ts'
import type { DemoAppointment, DemoStory } from './records.ts'
import { tellStory } from './story.ts'

/** In the middle of a school year, on its first and last days, in the holidays, and on a leap day. */
const days = ['2026-11-22', '2026-08-01', '2026-08-03', '2027-07-31', '2026-12-26', '2028-02-29']
const bank = await loadDemoBank()

describe.each(days)('op %s', (today) => {
  let story: DemoStory
  beforeAll(() => {
    story = tellStory(bank, today)
  })

  it('houdt niemand twee keer tegelijk dezelfde aanstelling', () => {
    const overlapping = Object.values(Object.groupBy(story.appointments, sameAppointment)).flatMap((held = []) =>
      held.filter((one, index) => held.slice(index + 1).some((other) => overlap(one, other))),
    )
    expect(overlapping).toEqual([])
  })

  it('heeft een school nooit twee schoolleiders of twee schoolopleiders tegelijk', () => {
    const alone = story.appointments.filter(({ role }) => role === 'school-leader' || role === 'school-trainer')
    const doubled = Object.values(Object.groupBy(alone, (held) => `${held.role} ${held.organisationId}`)).flatMap(
      (held = []) => held.filter((one, index) => held.slice(index + 1).some((other) => overlap(one, other))),
    )
    expect(doubled).toEqual([])
  })

  it('begint en eindigt een aanstelling met een schooljaar', () => {
    const odd = story.appointments.filter(
      ({ startsOn, endsOn }) =>
        !startsOn.endsWith('-08-01') || (endsOn !== null && (!endsOn.endsWith('-07-31') || endsOn < startsOn)),
    )
    expect(odd).toEqual([])
  })

  it('is ieder aangesteld op een soort organisatie die bij de rol past', () => {
    const kindOf = new Map(story.organisations.map(({ id, kind }) => [id, kind]))
    const misplaced = story.appointments.filter(({ role, organisationId }) => {
      const fitting = bank.roles.find(({ key }) => key === role)?.organisationKinds ?? []
      return !fitting.some((kind) => kind === kindOf.get(organisationId))
    })
    expect(misplaced).toEqual([])
  })

  it('had elke deelnemer toen een aanstelling op die school, in die rol', () => {
    const strangers = story.scans.flatMap(({ schoolId, opensOn, participants }) => {
      const then = story.appointments.filter(
        ({ organisationId, startsOn, endsOn }) =>
          organisationId === schoolId && startsOn <= opensOn && (endsOn === null || endsOn >= opensOn),
      )
      return participants.filter(
        ({ personId, role }) => !then.some((held) => held.personId === personId && held.role === role),
      )
    })
    expect(strangers).toEqual([])
  })

  it('doet niemand twee keer mee, en leidt een deelnemer het gesprek', () => {
    for (const { participants, facilitatorId } of story.scans) {
      const people = participants.map(({ personId }) => personId)
      expect(new Set(people).size).toBe(people.length)
      expect(people).toContain(facilitatorId)
      expect(people.length).toBeGreaterThanOrEqual(3)
    }
  })

  it('kiest ieder hooguit één keer per criterium van de scan, en alleen een fase die beschreven is', () => {
    const wrong = story.scans.flatMap(({ themes, participants }) =>
      participants.flatMap(({ choices }) =>
        choices.filter(
          ({ theme, criterionId, phase, ambition }, index) =>
            !themes.includes(theme) ||
            choices.findIndex((choice) => choice.theme === theme && choice.criterionId === criterionId) !== index ||
            [phase, ambition].some((chosen) => chosen !== null && !described(theme, criterionId).includes(chosen)),
        ),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('kiest niemand buiten de dagen dat de scan open is, of na vandaag', () => {
    const untimely = story.scans.flatMap(({ opensOn, closesOn, participants }) =>
      participants
        .flatMap(({ choices }) => choices)
        .filter(({ chosenOn }) => chosenOn < opensOn || chosenOn > closesOn || chosenOn > today),
    )
    expect(untimely).toEqual([])
  })

  it('is klaar wie alles beantwoordde, op de dag van de laatste keuze', () => {
    for (const { themes, participants } of story.scans) {
      const criteria = bank.themes
        .filter(({ key }) => themes.includes(key))
        .flatMap((theme) => theme.definition.criteria)
      for (const { choices, finishedOn } of participants) {
        const chosen = choices.map(({ chosenOn }) => chosenOn).sort()
        expect(finishedOn).toBe(choices.length === criteria.length ? chosen.at(-1) : null)
      }
    }
  })

  it('volgen de dagen van een scan op elkaar, in een schooljaar van augustus tot en met juli', () => {
    for (const { state, opensOn, closesOn, talkOn, schoolYear, ambitionYear } of story.scans) {
      expect([opensOn, closesOn, talkOn]).toEqual([opensOn, closesOn, talkOn].sort())
      expect([schoolYear, ambitionYear]).toEqual([schoolYearOf(opensOn), schoolYearOf(opensOn) + 2])
      if (state !== 'settled' && state !== 'archived') continue
      expect(schoolYearOf(talkOn)).toBe(schoolYear)
      expect(talkOn < today).toBe(true)
    }
  })

  it('past de staat van een scan bij vandaag', () => {
    for (const { state, opensOn, closesOn, talkOn } of story.scans) {
      if (state === 'planned') expect(today < opensOn).toBe(true)
      if (state === 'open') expect(opensOn <= today && today <= closesOn).toBe(true)
      if (state === 'talking') expect(closesOn < today && talkOn <= today).toBe(true)
    }
  })

  it('staat een oordeel op een fase of halverwege twee, binnen wat beschreven is', () => {
    const judgements = story.scans.flatMap((scan) => scan.judgements)
    const wrong = judgements.filter(({ theme, criterionId, level, ambition }) => {
      const phases = described(theme, criterionId)
      const outside = level < Math.min(...phases) || level > Math.max(...phases)
      return !isLevel(level) || outside || (ambition !== null && !phases.includes(ambition.phase))
    })
    expect(judgements.length).toBeGreaterThan(500)
    expect(wrong).toEqual([])
  })

  it('is een vastgestelde scan af: over elk criterium een oordeel, en hooguit drie aandachtspunten', () => {
    for (const { state, themes, judgements, focusPoints, participants } of story.scans) {
      if (state !== 'settled' && state !== 'archived') continue
      expect(judgements).toHaveLength(themes.length * 4)
      expect(focusPoints.length).toBeLessThanOrEqual(3)
      expect(new Set(focusPoints.map(({ criterionId }) => criterionId)).size).toBe(focusPoints.length)
      for (const { actions } of focusPoints) {
        expect(actions.length).toBeGreaterThan(0)
        for (const { ownerId } of actions) expect(participants.map(({ personId }) => personId)).toContain(ownerId)
      }
    }
  })

  it('volgen de stappen van een kandidaat-school op elkaar, en besluit het bestuur na het afstemmingsgesprek', () => {
    expect(story.candidacies.map(({ state }) => state).toSorted()).toEqual(['deciding', 'refused', 'started'])
    for (const { beganOn, steps, endedOn } of story.candidacies) {
      const days = steps.map(({ takenOn }) => takenOn)
      expect([beganOn, ...days].toSorted()).toEqual([beganOn, ...days])
      expect(days.every((day) => day <= today)).toBe(true)
      expect(endedOn === null || endedOn === days.at(-1)).toBe(true)
    }
  })

  it('heeft ieder over een rol hooguit één gesprek in een schooljaar, en alleen wat geweest is telt als gehouden', () => {
    const keys = story.talks
      .filter(({ kind }) => kind === 'hrm')
      .map(({ personId, roleKey, schoolYear }) => `${personId} ${roleKey} ${schoolYear}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { heldOn, plannedOn, shared, sharedWith, partners, kind } of story.talks) {
      expect(heldOn === null ? plannedOn !== null && plannedOn >= today : heldOn < today).toBe(true)
      expect(shared === '' || sharedWith === 'leader' || sharedWith === 'coordinators').toBe(true)
      expect(kind === 'hrm' || partners.length > 0).toBe(true)
    }
  })
})

/** The phases of a criterion that have a descriptor. */
function described(theme: string, criterionId: string): number[] {
  const criteria = bank.themes.find(({ key }) => key === theme)?.definition.criteria
  const descriptors = criteria?.find(({ id }) => id === criterionId)?.descriptors ?? []
  return descriptors.flatMap((descriptor, column) => (descriptor === null ? [] : [column + 1]))
}

function sameAppointment({ personId, role, organisationId }: DemoAppointment): string {
  return [personId, role, organisationId].join()
}

function overlap(one: DemoAppointment, other: DemoAppointment): boolean {
  const end = '9999-12-31'
  return one.startsOn <= (other.endsOn ?? end) && other.startsOn <= (one.endsOn ?? end)
}
