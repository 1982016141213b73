import type { Who } from '../../platform/web/who.ts'

/** Where something that the cycle asks has its own pages. Areas register theirs in src/web.tsx. */
export type CyclePlace = { title: string; href: string; for: (who: Who) => boolean }
