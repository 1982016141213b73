import type { Tx } from '../../../platform/database/scope.ts'
import { page } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { partnershipPolicy } from '../../partnership/index.ts'
import type { BodySection, BodySource } from '../bodySource.ts'
import { BodyPage } from '../pages/BodyPage.tsx'
import { bodyPolicy } from '../policy.ts'
import { type Body, findSeated, findSignalRoutes } from '../queries.ts'
import { fullNameOf } from '../rules.ts'
import { theBody } from '../subjects.ts'
import { crumbsOf } from './crumbs.ts'

async function sectionsOf(tx: Tx, who: Who, body: Body, sources: readonly BodySource[]): Promise<BodySection[]> {
  const sections: BodySection[] = []
  // One after the other: they share one connection.
  for (const source of sources) sections.push(...(await source(tx, who, body)))
  return sections
}

/** @param sources what later areas show on the page of a body */
export function bodyPageRoutes(sources: readonly BodySource[]): Route[] {
  return [
    subjectRoute({
      method: 'get',
      path: '/bodies/:body',
      subject: theBody,
      access: bodyPolicy.see,
      async handle({ tx, who, subject: body }) {
        const may = {
          change: bodyPolicy.change.allows(who, body),
          seeDirectory: partnershipPolicy.see.allows(who, undefined),
        }
        const content = (
          <BodyPage
            body={body}
            members={await findSeated(tx, body.id, who.today)}
            routes={await findSignalRoutes(tx, who.today, body.id)}
            sections={await sectionsOf(tx, who, body, sources)}
            today={who.today}
            may={may}
          />
        )
        return page(fullNameOf(body), content, { crumbs: crumbsOf(who, { title: fullNameOf(body) }) })
      },
    }),
  ]
}
