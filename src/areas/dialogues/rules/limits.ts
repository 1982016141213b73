/** The longest that each text of a finding may become, in characters. */
export const longestText = 4_000

/** The longest proposed action and commitment, in characters. */
export const longestAction = 500
export const longestCommitment = 500
