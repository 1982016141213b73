/** What people write in, in a plan; a goal or activity has the id that the page gave it. */
export type WrittenIn =
  | { kind: 'ambition'; guarantee: number }
  | { kind: 'goal'; id: string; guarantee: number }
  | { kind: 'activity'; id: string; goalId: string; guarantee: number }
