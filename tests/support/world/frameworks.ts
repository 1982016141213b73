import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/** A framework of two subthemes, as it counts now, and a draft of its next version, read from a document. */
export async function frameworksWorld({ partnership, ids }: Stage): Promise<WorldPart> {
  const framework = await partnership.framework('Gesprekskader')
  await partnership.frameworkDraft(framework, 'Gesprekskader, verbeterd', idOf('file', 'report'))
  const [frameworkItem = '', secondItem = '', thirdItem = ''] = framework.items
  if (!ids.instrument) throw new Error('the theme comes before the framework')
  return {
    ids: {
      framework: framework.instrumentId,
      // The one with a draft: others make a framework of their own and call it `framework`.
      draftedFramework: framework.instrumentId,
      frameworkVersion: framework.versionId,
      frameworkItem,
      secondItem,
      thirdItem,
      subtheme: 'leeromgeving',
    },
  }
}
