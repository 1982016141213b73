/** Where things of meetings are, so that each address is written once. */
export const meetingPath = (meetingId: string) => `/meetings/${meetingId}`

/** The page of an item in a meeting: where it is prepared, talked about and written down. */
export const itemPath = (meetingId: string, itemId: string) => `/meetings/${meetingId}/items/${itemId}`

export const seriesPath = (seriesId: string) => `/series/${seriesId}`
export const backlogPath = (bodyId: string) => `/bodies/${bodyId}/backlog`
