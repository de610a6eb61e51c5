import { describe, expect, test } from 'vitest';
import { isAway } from './is-away.ts';

const coded = (code: string, message = 'no') => Object.assign(new Error(message), { code });

describe('whether an error says that the database is away', () => {
  test.each([
    ['nobody listens', coded('ECONNREFUSED'), true],
    ['the line was cut', coded('ECONNRESET'), true],
    ['the server is shutting down', coded('57P01'), true],
    ['the server is starting', coded('57P03'), true],
    ['too many connections', coded('53300'), true],
    ['the connection ended under a query', new Error('Connection terminated unexpectedly'), true],
    [
      'a broken client was asked',
      new Error('Client has encountered a connection error and is not queryable'),
      true,
    ],
    ['a wrong value', coded('22021', 'invalid byte sequence'), false],
    ['a broken rule', coded('23505', 'duplicate key'), false],
    ['a fault of ours', new TypeError('x is not a function'), false],
    ['nothing at all', null, false],
  ])('%s', (_, error, away) => expect(isAway(error)).toBe(away));
});
