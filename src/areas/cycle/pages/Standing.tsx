import { countInWords, type StandingCounts, type Standing as StandingOf, standingNames, standings } from '../rules.ts'

const looks: Record<StandingOf, string> = {
  late: 'tag now',
  open: 'tag now',
  coming: 'tag',
  planned: 'tag',
  held: 'tag done',
  skipped: 'tag',
}

/** How an occurrence stands, as a mark with its word. */
export function StandingTag({ standing }: { standing: StandingOf }) {
  return <span class={looks[standing]}>{standingNames[standing]}</span>
}

/** How many stand how; what asks for attention first. */
export function StandingTags({ counts }: { counts: StandingCounts }) {
  return (
    <span class="standing-tags">
      {standings.map(
        (standing) =>
          counts[standing] > 0 && (
            <span class={looks[standing]} key={standing}>
              {countInWords(standing, counts[standing])}
            </span>
          ),
      )}
    </span>
  )
}
