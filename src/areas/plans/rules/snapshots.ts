/** A plan as it was at a moment, with the words that people read then. What was removed is not in it. */
export type PlanSnapshot = {
  ambitions: { guarantee: number; text: string; source: string }[]
  goals: SnapshotGoal[]
}

export type SnapshotGoal = {
  id: string
  guarantee: number
  text: string
  seenBy: string
  activities: SnapshotActivity[]
}

export type SnapshotActivity = {
  id: string
  what: string
  /** The name of who does it. */
  owner: string | null
  startsOn: string | null
  dueOn: string | null
  level: string | null
}

type Snapshotted = {
  ambitions: readonly PlanSnapshot['ambitions'][number][]
  goals: readonly (Omit<SnapshotGoal, 'activities'> & {
    removed: boolean
    activities: readonly (Omit<SnapshotActivity, 'owner'> & { removed: boolean; owner: { name: string } | null })[]
  })[]
}

/** What a version keeps of a plan. */
export function snapshotOf({ ambitions, goals }: Snapshotted): PlanSnapshot {
  return {
    ambitions: ambitions.map(({ guarantee, text, source }) => ({ guarantee, text, source })),
    goals: goals
      .filter(({ removed }) => !removed)
      .map(({ id, guarantee, text, seenBy, activities }) => ({
        id,
        guarantee,
        text,
        seenBy,
        activities: activities
          .filter((activity) => !activity.removed)
          .map(({ id: activityId, what, owner, startsOn, dueOn, level }) => ({
            id: activityId,
            what,
            owner: owner?.name ?? null,
            startsOn,
            dueOn,
            level,
          })),
      })),
  }
}

export const sameSnapshot = (one: PlanSnapshot, other: PlanSnapshot): boolean =>
  changesBetween(one, other).length === 0 && orderOf(one) === orderOf(other)

const orderOf = ({ goals }: PlanSnapshot) =>
  goals.map(({ id, activities }) => [id, ...activities.map((activity) => activity.id)].join(' ')).join(' ')

/** A text that differs: its label, and both; null where it was not there (yet). */
export type ChangedPlanText = { label: string; from: string | null; to: string | null }

/** What became of an ambition, goal or activity between two versions. */
export type PlanChange = {
  kind: 'ambition' | 'goal' | 'activity'
  id: string
  guarantee: number
  change: 'added' | 'removed' | 'changed'
  texts: ChangedPlanText[]
}

type Told = {
  kind: PlanChange['kind']
  id: string
  guarantee: number
  texts: readonly { label: string; text: string }[]
}

/** Everything in a snapshot that can differ, in order. */
function toldIn({ ambitions, goals }: PlanSnapshot): Told[] {
  const told = [
    ...ambitions.map(
      ({ guarantee, text, source }): Told => ({
        kind: 'ambition',
        id: String(guarantee),
        guarantee,
        texts: [
          { label: 'Hier willen we naartoe', text },
          { label: 'Bron', text: source },
        ],
      }),
    ),
    ...goals.flatMap(({ id, guarantee, text, seenBy, activities }): Told[] => [
      {
        kind: 'goal',
        id,
        guarantee,
        texts: [
          { label: 'Doel', text },
          { label: 'Waaraan zien we het', text: seenBy },
        ],
      },
      ...activities.map(
        (activity): Told => ({
          kind: 'activity',
          id: activity.id,
          guarantee,
          texts: [
            { label: 'Activiteit', text: activity.what },
            { label: 'Wie', text: activity.owner ?? '' },
            { label: 'Vanaf', text: activity.startsOn ?? '' },
            { label: 'Klaar op', text: activity.dueOn ?? '' },
            { label: 'Niveau', text: activity.level ?? '' },
          ],
        }),
      ),
    ]),
  ]
  return told.toSorted((a, b) => a.guarantee - b.guarantee)
}

/** What is different in the later of two versions; empty when they say the same. */
export function changesBetween(earlier: PlanSnapshot, later: PlanSnapshot): PlanChange[] {
  const key = ({ kind, id }: Told) => `${kind} ${id}`
  const [before, after] = [toldIn(earlier), toldIn(later)]
  const had = new Map(before.map((one) => [key(one), one]))
  const has = new Set(after.map(key))
  const inLater = after.flatMap((one): PlanChange[] => {
    const was = had.get(key(one))
    const texts = one.texts.flatMap(({ label, text }, index) => {
      const from = was ? (was.texts[index]?.text ?? '') : null
      return from === text || (from === null && text === '') ? [] : [{ label, from, to: text }]
    })
    if (was && texts.length === 0) return []
    if (!was && one.kind === 'ambition' && texts.length === 0) return []
    return [{ kind: one.kind, id: one.id, guarantee: one.guarantee, change: was ? 'changed' : 'added', texts }]
  })
  const gone = before
    .filter((one) => !has.has(key(one)))
    .map(
      ({ kind, id, guarantee, texts }): PlanChange => ({
        kind,
        id,
        guarantee,
        change: 'removed',
        texts: texts.filter(({ text }) => text !== '').map(({ label, text }) => ({ label, from: text, to: null })),
      }),
    )
  return [...inLater, ...gone].toSorted((a, b) => a.guarantee - b.guarantee)
}
