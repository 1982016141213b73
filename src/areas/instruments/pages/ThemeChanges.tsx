import type { ThemeDraft } from '../draft.ts'
import { type Comparison, type CriterionChange, isUnchanged } from '../rules.ts'
import { Changed, ChangedWords, Compared } from './ChangedText.tsx'

/** What differs between two versions of a theme. */
export function ThemeChanges({ comparison, to }: { comparison: Comparison; to: ThemeDraft }) {
  const unchanged = comparison.criteria.filter(isUnchanged)
  const changed = comparison.criteria.filter((change) => !isUnchanged(change))
  return (
    <>
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

function Criterion({ change, to }: { change: CriterionChange; to: ThemeDraft }) {
  const { criterion } = change
  const phaseLabel = (phase: number) => `${phase} ${to.phases[phase - 1]}`
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
          title={change.name ? <ChangedWords change={change.name} /> : criterion.name}
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
