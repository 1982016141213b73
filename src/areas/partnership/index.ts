export {
  Blueprint,
  type Body as BlueprintBody,
  type CycleRow as BlueprintCycleRow,
  type ScanOccasion,
} from './blueprint.ts'
export { type OrganisationKind, type Role, RoleCatalogue, RoleKey, roleKeys } from './catalogue.ts'
export {
  addOrganisation,
  appointFirstCoordinator,
  createPartnership,
  type FirstCoordinator,
  makeCandidate,
  type PersonTrace,
  startSchool,
} from './commands.ts'
export { bodyOf } from './forms.ts'
export { partnershipHome } from './home.ts'
export { type Column, findColumns, missingColumn } from './importing/columns.ts'
export { type Counts, countOutcomes, type FieldChange, markOf, type Outcome } from './importing/plan.ts'
export { folded, nearest } from './importing/spelling.ts'
export { Paging } from './pages/Paging.tsx'
export type { GapList, PartnershipSource } from './partnershipSource.ts'
export { partnershipPolicy } from './policy.ts'
export {
  type Colleague,
  findColleagues,
  findOrganisationNames,
  findPersonNames,
  findRoles,
  findSchoolsTakingPart,
  findStudentTeachers,
  findWho,
  type OrganisationName,
  type PersonName,
  type StudentTeacher,
} from './queries.ts'
export { type TemplatePlace, templateRoutes } from './routes/reportTemplate.tsx'
export { partnershipRoutes } from './routes.tsx'
export {
  coordinatesPartnership,
  coordinatesSchool,
  daysAfter,
  holds,
  isCandidate,
  type PageOfList,
  pageOfList,
  pageSize,
} from './rules.ts'
export { invitationTask } from './tasks/invitations.ts'
export { readListTask } from './tasks/readList.ts'
