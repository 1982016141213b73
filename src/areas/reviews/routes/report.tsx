import { askForDocument, documentForm } from '../../../platform/reports/documentTask.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { reviewPolicy } from '../policy.ts'
import { reviewPath, theReview } from '../subjects.ts'

export const reportRoutes: Route[] = [
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/report',
    subject: theReview,
    access: reviewPolicy.readFindings,
    form: documentForm,
    handle: (request) =>
      askForDocument(request, {
        kind: 'review-report',
        title: `Verslag van de peerreview van ${request.subject.schoolName}`,
        subject: request.subject.id,
        page: reviewPath(request.subject),
      }),
  }),
]
