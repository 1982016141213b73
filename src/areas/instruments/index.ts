export { addShippedThemes } from './commands.ts'
export { findPublishedThemes, type ThemeVersion } from './queries.ts'
export { type Criterion, descriptorAt, type Phase, Provenance, ShippedTheme, ThemeDefinition } from './theme.ts'
