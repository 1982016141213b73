import { decimal } from '../../../ui/charts/index.ts'
import { certaintyInWords, sectionInWords } from '../inWords.ts'
import type { SectionReading } from '../view.ts'

/** Each section in words: where it stands, what changed, and what one wants. */
export function SectionLines({ lines }: { lines: readonly SectionReading[] }) {
  return (
    <ul class="rows plain section-lines">
      {lines.map((line) => (
        <li key={line.result.sectionId}>
          <div>
            <a href={`#section-${line.result.sectionId}`}>{line.title}</a>
            <small>{sectionInWords(line)}</small>
            <details>
              <summary>
                Hoe weten we dit?<span class="unseen"> ({line.title})</span>
              </summary>
              <p>{certaintyInWords(line)}</p>
            </details>
          </div>
          <span class="due">
            {decimal(line.result.mean)} van {line.points}
          </span>
        </li>
      ))}
    </ul>
  )
}
