import { placeText } from '../forms.ts'
import { type Direction, type DraftTheme, directions, neighbourOf, type Place, pieceTexts, textAt } from '../rules.ts'
import { isInDoubt } from './Doubts.tsx'

type ShiftTextProps = { path: string; draft: DraftTheme; place: Place }

/** Longer texts are cut off in lists of choices, after so many characters. */
const longestChoice = 60

/** Moving, splitting and joining the text of a cell: buttons and lists, so that a keyboard is enough. */
export function ShiftText({ path, draft, place }: ShiftTextProps) {
  const text = textAt(draft.definition, place)
  const pieces = pieceTexts(text)
  return (
    <details class="shift" open={isInDoubt(draft, place)}>
      <summary>Verplaats, splits of voeg samen</summary>
      <p class="meta">Bewaar eerst wat je hierboven typte; deze knoppen werken met de bewaarde tekst.</p>
      {text !== '' && <Move path={path} draft={draft} place={place} pieces={pieces} />}
      {pieces.length > 1 && <Split path={path} draft={draft} place={place} pieces={pieces} />}
      <Join path={path} draft={draft} place={place} />
    </details>
  )
}

type WithPieces = ShiftTextProps & { pieces: readonly string[] }

function Move({ path, draft, place, pieces }: WithPieces) {
  return (
    <form method="post" action={`${path}/moves`} class="shift-form">
      <Brought draft={draft} place={place} />
      <label>
        <span>Verplaats</span>
        <select name="part">
          <option value="all">alle tekst</option>
          {pieces.slice(1).map((piece, index) => (
            <option key={`from-${index + 1}`} value={`from-${index + 1}`}>
              vanaf “{shortened(piece)}”
            </option>
          ))}
          {pieces.slice(0, -1).map((piece, index) => (
            <option key={`before-${index + 1}`} value={`before-${index + 1}`}>
              tot en met “{shortenedEnd(piece)}”
            </option>
          ))}
        </select>
      </label>
      <div class="buttons">
        {directions.map((direction) => {
          const to = neighbourOf(draft.definition, place, direction)
          return (
            to && (
              <button key={direction} type="submit" class="button quiet small" name="to" value={direction}>
                {arrows[direction]} {nameOf(draft, to, place)}
              </button>
            )
          )
        })}
        <button type="submit" class="button quiet small" name="to" value="notes">
          naar de aantekeningen
        </button>
      </div>
    </form>
  )
}

function Split({ path, draft, place, pieces }: WithPieces) {
  return (
    <form method="post" action={`${path}/splits`} class="shift-form">
      <Brought draft={draft} place={place} />
      <label>
        <span>Splits vóór</span>
        <select name="piece">
          {pieces.slice(1).map((piece, index) => (
            <option key={index + 1} value={index + 1}>
              “{shortened(piece)}”
            </option>
          ))}
        </select>
      </label>
      <Shifts
        place={place}
        phases="de rest naar de volgende fase"
        criteria="de rest naar het volgende onderdeel"
        name="maak er twee onderdelen van"
      />
      <p class="meta">Wat daar staat, schuift op tot de eerste lege cel.</p>
    </form>
  )
}

function Join({ path, draft, place }: ShiftTextProps) {
  const below = neighbourOf(draft.definition, place, 'down')
  const beside = place.phase > 0 && neighbourOf(draft.definition, place, 'right')
  if (!below && !beside) return null
  return (
    <form method="post" action={`${path}/joins`} class="shift-form">
      <Brought draft={draft} place={place} />
      <p>Voeg samen met wat volgt</p>
      <Shifts
        place={place}
        phases={beside ? 'met de volgende fase' : null}
        criteria={below ? 'met het volgende onderdeel' : null}
        name="met het volgende onderdeel, met alle cellen"
      />
      <p class="meta">Wat daarna komt, schuift een plaats terug.</p>
    </form>
  )
}

type ShiftsProps = { place: Place; phases: string | null; criteria: string | null; name: string }

/** The two ways in which text gives way: on to the next phase, down to the next criterion. */
function Shifts({ place, phases, criteria, name }: ShiftsProps) {
  const button = (value: string, label: string) => (
    <button type="submit" class="button quiet small" name="shift" value={value}>
      {label}
    </button>
  )
  if (place.phase === 0) return <div class="buttons">{button('criteria', `↓ ${name}`)}</div>
  return (
    <div class="buttons">
      {phases && place.phase < 4 && button('phases', `→ ${phases}`)}
      {criteria && button('criteria', `↓ ${criteria}`)}
    </div>
  )
}

function Brought({ draft, place }: { draft: DraftTheme; place: Place }) {
  return (
    <>
      <input type="hidden" name="place" value={placeText(place)} />
      <input type="hidden" name="revision" value={draft.revision} />
    </>
  )
}

const arrows: Record<Direction, string> = { left: '←', right: '→', up: '↑', down: '↓' }

/** A cell as one would point at it from another. */
function nameOf({ definition }: DraftTheme, { criterionId, phase }: Place, from: Place): string {
  if (criterionId === from.criterionId) return phase === 0 ? 'naar de naam' : `naar fase ${phase}`
  const row = definition.criteria.findIndex(({ id }) => id === criterionId)
  return `naar “${shortened(definition.criteria[row]?.name || `onderdeel ${row + 1}`)}”`
}

const shortened = (text: string) => (text.length > longestChoice ? `${text.slice(0, longestChoice)}…` : text)
const shortenedEnd = (text: string) => (text.length > longestChoice ? `…${text.slice(-longestChoice)}` : text)
