import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { byReason, foreseeContacts } from '../../contact/index.ts'
import type { StudentTeacher } from '../../partnership/index.ts'
import { blocksOf } from '../../questions/index.ts'
import { askOf } from '../contacts.ts'
import { precisionOf } from '../expected.ts'
import { type ExpectedGroup, expectedGroup } from '../rules.ts'
import { findAudience } from './audience.ts'
import { findQuestionnaire } from './questionnaire.ts'
import type { Survey } from './survey.ts'

/** What a planned survey would do, as things stand. */
export type Foresight = {
  wanted: number
  reached: number
  notReached: readonly { because: string; number: number }[]
  /** Asks that would reach fewer people, since this one goes first. */
  displaced: number
  /** How many blocks there are, and how many each gets. */
  blocks: { all: number; each: number }
  whole: ExpectedGroup
  schools: readonly ExpectedGroup[]
}

/** Whom a survey will reach, and what may be expected of their answers. */
export async function findForesight(tx: Tx, survey: Survey, today: Day): Promise<Foresight> {
  const audience = await findAudience(tx, survey, survey.opensOn)
  const foreseen = await foreseeContacts(
    tx,
    askOf(survey),
    audience.map(({ personId }) => personId),
    today,
  )
  const definition = await findQuestionnaire(tx, survey.versionId)
  const precision = precisionOf(definition, survey.blocksEach)
  const reached = new Set(foreseen.reached)
  const asked = audience.filter(({ personId }) => reached.has(personId))
  const blocks = blocksOf(definition).length
  return {
    wanted: audience.length,
    reached: asked.length,
    notReached: byReason(foreseen.notReached, survey.opensOn),
    displaced: foreseen.displaced.length,
    blocks: { all: blocks, each: Math.min(survey.blocksEach ?? blocks, blocks) },
    whole: expectedGroup('Het hele partnerschap', asked.length, survey.smallestGroup, precision),
    schools: bySchool(asked).map(([name, people]) => expectedGroup(name, people, survey.smallestGroup, precision)),
  }
}

function bySchool(asked: readonly StudentTeacher[]): [string, number][] {
  return [...Map.groupBy(asked, ({ schoolName }) => schoolName)]
    .map(([name, people]): [string, number] => [name, people.length])
    .toSorted(([a], [b]) => a.localeCompare(b, 'nl'))
}
