/** Where one reads what came of an item or criterion over the years. A later area knows; it registers this in src/web.tsx. */
export type ItemLink = (item: { instrumentId: string; itemId: string }) => string
