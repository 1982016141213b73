import type { TrailSubject } from './trailSource.ts'

/** The page of an item or criterion, with all that was measured, said, agreed, done and answered. */
export const trailPath = ({ instrumentId, itemId }: TrailSubject) => `/trail/${instrumentId}/${itemId}`
