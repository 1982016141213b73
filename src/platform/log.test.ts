import pg from 'pg'
import { expect, test } from 'vitest'
import { loggable } from './log.ts'

test('what people typed or are called stays out of the log, and where it went wrong does not', () => {
  const said = loggable(new Error('cannot deliver to anna@voorbeeld.nl: "Anna de Vries" said \'nee\''))
  expect(said.message).toBe('cannot deliver to … … said …')
  expect(said.stack).toMatch(/^\s+at /)
  expect(JSON.stringify(said)).not.toMatch(/anna|nee/i)
})

test('an error of the database gives its code and nothing of the row', () => {
  const error = new pg.DatabaseError('Key (email)=(anna@voorbeeld.nl) already exists', 1, 'error')
  error.code = '23505'
  expect(loggable(error)).toMatchObject({ message: 'database error', code: '23505' })
  expect(JSON.stringify(loggable(error))).not.toContain('anna')
})

test('what is no error is not written down', () => {
  expect(loggable('anna@voorbeeld.nl')).toEqual({ type: 'string', message: 'not an Error' })
})
