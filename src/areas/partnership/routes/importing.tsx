import { keepFile, mediaTypes } from '../../../platform/files.ts'
import { startTask } from '../../../platform/tasks.ts'
import { download, page, redirect } from '../../../platform/web/answer.ts'
import { cleanText, type FormState, filled } from '../../../platform/web/form.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import { listForm } from '../importForms.ts'
import { examplePeopleXlsx, exampleSchoolsCsv } from '../importing/index.ts'
import { ImportUpload } from '../pages/ImportUpload.tsx'
import { partnershipPolicy } from '../policy.ts'
import {
  importPath,
  importTitles,
  type ListSubject,
  listSubjects,
  type ReadListInput,
  readListKind,
} from '../sentList.ts'
import { peopleListRoutes } from './importPeople.tsx'
import { schoolListRoutes } from './importSchools.tsx'
import { crumbsOf } from './subjects.ts'

function uploadPage(subject: ListSubject, form: FormState = filled(), status: 200 | 422 = 200) {
  return page(importTitles[subject], <ImportUpload subject={subject} form={form} />, {
    status,
    crumbs: crumbsOf({ title: importTitles[subject] }),
  })
}

const csv = 'text/csv; charset=utf-8'

async function example(subject: ListSubject) {
  return subject === 'schools'
    ? download(new TextEncoder().encode(exampleSchoolsCsv()), csv, 'Voorbeeld scholen.csv')
    : download(await examplePeopleXlsx(), mediaTypes.xlsx, 'Voorbeeld mensen.xlsx')
}

/** Sending in a list: the file is kept, and read as a task. */
function sendingRoutes(subject: ListSubject): Route[] {
  const path = importPath(subject)
  return [
    route({ method: 'get', path, access: partnershipPolicy.change, handle: async () => uploadPage(subject) }),
    route({
      method: 'get',
      path: `${path}/example`,
      access: partnershipPolicy.change,
      handle: () => example(subject),
    }),
    route({
      method: 'post',
      path,
      access: partnershipPolicy.change,
      form: listForm,
      upload: true,
      async handle({ tx, services, form }) {
        const { list } = form.files
        if (!list)
          return uploadPage(subject, { typed: {}, errors: { list: 'Kies eerst het bestand met de lijst.' } }, 422)
        const fileName = cleanText(list.name).slice(0, 200) || 'lijst'
        const input: ReadListInput = { subject, fileId: await keepFile(tx, list), fileName }
        return redirect(await startTask(tx, services.jobs, { kind: readListKind, title: importTitles[subject], input }))
      },
    }),
  ]
}

/** Taking over lists: send one in, see what it would do, agree. */
export const importRoutes: Route[] = [...listSubjects.flatMap(sendingRoutes), ...schoolListRoutes, ...peopleListRoutes]
