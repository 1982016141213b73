import { type Guarantee, guaranteeNames } from '../guarantees.ts'

/** The guarantees as a form offers them. */
export const guaranteeOptions = [
  { value: '1', label: `1 ${guaranteeNames[1]}` },
  { value: '2', label: `2 ${guaranteeNames[2]}` },
  { value: '3', label: `3 ${guaranteeNames[3]}` },
  { value: '4', label: `4 ${guaranteeNames[4]}` },
] as const

const numbers = { '1': 1, '2': 2, '3': 3, '4': 4 } as const

export const guaranteeFrom = (value: keyof typeof numbers): Guarantee => numbers[value]
