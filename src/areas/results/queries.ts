/** What is read of results, by subject. */

export * from './queries/places.ts'
export * from './queries/release.ts'
export * from './queries/remarks.ts'
