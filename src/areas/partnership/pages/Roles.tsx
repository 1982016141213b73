import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import { groupFields, mostGroups, responsibilityFields, roleForm } from '../forms.ts'
import { kindNames, levelNames } from '../names.ts'
import type { Role } from '../queries.ts'
import { Responsibilities } from './Responsibilities.tsx'

/** The roles, from the classroom outwards. */
export function Roles({ roles }: { roles: readonly Role[] }) {
  return (
    <>
      <p class="lede">Wat iedereen doet voor het opleiden van leraren, van de klas naar buiten.</p>
      {(['operational', 'tactical', 'strategic'] as const).map((level) => (
        <section key={level}>
          <div class="section-head">
            <h2>{levelNames[level].charAt(0).toUpperCase() + levelNames[level].slice(1)}</h2>
          </div>
          <ul class="rows plain">
            {roles
              .filter((role) => role.level === level)
              .map(({ key, name, description, holders }) => (
                <li key={key}>
                  <div>
                    <a href={`/partnership/roles/${key}`}>{name}</a>
                    <br />
                    <small>{description}</small>
                  </div>
                  <span class="due">{holders === 0 ? 'niemand' : count(holders, 'persoon', 'mensen')}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

export function RolePage({ role, mayChange }: { role: Role; mayChange: boolean }) {
  const places = role.organisationKinds.map((kind) => kindNames[kind].one).join(' of ')
  return (
    <>
      <p class="lede">{role.description}</p>
      <p class="meta">
        {levelNames[role.level]} · bij een {places}
        {role.trainingTeam && ' · hoort bij het opleidingsteam'}
      </p>
      <div class="buttons">
        <a class="button quiet" href={`/partnership/people?role=${role.key}`}>
          {role.holders === 0 ? 'Nu heeft niemand deze rol' : `Bekijk wie dit doet (${role.holders})`}
        </a>
        {mayChange && <a href={`/partnership/roles/${role.key}/edit`}>Wijzig de beschrijving</a>}
      </div>
      <section class="panel">
        <h2>Verantwoordelijkheden</h2>
        <Responsibilities of={role.responsibilities} />
      </section>
    </>
  )
}

/** The words of a role: a group that is left empty goes, and two more can be added each time. */
export function EditRole({ role, form }: { role: Role; form: FormState }) {
  const { fields } = roleForm
  const path = `/partnership/roles/${role.key}`
  const groups = Math.min(mostGroups, role.responsibilities.length + 2)
  return (
    <>
      <p class="lede">
        Beschrijf de rol zoals jullie hem invullen. Iedereen die de rol heeft, leest dit bij “Dit ben jij”.
      </p>
      <Form action={`${path}/edit`} form={form} button="Bewaar" cancel={{ href: path }}>
        <Field name="seen" field={fields.seen} form={form} />
        <Field name="name" field={fields.name} form={form} />
        <Field name="description" field={fields.description} form={form} />
        {Array.from({ length: groups }, (_, index) => (
          <Group key={groupFields(index).group} index={index} form={form} />
        ))}
      </Form>
    </>
  )
}

function Group({ index, form }: { index: number; form: FormState }) {
  const names = groupFields(index)
  const { [names.group]: group, [names.items]: items } = responsibilityFields
  if (!group || !items) return null
  return (
    <fieldset class="panel">
      <legend class="unseen">Groep {index + 1}</legend>
      <Field name={names.group} field={group} form={form} />
      <Field name={names.items} field={items} form={form} />
    </fieldset>
  )
}
