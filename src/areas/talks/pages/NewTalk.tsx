import type { TalkSchool } from '../queries.ts'

type NewTalkProps = {
  schools: readonly TalkSchool[]
  /** Where one coordinates, and so talks with directors. */
  boards: readonly { id: string; name: string }[]
}

/** Which talk: each kind says what it is for. */
export function NewTalk({ schools, boards }: NewTalkProps) {
  return (
    <>
      <p class="lede">Welk gesprek wil je plannen, of vastleggen dat het er was?</p>
      {schools.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Evaluatiegesprek op school</h2>
          </div>
          <p class="apart-small">
            Eén keer per jaar praat de school met het gesprekskader over samen opleiden: schoolleider, schoolopleider,
            CoOP’er, instituutsopleider en een mentor. Het is een bijeenkomst van het opleidingsteam.
          </p>
          <ul class="rows plain">
            {schools.map(({ schoolId, schoolName, place }) => (
              <li key={schoolId}>
                <div>
                  <a href={`/schools/${schoolId}/talks/new`}>{schoolName}</a> {place && <small>· {place}</small>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {boards.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Ontwikkelgesprek met directeuren</h2>
          </div>
          <p class="apart-small">Jij praat als CoOP’er met de directeuren van je bestuur over waar het heen gaat.</p>
          <ul class="rows plain">
            {boards.map(({ id, name }) => (
              <li key={id}>
                <div>
                  <a href={`/boards/${id}/talks/new`}>{name}</a>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <div class="section-head">
          <h2>HRM-gesprek over een rol</h2>
        </div>
        <p class="apart-small">
          Over iemands rol in het samen opleiden. Hier staat alleen dát het er was. Wie het betreft beslist zelf wat er
          over professionalisering gedeeld wordt.
        </p>
        <p class="apart-small">
          <a href="/talks/new/hrm">Leg een HRM-gesprek vast</a>
        </p>
      </section>
    </>
  )
}
