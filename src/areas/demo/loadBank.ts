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
  return {
    names: await readContent('demo/names', NameGroups),
    organisations: await readContent('demo/organisations', Organisations),
    personas: await readContent('demo/personas', Personas),
    roles: await readContent('roles', RoleCatalogue),
    themes: await loadThemes(),
    blueprint: await readContent(`blueprints/${demoBlueprint}`, Blueprint),
    conversations: await readContent('demo/conversations', Conversations),
    reviews: await readContent('demo/reviews', ReviewSayings),
    paths: await readContent('demo/paths', Paths),
    plans: await readContent('demo/plans', Plans),
    panels: await readContent('demo/panels', PanelSayings),
    surveys: await readContent('demo/surveys', Surveys),
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
