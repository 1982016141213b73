import { QuestionnaireDefinition } from '../questions/index.ts'
import type { ThemeDraft } from './draft.ts'
import { placeText } from './forms.ts'
import { FrameworkDefinition } from './framework.ts'
import type { FrameworkDraft } from './frameworkDraft.ts'
import type { QuestionnaireDraft } from './questionnaireDraft.ts'
import type { DraftVersion } from './rules.ts'
import { Provenance, ThemeDefinition } from './theme.ts'

/** What keeps a draft from being published: where, what is wrong, and where in the editor one mends it. */
export type DraftProblem = {
  where: string
  message: string
  /** What comes behind the path of the draft. */
  at: string
}

export type Publishable =
  | { ok: true; definition: ThemeDefinition | FrameworkDefinition | QuestionnaireDefinition; provenance: Provenance }
  | { ok: false; problems: DraftProblem[] }

/** Whether a draft is complete: a theme to choose from or a framework to talk about, with where its words come from. */
export function publishable(draft: DraftVersion): Publishable {
  const read = completeIn(draft)
  const from = Provenance.safeParse(draft.provenance)
  if (read.ok && from.success) return { ok: true, definition: read.definition, provenance: from.data }
  const problems = read.ok ? [] : read.problems
  return { ok: false, problems: from.success ? problems : [...problems, unknownSource] }
}

const unknownSource: DraftProblem = {
  where: 'Herkomst',
  message: 'Vul in waar de tekst vandaan komt en van wie de woorden zijn.',
  at: '/provenance',
}

type Complete<Definition> = { ok: true; definition: Definition } | { ok: false; problems: DraftProblem[] }

function completeIn(draft: DraftVersion): Complete<ThemeDefinition | FrameworkDefinition | QuestionnaireDefinition> {
  switch (draft.kind) {
    case 'scenario-theme':
      return themeIn(draft.definition)
    case 'conversation-framework':
      return frameworkIn(draft.definition)
    case 'questionnaire':
      return questionnaireIn(draft.definition)
  }
}

function themeIn(theme: ThemeDraft): Complete<ThemeDefinition> {
  const read = ThemeDefinition.safeParse(theme)
  if (read.success) return { ok: true, definition: read.data }
  return { ok: false, problems: read.error.issues.map(({ path, message }) => problemInTheme(theme, path, message)) }
}

function frameworkIn(framework: FrameworkDraft): Complete<FrameworkDefinition> {
  const read = FrameworkDefinition.safeParse(framework)
  if (read.success) return { ok: true, definition: read.data }
  const problems = read.error.issues.map(({ path, message }) => problemInFramework(framework, path, message))
  return { ok: false, problems }
}

function questionnaireIn(questionnaire: QuestionnaireDraft): Complete<QuestionnaireDefinition> {
  const read = QuestionnaireDefinition.safeParse(questionnaire)
  if (read.success) return { ok: true, definition: read.data }
  const problems = read.error.issues.map(({ path, message }) => problemInQuestionnaire(questionnaire, path, message))
  return { ok: false, problems }
}

const partNames: Record<string, string> = {
  title: 'Titel',
  guarantee: 'Waarborg',
  notes: 'Aantekeningen',
  reflectionCards: 'Reflectiekaarten',
  questions: 'Vragen',
  subthemes: 'Subthema’s',
}

function problemInTheme(theme: ThemeDraft, path: readonly PropertyKey[], message: string): DraftProblem {
  const [part, row, field, column] = path
  if (part === 'phases') return { where: `Fase ${Number(row ?? 0) + 1}`, message, at: '/theme' }
  if (part !== 'criteria') return { where: partNames[String(part)] ?? 'Thema', message, at: '/theme' }
  const criterion = theme.criteria[Number(row)]
  if (!criterion) return { where: 'Onderdelen', message, at: '' }
  const name = criterion.name || `Onderdeel ${Number(row) + 1}`
  const isCell = field === 'descriptors' || field === 'spans'
  const phase = isCell && typeof column === 'number' ? column + 1 : isCell ? 1 : 0
  const where = isCell && column !== undefined ? `${name}, fase ${phase}` : name
  return { where, message, at: `?cell=${placeText({ criterionId: criterion.id, phase })}#cell` }
}

function problemInFramework(framework: FrameworkDraft, path: readonly PropertyKey[], message: string): DraftProblem {
  const [part, row, field, column] = path
  const subtheme = part === 'subthemes' ? framework.subthemes[Number(row)] : undefined
  if (!subtheme) {
    const at = part === 'subthemes' ? '' : '/frame'
    return { where: partNames[String(part)] ?? 'Gesprekskader', message, at }
  }
  const title = subtheme.title || `Subthema ${Number(row) + 1}`
  const item = field === 'items' && column !== undefined ? subtheme.items[Number(column)] : undefined
  if (item) return { where: `${title}, item ${item.number}`, message, at: `?open=item.${item.id}#open` }
  return { where: title, message, at: `?open=subtheme.${subtheme.id}#open` }
}

function problemInQuestionnaire(
  { sections }: QuestionnaireDraft,
  path: readonly PropertyKey[],
  message: string,
): DraftProblem {
  const [part, row, field, column] = path
  const section = part === 'sections' ? sections[Number(row)] : undefined
  if (!section)
    return {
      where: part === 'sections' ? 'Onderdelen' : 'Titel en inleiding',
      message,
      at: part === 'sections' ? '' : '/words',
    }
  const title = section.title.nl || `Onderdeel ${Number(row) + 1}`
  const question = field === 'questions' && column !== undefined ? section.questions[Number(column)] : undefined
  if (!question) return { where: title, message, at: `?open=section.${section.id}#open` }
  return { where: `${title}, vraag ${Number(column) + 1}`, message, at: `?open=question.${question.id}#open` }
}
