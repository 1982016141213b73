import type { FormState } from '../../../platform/web/form.ts'
import { decimal } from '../../../ui/charts/index.ts'
import { Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import type { Reading } from '../findReading.ts'
import { groupQuery } from '../groupsInSight.ts'
import { resultsPath } from '../paths.ts'
import { aimField } from '../readingForms.ts'
import { sectionReadings } from '../view.ts'

/** What a group wants to reach, section by section. */
export function AmbitionPage({ reading, form }: { reading: Reading; form: FormState }) {
  const { survey, group } = reading
  const path = resultsPath(survey)
  const { lines } = sectionReadings(reading)
  return (
    <>
      <p class="lede">Waar wil {group.name} naartoe? Schrijf per onderdeel een gemiddelde, of laat het leeg.</p>
      <WhoSees>
        {group.kind === 'school'
          ? 'De ambitie van een school zien de mensen van die school en wie haar coördineert.'
          : 'De ambitie van het partnerschap ziet iedereen die de resultaten leest.'}{' '}
        Zij geldt ook voor de volgende keer, tot je haar verandert.
      </WhoSees>
      {lines.length === 0 ? (
        <p class="empty">Er is nog geen onderdeel met genoeg antwoorden om een ambitie voor te kiezen.</p>
      ) : (
        <Form
          action={`${path}/ambition${groupQuery(group)}`}
          form={form}
          button="Bewaar"
          cancel={{ href: `${path}${groupQuery(group)}` }}
        >
          {lines.map(({ title, points, result }) => {
            const name = aimField(result.sectionId)
            const error = form.errors[name]
            return (
              <div class="field" key={name}>
                <label for={name}>
                  {title}{' '}
                  <span class="optional">
                    (nu {decimal(result.mean)}; van 1 tot {points})
                  </span>
                </label>
                {error && (
                  <p class="error" id={`${name}-error`}>
                    <span class="unseen">Fout: </span>
                    {error}
                  </p>
                )}
                <input
                  class="aim"
                  type="text"
                  id={name}
                  name={name}
                  inputmode="decimal"
                  maxlength={5}
                  autocomplete="off"
                  value={form.typed[name]?.[0] ?? ''}
                  {...(error ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${name}-error` } : {})}
                />
              </div>
            )
          })}
        </Form>
      )}
    </>
  )
}
