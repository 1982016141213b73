/**
 * The life of a plan. That of the partnership is talked over and adopted by the stuurgroep in a meeting; that of one partner
 * is adopted by its leader.
 *
 *               offer               adopt
 *   drafting ──────────▶ offered ──────────▶ adopted ⟲ amend
 *      │     ◀──────────                        ▲
 *      │      send-back                         │
 *      └────────────────────────────────────────┘
 *               adopt (one partner's)
 *
 * Who may take which step is policy. What was adopted changes by an amendment only, which says why.
 */
export type PlanState = 'drafting' | 'offered' | 'adopted'
export type PlanStep = 'offer' | 'send-back' | 'adopt' | 'amend'

/** Whose plan it is: of the partnership together, or of one school, institute or board. */
export type PlanOf = 'partnership' | 'partner'

const stepsFrom: Record<PlanOf, Record<PlanState, Partial<Record<PlanStep, PlanState>>>> = {
  partnership: {
    drafting: { offer: 'offered' },
    offered: { adopt: 'adopted', 'send-back': 'drafting' },
    adopted: { amend: 'adopted' },
  },
  partner: {
    drafting: { adopt: 'adopted' },
    offered: {},
    adopted: { amend: 'adopted' },
  },
}

export type PlanTransition = { ok: true; state: PlanState } | { ok: false; problem: string }

/**
 * The state that a step leads to.
 * @returns the new state, or in Dutch why this step cannot be taken
 */
export function planTransition(of: PlanOf, state: PlanState, step: PlanStep): PlanTransition {
  const next = stepsFrom[of][state][step]
  return next === undefined ? { ok: false, problem: impossible(of, state, step) } : { ok: true, state: next }
}

function impossible(of: PlanOf, state: PlanState, step: PlanStep): string {
  if (state === 'adopted')
    return 'Dit plan is al vastgesteld. Het verandert alleen nog met een wijziging waar een reden bij staat.'
  switch (step) {
    case 'offer':
      return of === 'partner'
        ? 'Een plan van één school of instituut gaat niet naar de stuurgroep: wie er leiding geeft, stelt het vast.'
        : 'Dit plan is al aangeboden.'
    case 'adopt':
      return 'Dit plan is nog niet aangeboden, of net teruggestuurd.'
    case 'send-back':
      return 'Dit plan is niet aangeboden, of al teruggestuurd.'
    case 'amend':
      return 'Dit plan is nog niet vastgesteld: je kunt er gewoon in schrijven.'
  }
}

/** Whether its texts are written in: in a plan that was offered they stand still, so that the stuurgroep reads what it decides on. */
export const isDrafted = (state: PlanState): boolean => state === 'drafting'
