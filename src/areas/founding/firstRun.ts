import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Services } from '../../platform/services.ts'
import type { WebApp } from '../../platform/web/app.ts'
import { hasPartnership } from './queries.ts'
import { codeFrom, plainCode } from './rules.ts'

export const firstRunPath = '/first-run'

/**
 * The first run of a program whose database holds no partnership yet. Whoever sees the console may found it: the code
 * stands only there, so that a stranger who finds the site first cannot claim it.
 */
export type FirstRun = {
  code: string
  /** Whether a code was typed rightly, in whatever way. */
  accepts: (typed: string) => boolean
  /** Whether there is still no partnership, made here or on the command line. Once there is, it is never asked again. */
  isOpen: () => Promise<boolean>
}

export function beginFirstRun({ database }: Pick<Services, 'database'>): FirstRun {
  const code = codeFrom(randomBytes(12))
  const expected = Buffer.from(plainCode(code))
  let open = true
  return {
    code,
    accepts(typed) {
      const given = Buffer.from(plainCode(typed))
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
    async isOpen() {
      open &&= !(await hasPartnership(database))
      return open
    },
  }
}

/** Leads every page to the first run, for as long as there is nothing else to see. */
export function leadToFirstRun(app: WebApp, firstRun: FirstRun): void {
  app.use(async (context, next) => {
    if (context.req.path === firstRunPath || !(await firstRun.isOpen())) return next()
    return context.redirect(firstRunPath, 303)
  })
}
