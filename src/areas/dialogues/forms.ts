/** What can be sent in about conversations, by subject. */
export * from './forms/close.ts'
export * from './forms/hold.ts'
export * from './forms/places.ts'
export * from './forms/prepare.ts'
