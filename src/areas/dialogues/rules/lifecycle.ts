/**
 * The life of a conversation with a framework:
 *
 *     preparing ──open──▶ joining ──start──▶ groups ──plenary──▶ plenary ──close──▶ closed
 *                                              ▲                   │
 *                                              └─────back──────────┘
 *
 * While groups talk, `round` says which of the chosen items they talk about.
 */
export type DialogueState = 'preparing' | 'joining' | 'groups' | 'plenary' | 'closed'

export const dialogueStateNames: Record<DialogueState, string> = {
  preparing: 'wordt voorbereid',
  joining: 'deelnemers komen binnen',
  groups: 'groepen zijn in gesprek',
  plenary: 'plenair',
  closed: 'afgerond',
}
