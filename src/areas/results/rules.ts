/** The rules of results, by subject. */
export * from './rules/count.ts'
export * from './rules/disclose.ts'
export * from './rules/groups.ts'
export * from './rules/publish.ts'
export * from './rules/release.ts'
export * from './rules/remarks.ts'
export * from './rules/sections.ts'
