import { schoolYearName } from '../../../platform/schoolYear.ts'
import { filled } from '../../../platform/web/form.ts'
import { Form } from '../../../ui/form/Field.tsx'
import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import { count } from '../../../ui/words.ts'
import type { TrainingSchool } from '../queries.ts'
import { type Cohort, type Proposed, proposedInWords, waitsTooLong } from '../rules.ts'

type ProposalProps = {
  schools: readonly TrainingSchool[]
  cohorts: readonly Cohort[]
  proposed: readonly Proposed[]
  /** Whether what was proposed before is divided anew. */
  again: boolean
  /** The fingerprint of this division. */
  shown: string
  /** Whether another division was asked for than this one, since something changed meanwhile. */
  newer: boolean
}

/** A division of the schools before it is taken over: where each would come, why, and what changes. */
export function Proposal({ schools, cohorts, proposed, again, shown, newer }: ProposalProps) {
  const schoolOf = new Map(schools.map((school) => [school.id, school]))
  const moved = proposed.filter(({ schoolId, number }) => schoolOf.get(schoolId)?.placed?.number !== number)
  return (
    <>
      {newer && (
        <p class="notice" role="alert">
          Er is intussen iets veranderd. Dit is het voorstel zoals het nu zou worden; kijk het nog een keer na.
        </p>
      )}
      <p class="lede">
        {moved.length === 0
          ? 'De indeling kan zo blijven: elke school zit in een cohort.'
          : `${count(moved.length, 'school krijgt', 'scholen krijgen')} een ${again ? 'ander ' : ''}cohort. Alles blijft hoe het is tot je het voorstel overneemt.`}
      </p>
      <p>
        {cohorts
          .map(({ number }) => `Cohort ${number}: ${proposed.filter((one) => one.number === number).length}`)
          .join(' · ')}{' '}
        scholen. Per bestuur zijn de cohorten ook even groot, op hoogstens één school na, tenzij wat met de hand of door
        een start vastligt dat niet toelaat.
      </p>
      <p>
        {again ? (
          <a href="/cycle/cohorts/proposal">Laat wie al in een cohort zit daar staan</a>
        ) : (
          <a href="/cycle/cohorts/proposal?again=1">Verdeel alles opnieuw, behalve wat met de hand is geplaatst</a>
        )}
      </p>
      <ScrollingTable label="Voorstel">
        <table class="folding cycle-rows cohorts">
          <caption>Waar elke school komt, en waarom</caption>
          <thead>
            <tr>
              <th scope="col">School</th>
              <th scope="col">Cohort</th>
              <th scope="col">Aan de beurt</th>
              <th scope="col">Waarom</th>
            </tr>
          </thead>
          <tbody>
            {proposed
              .toSorted((a, b) => a.turn - b.turn)
              .map((one) => {
                const school = schoolOf.get(one.schoolId)
                return school && <ProposedRow key={one.schoolId} school={school} proposed={one} />
              })}
          </tbody>
        </table>
      </ScrollingTable>
      {moved.length > 0 && (
        <Form
          action="/cycle/cohorts/proposal"
          form={filled({})}
          button="Neem dit voorstel over"
          cancel={{ href: '/cycle/cohorts' }}
        >
          <input type="hidden" name="shown" value={shown} />
          {again && <input type="hidden" name="again" value="on" />}
        </Form>
      )}
    </>
  )
}

function ProposedRow({ school, proposed }: { school: TrainingSchool; proposed: Proposed }) {
  const tooLong = waitsTooLong(school, proposed.turn)
  const before = school.placed && school.placed.number !== proposed.number ? ` (was ${school.placed.number})` : ''
  return (
    <tr>
      <th scope="row">
        {school.name}
        {school.boardName !== null && <small>{school.boardName}</small>}
      </th>
      <td data-label="Cohort">
        {proposed.number}
        {before}
      </td>
      <td data-label="Aan de beurt">{schoolYearName(proposed.turn)}</td>
      <td data-label="Waarom">
        {proposedInWords(school, proposed)}
        {tooLong !== null && <small>Wacht dan {tooLong} jaar.</small>}
      </td>
    </tr>
  )
}
