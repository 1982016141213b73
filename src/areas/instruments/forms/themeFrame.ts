import { type Form, form, longText, oneOf, revision, text } from '../../../platform/web/form.ts'
import type { ThemeDraft } from '../draft.ts'
import { limits } from '../theme.ts'
import { guaranteeFrom, guaranteeOptions } from './guarantee.ts'
import { partsOf } from './parts.ts'

const phaseName = (number: number) => text({ label: `Fase ${number}`, max: limits.name, required: true })

export const themeFields = {
  title: text({ label: 'Titel', max: limits.name, required: true }),
  guarantee: oneOf({
    label: 'Waarborg',
    options: guaranteeOptions,
  }),
  phase1: phaseName(1),
  phase2: phaseName(2),
  phase3: phaseName(3),
  phase4: phaseName(4),
  notes: longText({
    label: 'Aantekeningen',
    hint: 'Wat bij het thema hoort, maar niet in de tabel staat, zoals een begrip dat je uitlegt. Een lege regel begint een nieuwe aantekening.',
    max: 20_000,
    rows: 6,
  }),
  reflectionCards: longText({
    label: 'Reflectiekaarten',
    hint: 'Waar het thema naar verwijst, elke kaart op een eigen regel.',
    max: 6_000,
    rows: 2,
  }),
  revision: revision(),
}

export const themeForm = form(themeFields)

type ThemeValues = typeof themeForm extends Form<infer Values, infer _Fields> ? Values : never
/** What the theme says besides its criteria. */
export type ThemeFrame = Omit<ThemeDraft, 'criteria'>

export function themeFrameFrom(values: ThemeValues): ThemeFrame {
  const { title, guarantee, phase1, phase2, phase3, phase4, notes, reflectionCards } = values
  return {
    title,
    guarantee: guaranteeFrom(guarantee),
    phases: [phase1, phase2, phase3, phase4],
    notes: partsOf(notes, /\n\s*\n/),
    reflectionCards: partsOf(reflectionCards, /\n/),
  }
}
