/** What a partner does with a goal of the partnership. */
export const uptakeChoices = ['taken-up', 'adapted', 'left'] as const
export type UptakeChoice = (typeof uptakeChoices)[number]

export const uptakeNames: Record<UptakeChoice, string> = {
  'taken-up': 'overgenomen',
  adapted: 'aangepast',
  left: 'niet voor ons',
}

/** What a partner chose of a goal, as it came in. */
export type Uptake = { choice: UptakeChoice; text: string; reason: string }

/** What is missing, per field: own words for what is adapted, a reason for what is left. */
export function uptakeProblems({ choice, text, reason }: Uptake): Partial<Record<'text' | 'reason', string>> {
  if (choice === 'adapted' && text === '') return { text: 'Schrijf het doel in jullie eigen woorden.' }
  if (choice === 'left' && reason === '') return { reason: 'Schrijf op waarom dit doel dit jaar niet bij jullie past.' }
  return {}
}

/** A partner with its plan of a year, and what it chose so far. */
export type PartnerChoices = { planId: string | null; choices: ReadonlyMap<string, UptakeChoice> }

export type UptakeCounts = Readonly<Record<UptakeChoice | 'undecided', number>>

/** How many partners do what with one goal. Who has no plan yet is undecided. */
export function countUptake(goalId: string, partners: readonly PartnerChoices[]): UptakeCounts {
  const of = (choice: UptakeChoice | undefined) =>
    partners.filter(({ choices }) => choices.get(goalId) === choice).length
  return { 'taken-up': of('taken-up'), adapted: of('adapted'), left: of('left'), undecided: of(undefined) }
}
