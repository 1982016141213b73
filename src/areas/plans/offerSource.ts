import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import type { OrganisationKind } from '../partnership/index.ts'

/** For which plan something is offered: a school year, and a partner with what it is, or (null) the partnership. */
export type PlanPlace = {
  schoolYear: number
  organisationId: string | null
  organisationKind: OrganisationKind | null
}

/** Something that the past year has taught, offered to whoever drafts a plan. */
export type Offer = {
  /** The same each time it is offered, within its source. */
  key: string
  guarantee: number | null
  /** What it is: "Aandachtspunt", "Advies uit de peerreview". */
  kind: string
  title: string
  /** Where it comes from, in a sentence: "4 scholen kozen dit." */
  because: string
  href?: string
  /** What the goal is about, when it is taken over. */
  links: readonly OfferLink[]
}

export type OfferLink =
  | { kind: 'item'; instrumentId: string; itemId: string }
  | { kind: 'action'; actionId: string }
  | { kind: 'signal'; signalId: string }

/** What a later area offers to plans. Areas register theirs in src/web.tsx. */
export type OfferSource = { name: string; find: (tx: Tx, who: Who, place: PlanPlace) => Promise<Offer[]> }
