import type { SubjectFinder } from '../../../platform/web/access.ts'
import type { Crumb } from '../../../platform/web/answer.ts'
import { talkPolicy } from '../policy.ts'
import {
  findHolding,
  findTalk,
  findTalkBoard,
  findTalkSchool,
  type NamedHolding,
  type Talk,
  type TalkBoard,
  type TalkSchool,
} from '../queries.ts'
import { talkKindNames } from '../rules.ts'

/** `:talk` in a path. */
export const theTalk: SubjectFinder<Talk> = {
  find: (tx, params, today) => findTalk(tx, params.talk ?? '', today),
  seenBy: talkPolicy.see,
}

/** `:school` in a path. */
export const theTalkSchool: SubjectFinder<TalkSchool> = {
  find: (tx, params) => findTalkSchool(tx, params.school ?? ''),
  seenBy: talkPolicy.seeSchool,
}

/** `:board` in a path. */
export const theTalkBoard: SubjectFinder<TalkBoard> = {
  find: (tx, params) => findTalkBoard(tx, params.board ?? ''),
  seenBy: talkPolicy.planDevelopment,
}

/** `:appointment` in a path: somebody in a role. */
export const theHolding: SubjectFinder<NamedHolding> = {
  find: (tx, params, today) => findHolding(tx, params.appointment ?? '', today),
  seenBy: talkPolicy.planHrm,
}

export const pathOf = ({ id }: { id: string }) => `/talks/${id}`

const list: Crumb = { title: 'Jaargesprekken', href: '/talks' }

export const newCrumbs = (here: string): Crumb[] => [list, { title: 'Nieuw', href: '/talks/new' }, { title: here }]

/** Whom or what a talk is about, as its title. */
export function titleOf(talk: Talk): string {
  const name = talkKindNames[talk.kind]
  switch (talk.kind) {
    case 'evaluation':
      return `${name} ${talk.schoolName}`
    case 'development':
    case 'hrm':
      return `${name} van ${talk.personName}`
  }
}

export function crumbsOf(talk: Talk, here?: string): Crumb[] {
  return here ? [list, { title: titleOf(talk), href: pathOf(talk) }, { title: here }] : [list, { title: titleOf(talk) }]
}
