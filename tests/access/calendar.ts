import { type AccessMatrix, bearer, everybody, open } from './rows.ts'

export const calendarAccess: AccessMatrix = {
  'get /me/calendar': open(everybody),
  'post /me/calendar': open(everybody),
  'post /me/calendar/removal': open(everybody),
  'get /calendar/:pass/bijeenkomsten.ics': bearer('calendar'),
}
