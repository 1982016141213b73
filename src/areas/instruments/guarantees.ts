/** The waarborgen of the national Kwaliteitskader Samen Opleiden & Inductie, by number. */
export const guaranteeNames = {
  1: 'Lerende leraar',
  2: 'Leeromgeving',
  3: 'Organisatie',
  4: 'Kwaliteitscultuur',
} as const

export type Guarantee = keyof typeof guaranteeNames
export const guarantees: readonly Guarantee[] = [1, 2, 3, 4]
