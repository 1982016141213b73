/** The longest that each text of a review may become, in characters. */
export const longestText = 8_000

/** What is concluded, worded for going on together: there is no mark and no rank. */
export const meetsWords = (schoolName: string, meets: boolean): string =>
  meets
    ? `${schoolName} past bij het beeld dat het partnerschap van een opleidingsschool heeft.`
    : `${schoolName} is onderweg naar het beeld dat het partnerschap van een opleidingsschool heeft.`

export const replyNames = { accepted: 'doet mee', declined: 'kan niet' } as const
export type PanelReply = keyof typeof replyNames

export const reviewKindNames = {
  internal: 'Interne peerreview',
  development: 'Ontwikkelingsgerichte peerreview',
  assessing: 'Beoordelingsgerichte peerreview',
} as const
export type ReviewKind = keyof typeof reviewKindNames
