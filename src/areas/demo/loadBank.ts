import { contentNames, readContent } from '../../platform/content.ts'
import { ShippedTheme } from '../instruments/index.ts'
import { Blueprint, RoleCatalogue } from '../partnership/index.ts'
import { type BankTheme, type DemoBank, NameGroups, Organisations, Personas, ThemeSayings } from './bank.ts'
import { Conversations } from './conversation/bank.ts'
import { PanelSayings } from './panel/bank.ts'
import { Paths } from './paths/bank.ts'
import { Plans } from './plan/bank.ts'
import { ReviewSayings } from './reviews/bank.ts'
import { Surveys } from './survey/bank.ts'

/** The blueprint that the demo's partnership is made of. */
export const demoBlueprint = 'samen'

/**
 * Loads what the demo is told with from `content/`.
 * @throws ContentError when a file is missing or wrong
 */
export async function loadDemoBank(): Promise<DemoBank> {
  const [
    names,
    organisations,
    personas,
    roles,
    themes,
    blueprint,
    conversations,
    reviews,
    paths,
    plans,
    panels,
    surveys,
  ] = await Promise.all([
    readContent('demo/names', NameGroups),
    readContent('demo/organisations', Organisations),
    readContent('demo/personas', Personas),
    readContent('roles', RoleCatalogue),
    loadThemes(),
    readContent(`blueprints/${demoBlueprint}`, Blueprint),
    readContent('demo/conversations', Conversations),
    readContent('demo/reviews', ReviewSayings),
    readContent('demo/paths', Paths),
    readContent('demo/plans', Plans),
    readContent('demo/panels', PanelSayings),
    readContent('demo/surveys', Surveys),
  ])
  return {
    names,
    organisations,
    personas,
    roles,
    themes,
    blueprint,
    conversations,
    reviews,
    paths,
    plans,
    panels,
    surveys,
  }
}

async function loadThemes(): Promise<BankTheme[]> {
  const keys = (await contentNames('instruments')).map((name) => name.replace('instruments/', ''))
  return Promise.all(
    keys.map(async (key) => ({
      key,
      definition: (await readContent(`instruments/${key}`, ShippedTheme)).definition,
      sayings: await readContent(`demo/${key}`, ThemeSayings),
    })),
  )
}
