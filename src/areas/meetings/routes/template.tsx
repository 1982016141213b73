import { checkDocumentTemplate } from '../../../platform/reports/textDocument.ts'
import { documentPlaceholders, exampleDocumentTemplate } from '../../../platform/reports/textDocumentWord.ts'
import type { Route } from '../../../platform/web/route.ts'
import { templateRoutes } from '../../partnership/index.ts'

/** The Word template of minutes, and of all other documents of text. */
export const minutesTemplateRoutes: Route[] = templateRoutes({
  kind: 'text',
  path: '/meetings/report-template',
  title: 'Word-sjabloon voor bijeenkomsten en gesprekken',
  crumb: { title: 'Bijeenkomsten', href: '/meetings' },
  placeholders: documentPlaceholders,
  example: exampleDocumentTemplate,
  check: checkDocumentTemplate,
})
