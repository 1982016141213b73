import type { Route } from '../../../platform/web/route.ts'

/** Preparing a conversation, and closing it. */
export const prepareRoutes: Route[] = []
