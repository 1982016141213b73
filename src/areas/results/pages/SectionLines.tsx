import { decimal } from '../../../ui/charts/index.ts'
import { certaintyInWords, sectionInWords } from '../inWords.ts'
import type { SectionReading } from '../view.ts'

/** Each section in words: where it stands, what changed, and what one wants. */
export function SectionLines({ lines }: { lines: readonly SectionReading[] }) {
  return (
    <>
      <ul class="rows plain section-lines">
        {lines.map((line) => (
          <li key={line.result.sectionId}>
            <div>
              <a href={`#section-${line.result.sectionId}`}>{line.title}</a>
              <small>{sectionInWords(line)}</small>
            </div>
            <span class="due">
              {decimal(line.result.mean)} van {line.points}
            </span>
          </li>
        ))}
      </ul>
      <details class="how-we-know">
        <summary>Hoe zeker zijn deze gemiddelden?</summary>
        <ul>
          {lines.map((line) => (
            <li key={line.result.sectionId}>
              <strong>{line.title}</strong>: {certaintyInWords(line)}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
