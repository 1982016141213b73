import type { Option } from '../../../platform/web/form.ts'

/** What a line can be for. */
export type Choices = { organisations: readonly Option[]; roles: readonly Option[] }

/** In the order in which lists name them. */
export const placeKindNames = { board: 'Besturen', institute: 'Opleidingsinstituten', school: 'Scholen' } as const
