import type { ComponentChildren } from 'preact'
import { schoolYearName, schoolYearOf } from '../../../../platform/schoolYear.ts'
import { PostButton } from '../../../../ui/form/Field.tsx'
import { Steps } from '../../../../ui/Steps.tsx'
import { count, listed, longDay } from '../../../../ui/words.ts'
import { programNames } from '../../importing/answerSheet.ts'
import { type PersonalKind, personalWords } from '../../importing/personal.ts'
import type { EarlierSheet } from '../../queries/earlierSheets.ts'

const steps = ['Vragen bij kolommen', 'Antwoorden', 'Kijken en tellen']

type EarlierFrameProps = { sheet: EarlierSheet; path: string; step: 0 | 1 | 2; children: ComponentChildren }

/** What stands around each step of matching an earlier survey. */
export function EarlierFrame({ sheet, path, step, children }: EarlierFrameProps) {
  return (
    <>
      <p class="lede">
        “{sheet.title}”, {longDay(sheet.heldOn)} (schooljaar {schoolYearName(schoolYearOf(sheet.heldOn))}):{' '}
        {count(sheet.rows.length, 'persoon', 'mensen')} in {programNames[sheet.program]}.{' '}
        <strong>Alleen jij ziet dit.</strong>
      </p>
      <Steps label="Hoe ver je bent" names={steps} reached={step} />
      <Dropped dropped={sheet.dropped} />
      {children}
      <section class="apart">
        <h2>Toch niet?</h2>
        <p>Dan gooien we de antwoorden weg. Je kunt het bestand later opnieuw inlezen.</p>
        <div class="buttons">
          <PostButton action={`${path}/removal`} label="Gooi deze antwoorden weg" />
        </div>
      </section>
    </>
  )
}

function Dropped({ dropped }: Pick<EarlierSheet, 'dropped'>) {
  if (dropped.length === 0)
    return (
      <p class="apart-small">We zagen geen kolommen met gegevens van personen. Zie jij er een? Kies daar “niets”.</p>
    )
  const byKind = Map.groupBy(dropped, ({ kind }) => kind)
  return (
    <details class="apart-small">
      <summary>
        {count(dropped.length, 'kolom met gegevens van personen is', 'kolommen met gegevens van personen zijn')} niet
        bewaard
      </summary>
      <ul>
        {[...byKind].map(([kind, columns]: [PersonalKind, { name: string }[]]) => (
          <li key={kind}>
            {personalWords[kind]}: {listed(columns.map(({ name }) => name))}
          </li>
        ))}
      </ul>
    </details>
  )
}
