/** Lengths in characters, as the database holds them. */
export const longest = {
  ambition: 4000,
  source: 300,
  goal: 2000,
  seenBy: 2000,
  activity: 1000,
  comment: 2000,
  because: 2000,
}

/** How many goals a plan has at most, and activities a goal: more than anybody keeps an eye on. */
export const mostGoals = 60
export const mostActivities = 40
