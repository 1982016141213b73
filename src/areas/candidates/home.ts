import type { Who } from '../../platform/web/who.ts'
import type { Asked, HomeSource } from '../home/index.ts'
import { coordinatesPartnership, holds } from '../partnership/index.ts'
import { candidacyPolicy } from './policy.ts'
import { type CandidacyLine, findCandidacies } from './queries.ts'
import { nextAsked } from './rules.ts'

/** What candidate schools ask of somebody: the next step, of whoever must take it. */
export const candidateHome: HomeSource = {
  async asked(tx, who) {
    if (!candidacyPolicy.list.allows(who, undefined)) return []
    return (await findCandidacies(tx, who.today)).flatMap((line) => askedBy(who, line))
  },
  sections: async () => [],
}

function askedBy(who: Who, line: CandidacyLine): Asked[] {
  const { id, schoolId, schoolName, boardId, coordinatorId, boardIsThere, startOn } = line
  const next = nextAsked(line.state, line.scan)
  if (!next || next.by === 'team') return []
  const path = `/candidates/${id}`
  if (next.by === 'board') {
    const isBoard = boardId !== null && holds(who, ['board-member'], boardId)
    // Where nobody of the board is known here, the project coordinator brings the decision in.
    if (!isBoard && (boardIsThere || !coordinatesPartnership(who))) return []
    return [
      {
        title: `Neem het besluit over ${schoolName}`,
        sentence: 'De school is verkend, gescand en besproken. Kan zij opleidingsschool worden?',
        href: `${path}/decision`,
        button: 'Neem het besluit',
        due: null,
      },
    ]
  }
  if (coordinatorId !== who.personId || !candidacyPolicy.manage.allows(who, line)) return []
  switch (next.what) {
    case 'exploring-talk':
      return [ask(`Voer het verkennend gesprek met ${schoolName}`, 'Daarna kijkt het hele team met de scan.', path)]
    case 'plan-scan':
      return [
        {
          ...ask(`Plan de scan voor de start van ${schoolName}`, 'Met het hele team: past samen opleiden hier?', path),
          href: `/schools/${schoolId}/scans/new?occasion=before-start`,
          button: 'Plan de scan',
        },
      ]
    case 'take-scan':
      return [ask(`Neem de scan van ${schoolName} mee`, 'Het team heeft hem vastgesteld.', `${path}/scan`)]
    case 'adjustment-talk':
      return [ask(`Voer het afstemmingsgesprek over ${schoolName}`, 'Daarna neemt het bestuur het besluit.', path)]
    case 'start':
      return [{ ...ask(`Laat ${schoolName} beginnen`, 'Het bestuur zei go.', `${path}/start`), due: startOn }]
  }
}

const ask = (title: string, sentence: string, href: string): Asked => ({
  title,
  sentence,
  href,
  button: 'Ga verder',
  due: null,
})
