/** What is read of results, by subject. */

export * from './queries/ambitions.ts'
export * from './queries/places.ts'
export * from './queries/questionnaire.ts'
export * from './queries/release.ts'
export * from './queries/remarks.ts'
export * from './queries/sectionMeans.ts'
export * from './queries/shownRemarks.ts'
