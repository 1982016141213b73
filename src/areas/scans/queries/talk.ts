import type { Tx } from '../../../platform/database/scope.ts'
import type { Criterion } from '../../instruments/index.ts'
import { type CriterionSpread, findJudgements, findSpreads, type TeamJudgement } from './answers.ts'
import { findThemes, type Scan, type ScanTheme } from './scan.ts'

/** A criterion as it comes up in the talk. */
export type TalkItem = {
  theme: ScanTheme
  criterion: Criterion
  spread: CriterionSpread | undefined
  judgement: TeamJudgement | undefined
}

/** Every criterion of a scan with how it was chosen and what was settled. The spread is only for whoever may see it. */
export async function findTalkItems(tx: Tx, scan: Scan, withSpread: boolean): Promise<TalkItem[]> {
  const themes = await findThemes(tx, scan.id)
  const spreads = withSpread ? await findSpreads(tx, scan.id) : []
  const judgements = await findJudgements(tx, scan.id)
  return themes.flatMap((theme) =>
    theme.definition.criteria.map((criterion) => {
      const isIt = (one: { versionId: string; criterionId: string }) =>
        one.versionId === theme.versionId && one.criterionId === criterion.id
      return { theme, criterion, spread: spreads.find(isIt), judgement: judgements.find(isIt) }
    }),
  )
}
