import { file, form } from '../../../platform/web/form.ts'

/** Bringing in a survey structure of LimeSurvey. */
export const limeSurveyForm = form({
  structure: file({
    label: 'Het .lss-bestand',
    hint: 'Kies in LimeSurvey bij de enquête: Exporteren, Structuur van de enquête (.lss). Hooguit 10 MB.',
    accept: '.lss,.xml',
  }),
})
