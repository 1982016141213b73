/** What is read about the partnership, by subject. */
export * from './queries/appointments.ts'
export * from './queries/gaps.ts'
export * from './queries/organisations.ts'
export * from './queries/people.ts'
export * from './queries/roles.ts'
export * from './queries/students.ts'
export * from './queries/takingPart.ts'
export * from './queries/who.ts'
