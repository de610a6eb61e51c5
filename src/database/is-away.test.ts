import { describe, expect, test } from 'vitest';
import { isAway } from './is-away.ts';

const coded = (code: string, message = 'no') => Object.assign(new Error(message), { code });

describe('whether an error says that the database is away', () => {
  test.each([
    ['nobody listens', coded('ECONNREFUSED'), true],
    ['the line was cut', coded('ECONNRESET'), true],
    ['the line was cut while we wrote', coded('EPIPE'), true],
    ['no way leads there', coded('EHOSTUNREACH'), true],
    ['its name is not known', coded('ENOTFOUND'), true],
    ['names cannot be asked', coded('EAI_AGAIN'), true],
    ['it does not answer', coded('ETIMEDOUT'), true],
    ['the connection failed', coded('08006'), true],
    ['no connection became free', new Error('timeout exceeded when trying to connect'), true],
    ['the server is shutting down', coded('57P01'), true],
    ['the server is starting', coded('57P03'), true],
    ['too many connections', coded('53300'), true],
    ['the connection ended under a query', new Error('Connection terminated unexpectedly'), true],
    [
      'a broken client was asked',
      new Error('Client has encountered a connection error and is not queryable'),
      true,
    ],
    ['nobody is let in, as while its passwords are changed', coded('28P01'), true],
    ['it is not there yet', coded('3D000'), true],
    ['it takes no writing, as after a failover', coded('25006', 'cannot execute INSERT'), true],
    ['it ended a transaction in which nothing happened', coded('25P03'), true],
    ['its disk is full', coded('53100'), true],
    ['its disk fails', coded('58030'), true],
    ['somebody holds what is needed', coded('55P03'), true],
    ['a statement ran for too long', coded('57014'), true],
    ['a deadlock, three times', coded('40P01'), true],
    ['no serial order was found, three times', coded('40001'), true],
    ['no network', coded('ENETUNREACH'), true],
    ['a transaction that has failed already', coded('25P02'), false],
    ['a table that is not there', coded('42P01'), false],
    ['a wrong value', coded('22021', 'invalid byte sequence'), false],
    ['a date out of range', coded('22008'), false],
    ['a broken rule', coded('23505', 'duplicate key'), false],
    ['a fault of ours', new TypeError('x is not a function'), false],
    ['nothing at all', null, false],
    ['less than nothing', undefined, false],
  ])('%s', (_, error, away) => expect(isAway(error)).toBe(away));
});
