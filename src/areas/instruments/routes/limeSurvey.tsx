/** Beginning a questionnaire with a survey structure of LimeSurvey. */
import { findFile, keepFile } from '../../../platform/files.ts'
import { startTask } from '../../../platform/tasks.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import { limeSurveyForm } from '../forms.ts'
import { LimeSurveyReading } from '../pages/LimeSurveyReading.tsx'
import { LimeSurveyUpload } from '../pages/LimeSurveyUpload.tsx'
import { instrumentPolicy } from '../policy.ts'
import { UnreadableDocument } from '../reading/index.ts'
import { readLimeSurvey } from '../reading/limesurvey/readLimeSurvey.ts'
import { limeSurveyPath, readLimeSurveyTask } from '../tasks/limeSurvey.ts'
import { crumbsOf, draftPath, listCrumb, theQuestionnaire } from './subjects.ts'

const title = 'Vragenlijst uit LimeSurvey'

function uploadPage(form: FormState = filled(), status: 200 | 422 = 200): Answer {
  const body = <LimeSurveyUpload action={limeSurveyPath} form={form} />
  return page(title, body, { status, crumbs: [listCrumb, { title }] })
}

export const limeSurveyRoutes: Route[] = [
  route({ method: 'get', path: limeSurveyPath, access: instrumentPolicy.begin, handle: async () => uploadPage() }),
  route({
    method: 'post',
    path: limeSurveyPath,
    access: instrumentPolicy.begin,
    form: limeSurveyForm,
    upload: true,
    async handle({ tx, services, form }) {
      const { structure } = form.files
      if (!structure) return uploadPage({ typed: {}, errors: { structure: 'Kies eerst het .lss-bestand.' } }, 422)
      const input = { fileId: await keepFile(tx, structure) }
      const task = { kind: readLimeSurveyTask.kind, title: 'De enquête wordt gelezen', input }
      return redirect(await startTask(tx, services.jobs, task))
    },
  }),
  // It is read anew each time: what came along follows from the file, which is kept with the draft.
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/limesurvey',
    subject: theQuestionnaire,
    access: instrumentPolicy.write,
    async handle({ tx, subject: instrument }) {
      const file = instrument.draft?.sourceFileId && (await findFile(tx, instrument.draft.sourceFileId))
      if (!file) return problem.unknown()
      try {
        const read = await readLimeSurvey(file.bytes, file.name)
        const body = <LimeSurveyReading read={read} draft={draftPath(instrument)} />
        return page('Wat er meekwam', body, { crumbs: crumbsOf(instrument, 'Wat er meekwam') })
      } catch (error) {
        if (error instanceof UnreadableDocument) return problem.unknown()
        throw error
      }
    },
  }),
]
