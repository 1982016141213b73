import type { Version } from '../rules.ts'
import { FrameworkItems } from './FrameworkItems.tsx'
import { QuestionnaireQuestions } from './QuestionnaireQuestions.tsx'
import { ThemeTable } from './ThemeTable.tsx'

type VersionContentsProps = {
  version: Version
  /** Where one reads what came of an item or criterion; without it the version is only read. */
  hrefOf?: (itemId: string) => string
}

/** What a version of an instrument says, as people know an instrument of its kind. */
export function VersionContents({ version, hrefOf }: VersionContentsProps) {
  switch (version.kind) {
    case 'scenario-theme':
      return <ThemeTable theme={version.definition} {...(hrefOf ? { hrefOf } : {})} />
    case 'conversation-framework':
      return <FrameworkItems framework={version.definition} {...(hrefOf ? { hrefOf } : {})} />
    case 'questionnaire':
      return <QuestionnaireQuestions questionnaire={version.definition} />
  }
}
