import type { FrameworkDefinition } from '../framework.ts'
import { findFrameworkDefinitions } from './definitions.ts'
import { type DefinedVersion, versionsOf } from './publishedVersions.ts'

/** A published version of a conversation framework, with what it says. */
export type FrameworkVersion = DefinedVersion<FrameworkDefinition>

const frameworks = versionsOf('conversation-framework', findFrameworkDefinitions, ({ title }) => title)

/** The frameworks that a conversation can be about: of each its newest published version, by title. */
export const findPublishedFrameworks = frameworks.findPublished

/** One version that was published, withdrawn or not. */
export const findFramework = frameworks.find
