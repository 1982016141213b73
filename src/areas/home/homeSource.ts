import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import type { Asked, HomeSection } from './rules.ts'

/** What an area contributes to everybody's first page. Later areas register their own in src/web.tsx. */
export type HomeSource = {
  asked: (tx: Tx, who: Who) => Promise<Asked[]>
  sections: (tx: Tx, who: Who) => Promise<HomeSection[]>
}
