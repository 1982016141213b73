import type { TrailEntry, TrailPart, TrailSource } from '../trail/index.ts'
import { stateInWords } from './pages/ActionRows.tsx'
import { inWords } from './pages/CommitmentPages.tsx'
import {
  type Action,
  type Commitment,
  countActionsAbout,
  countSharedAbout,
  findActionsAbout,
  findSharedAbout,
} from './queries.ts'

/** What was agreed about an item and what became of it, and what people share that they meant to do. */
export const followupTrail: TrailSource = {
  async entries(tx, who, subject, part) {
    const actions = await findActionsAbout(tx, who, subject, part)
    // A commitment is a person's, and so at no school.
    const shared = part.schoolId ? [] : await findSharedAbout(tx, subject, part)
    return [
      ...actions.flatMap((action) => entriesOf(action, part, who.partnershipName)),
      ...shared.map((commitment) => sharedEntry(commitment, who.partnershipName)),
    ]
  },
  async counts(tx, who, subject, place) {
    const actions = await countActionsAbout(tx, who, subject, place)
    const shared = place.schoolId ? [] : await countSharedAbout(tx, subject, place)
    return [
      ...actions.map(({ agreedOn: day, number }) => ({ day, kind: 'agreed' as const, number })),
      ...actions.flatMap(({ settledOn: day, number }) =>
        day === null ? [] : [{ day, kind: 'done' as const, number }],
      ),
      ...shared.map((counted) => ({ ...counted, kind: 'agreed' as const })),
    ]
  },
}

/** The day that it was agreed and the day that it was settled, as far as they are in this part. */
function entriesOf(action: Action, { from, until }: TrailPart, partnershipName: string): TrailEntry[] {
  const { id, what, ownerName, agreedOn, settledOn, state, verdict, brought, droppedBecause, schoolId, bodyId } = action
  const shared = {
    href: `/actions/${id}`,
    schoolId,
    bodyId,
    place: action.schoolName ?? action.bodyName ?? partnershipName,
  }
  const within = (day: string) => day >= from && day <= until
  return [
    ...(within(agreedOn)
      ? [{ ...shared, day: agreedOn, kind: 'agreed' as const, title: 'Vervolgactie', text: `${what}\n${ownerName}` }]
      : []),
    ...(settledOn !== null && within(settledOn)
      ? [
          {
            ...shared,
            day: settledOn,
            kind: 'done' as const,
            title: `Vervolgactie ${stateInWords(state, verdict)}`,
            text: [what, droppedBecause ?? brought].filter(Boolean).join('\n'),
          },
        ]
      : []),
  ]
}

function sharedEntry(commitment: Commitment, partnershipName: string): TrailEntry {
  return {
    day: commitment.madeOn,
    kind: 'agreed',
    title: 'Gedeeld voornemen',
    text: [inWords(commitment), commitment.personName, commitment.brought].filter(Boolean).join('\n'),
    schoolId: null,
    bodyId: commitment.bodyId,
    place: commitment.bodyName ?? partnershipName,
  }
}
