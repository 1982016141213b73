import type { ComponentChildren } from 'preact'
import { filled } from '../../../platform/web/form.ts'
import { Field } from '../../../ui/form/Field.tsx'
import { comparisonForm } from '../forms.ts'
import {
  compareFrameworks,
  compareQuestionnaires,
  compareThemes,
  type Instrument,
  type Version,
  versionStateNames,
} from '../rules.ts'
import { FrameworkChanges } from './FrameworkChanges.tsx'
import { QuestionnaireChanges } from './QuestionnaireChanges.tsx'
import { ThemeChanges } from './ThemeChanges.tsx'

type ComparisonPageProps = { instrument: Instrument; versions: readonly Version[]; from: Version; to: Version }

/** Two versions of an instrument: what was added, removed and reworded, word by word. */
export function ComparisonPage({ instrument, versions, from, to }: ComparisonPageProps) {
  const form = filled({ from: from.number, to: to.number })
  const options = versions.map(({ number, state }) => ({
    value: String(number),
    label: `versie ${number} (${versionStateNames[state]})`,
  }))
  return (
    <>
      <form class="filters" action={`/instruments/${instrument.id}/compare`}>
        <Field name="from" field={{ ...comparisonForm.fields.from, control: 'select' }} form={form} options={options} />
        <Field name="to" field={{ ...comparisonForm.fields.to, control: 'select' }} form={form} options={options} />
        <button type="submit" class="button quiet">
          Vergelijk
        </button>
      </form>
      <p class="meta">
        <ins>Zo</ins> staat wat erbij kwam in versie {to.number}, <del>zo</del> wat alleen in versie {from.number}{' '}
        stond.
      </p>
      {changesBetween(from, to)}
    </>
  )
}

/** @throws Error when the versions are of two kinds of instrument, and so not of one instrument */
function changesBetween(from: Version, to: Version): ComponentChildren {
  if (from.kind === 'scenario-theme' && to.kind === 'scenario-theme')
    return <ThemeChanges comparison={compareThemes(from.definition, to.definition)} to={to.definition} />
  if (from.kind === 'conversation-framework' && to.kind === 'conversation-framework')
    return <FrameworkChanges comparison={compareFrameworks(from.definition, to.definition)} />
  if (from.kind === 'questionnaire' && to.kind === 'questionnaire')
    return <QuestionnaireChanges comparison={compareQuestionnaires(from.definition, to.definition)} />
  throw new Error('two versions of one instrument are of one kind')
}
