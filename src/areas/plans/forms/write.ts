import { changedText, form, reference, revision, wholeNumber } from '../../../platform/web/form.ts'
import { longest } from '../rules.ts'

export const ambitionFields = {
  text: changedText({ label: 'Hier willen we naartoe', max: longest.ambition, rows: 2 }),
  source: changedText({ label: 'Waar staat dat?', max: longest.source, rows: 1 }),
}

export const goalFields = {
  text: changedText({ label: 'Doel', max: longest.goal, rows: 2 }),
  seenBy: changedText({ label: 'Waaraan zien we dat het gelukt is?', max: longest.seenBy, rows: 1 }),
}

export const activityFields = {
  what: changedText({ label: 'Activiteit', max: longest.activity, rows: 1 }),
}

const guarantee = { ...wholeNumber({ label: 'Waarborg', min: 1, max: 4 }), control: 'hidden' as const }

/** `base` is the revision that whoever writes had in front of them. */
export const ambitionForm = form({ base: revision(), ...ambitionFields })
export const goalForm = form({ guarantee, base: revision(), ...goalFields })
export const activityForm = form({ guarantee, goal: reference({ label: 'Doel' }), base: revision(), ...activityFields })
