import { rule } from '../../platform/web/access.ts'
import { coordinatesPartnership } from '../partnership/index.ts'

/** Who brings in the results of surveys that were held elsewhere: it is their file, with what each person answered in it. */
export const earlierPolicy = {
  bring: rule<unknown>('results.bring-earlier', coordinatesPartnership),
}
