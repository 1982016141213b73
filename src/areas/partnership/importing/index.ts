/** Lists of schools and of people: read from a file, and planned against what is known. Nothing here writes. */

export { readSheet } from '../../../platform/sheets/readSheet.ts'
export { type Sheet, type SheetRow, sheetLimits, UnreadableSheet } from '../../../platform/sheets/sheet.ts'
export type { Column, Remark } from './columns.ts'
export { examplePeopleXlsx, exampleSchoolsCsv } from './examples.ts'
export type { Appointment, ExistingPeople, Organisation, Person, Role } from './people/person.ts'
export { personColumns } from './people/personRow.ts'
export { type PeoplePlan, type PersonRow, planPeople } from './people/planPeople.ts'
export { type Counts, type ErrorRow, type FieldChange, isReady, markOf, type Outcome } from './plan.ts'
export {
  type Board,
  type BoardChoice,
  type ExistingSchools,
  planSchools,
  type SchoolPlan,
  type SchoolRow,
  type SchoolSelection,
} from './schools/planSchools.ts'
export { type School, type SchoolField, schoolFieldNames } from './schools/school.ts'
export { schoolColumns } from './schools/schoolRow.ts'
