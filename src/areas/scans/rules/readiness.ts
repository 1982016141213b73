/** Whether a step can be taken now; if not, everything that is still missing, in Dutch. */
export type Readiness = { ready: true } | { ready: false; problems: string[] }

/** What a planned scan holds, as far as opening it depends on it. Dates are `YYYY-MM-DD`. */
export type ScanPlan = {
  themes: readonly unknown[]
  participants: readonly unknown[]
  /** From when people may choose. */
  opensOn: string
  /** The last day on which people may choose. */
  closesOn: string
  /** The day of the talk, when it is known. */
  talkOn: string | null
}

/** A scan can open with at least one theme, at least one participant, and dates in order. */
export function canOpen(plan: ScanPlan): Readiness {
  const problems: string[] = []
  if (plan.themes.length === 0) problems.push('Kies ten minste één thema.')
  if (plan.participants.length === 0) problems.push('Kies ten minste één deelnemer.')
  if (plan.closesOn < plan.opensOn) {
    problems.push('De scan sluit voordat hij opent. Kies een sluitdatum op of na de openingsdatum.')
  }
  if (plan.talkOn !== null && plan.talkOn < plan.closesOn) {
    problems.push('Het gesprek is voordat de scan sluit. Kies voor het gesprek een datum op of na de sluitdatum.')
  }
  return readiness(problems)
}

/** A criterion at the end of the talk: judged by the team, left out on purpose, or still without an answer. */
export type CriterionOutcome = { criterion: string; outcome: 'judged' | 'left-out' | null }

/** A scan can be settled when the team judged every criterion or left it out on purpose. */
export function canSettle(outcomes: readonly CriterionOutcome[]): Readiness {
  const missing = outcomes.filter(({ outcome }) => outcome === null)
  return readiness(
    missing.map(
      ({ criterion }) =>
        `Bij “${criterion}” staat nog geen teamoordeel. Vul het in, of geef aan dat jullie dit overslaan.`,
    ),
  )
}

function readiness(problems: string[]): Readiness {
  return problems.length === 0 ? { ready: true } : { ready: false, problems }
}
