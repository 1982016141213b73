/**
 * The life of an instrument version:
 *
 *     draft ──publish──▶ published ──withdraw──▶ withdrawn
 *
 * A draft can be thrown away; what was published stays for ever as it is, since scans refer to it.
 */
export type VersionState = 'draft' | 'published' | 'withdrawn'

export const versionStateNames: Record<VersionState, string> = {
  draft: 'concept',
  published: 'gepubliceerd',
  withdrawn: 'ingetrokken',
}

/** What has to be looked at before a draft is published, and what somebody said about it. */
export type Readiness = { doubts: number; lostWords: number; doubtsAccepted: boolean; lossAccepted: boolean }

/** What is asked once more before publishing: that every uncertain cell is right, that words of the source were left out. */
export function unconfirmed(readiness: Readiness): ('doubts' | 'lostWords')[] {
  return [
    ...(readiness.doubts > 0 && !readiness.doubtsAccepted ? (['doubts'] as const) : []),
    ...(readiness.lostWords > 0 && !readiness.lossAccepted ? (['lostWords'] as const) : []),
  ]
}
