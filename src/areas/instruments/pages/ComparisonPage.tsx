import type { ComponentChildren } from 'preact'
import { filled } from '../../../platform/web/form.ts'
import { Field } from '../../../ui/form/Field.tsx'
import { comparisonForm } from '../forms.ts'
import {
  type Change,
  type Comparison,
  type CriterionChange,
  type Instrument,
  isUnchanged,
  type Version,
  versionStateNames,
} from '../rules.ts'
import { wordChanges } from '../wordChanges.ts'

type ComparisonPageProps = {
  instrument: Instrument
  versions: readonly Version[]
  from: Version
  to: Version
  comparison: Comparison
}

/** Two versions of a theme: what was added, removed and reworded, word by word. */
export function ComparisonPage({ instrument, versions, from, to, comparison }: ComparisonPageProps) {
  const form = filled({ from: from.number, to: to.number })
  const options = versions.map(({ number, state }) => ({
    value: String(number),
    label: `versie ${number} (${versionStateNames[state]})`,
  }))
  const unchanged = comparison.criteria.filter(isUnchanged)
  const changed = comparison.criteria.filter((change) => !isUnchanged(change))
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
      <Around comparison={comparison} />
      {changed.map((change) => (
        <Criterion key={change.criterion.id} change={change} to={to} />
      ))}
      {comparison.reordered && <p class="apart">De onderdelen staan in een andere volgorde.</p>}
      {unchanged.length > 0 && (
        <p class="apart">Niet veranderd: {unchanged.map(({ criterion }) => criterion.name).join(' · ')}.</p>
      )}
    </>
  )
}

function Around({ comparison }: { comparison: Comparison }) {
  const { title, guarantee, phases, notes, reflectionCards } = comparison
  if (!title && !guarantee && phases.length === 0 && !notes && !reflectionCards) return null
  return (
    <section class="apart">
      <h2>Om de tabel heen</h2>
      <dl class="facts">
        <Changed label="Titel" change={title} />
        <Changed label="Waarborg" change={guarantee} />
        {phases.map((change) => (
          <Changed key={change.phase} label={`Fase ${change.phase}`} change={change} />
        ))}
        <Changed label="Aantekeningen" change={notes} />
        <Changed label="Reflectiekaarten" change={reflectionCards} />
      </dl>
    </section>
  )
}

function Criterion({ change, to }: { change: CriterionChange; to: Version }) {
  const { criterion } = change
  const phaseLabel = (phase: number) => `${phase} ${to.definition.phases[phase - 1]}`
  switch (change.kind) {
    case 'added':
      return (
        <Compared title={<ins>{criterion.name}</ins>} told="Dit onderdeel is nieuw.">
          {criterion.descriptors.map((text, column) => (
            <Changed
              key={phaseLabel(column + 1)}
              label={phaseLabel(column + 1)}
              change={text ? { from: null, to: text } : null}
            />
          ))}
        </Compared>
      )
    case 'removed':
      return (
        <Compared title={<del>{criterion.name}</del>} told="Dit onderdeel is er niet meer.">
          {criterion.descriptors.map((text, column) => (
            <Changed
              key={phaseLabel(column + 1)}
              label={phaseLabel(column + 1)}
              change={text ? { from: text, to: null } : null}
            />
          ))}
        </Compared>
      )
    case 'kept':
      return (
        <Compared
          title={change.name ? <Words change={change.name} /> : criterion.name}
          told={change.name ? 'Dit onderdeel heet anders.' : null}
        >
          <Changed label="Vraag" change={change.question} />
          {change.descriptors.map((one) => (
            <Changed key={one.phase} label={phaseLabel(one.phase)} change={one} />
          ))}
        </Compared>
      )
  }
}

function Compared({
  title,
  told,
  children,
}: {
  title: ComponentChildren
  told: string | null
  children: ComponentChildren
}) {
  return (
    <section class="apart">
      <h2>{title}</h2>
      {told && <p class="meta">{told}</p>}
      <dl class="facts">{children}</dl>
    </section>
  )
}

function Changed({ label, change }: { label: string; change: Change | null }) {
  if (!change) return null
  return (
    <>
      <dt>{label}</dt>
      <dd class="said">
        <Words change={change} />
      </dd>
    </>
  )
}

function Words({ change }: { change: Change }) {
  return (
    <>
      {wordChanges(change.from ?? '', change.to ?? '').map(({ kind, text }) =>
        kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : text,
      )}
    </>
  )
}
