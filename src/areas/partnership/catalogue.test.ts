import { expect, it } from 'vitest'
import { readContent } from '../../platform/content.ts'
import { RoleCatalogue, roleKeys } from './catalogue.ts'

const roles = await readContent('roles', RoleCatalogue)

/** The role with this key; the catalogue promises that it is there. */
function role(key: string) {
  const found = roles.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`No role ${key}`)
  return found
}

it('telt elke rol precies één keer', () => {
  expect(roles.map(({ key }) => key).sort()).toEqual([...roleKeys].sort())
  const doubled = RoleCatalogue.safeParse([...roles, role('mentor')])
  expect(doubled.error?.issues[0]?.message).toBe('De rol mentor staat er 2 keer; hij hoort er één keer te staan.')
  const without = RoleCatalogue.safeParse(roles.filter(({ key }) => key !== 'mentor'))
  expect(without.error?.issues[0]?.message).toBe('De rol mentor staat er 0 keer; hij hoort er één keer te staan.')
})

it('rekent vijf rollen tot het opleidingsteam van een school', () => {
  expect(roles.filter(({ trainingTeam }) => trainingTeam).map(({ name }) => name)).toEqual([
    'Schoolopleider',
    'Schoolleider',
    'Instituutsopleider',
    'Starterscoach',
    'Onderzoekscoördinator',
  ])
})

it('laat niemand in het opleidingsteam die niet op een school kan zijn aangesteld', () => {
  const elsewhere = roles.map((candidate) =>
    candidate.key === 'school-trainer' ? { ...candidate, organisationKinds: ['board'] } : candidate,
  )
  expect(RoleCatalogue.safeParse(elsewhere).error?.issues[0]?.path).toEqual([2, 'organisationKinds'])
})

it('plaatst bestuurders strategisch, coördinatoren tactisch en begeleiders operationeel', () => {
  expect(role('board-member').level).toBe('strategic')
  expect(role('partnership-coordinator').level).toBe('tactical')
  expect(role('mentor').level).toBe('operational')
})
