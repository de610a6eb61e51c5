import { describe, expect, test } from 'vitest';
import { smtpSettings } from './smtp-settings.ts';

describe('TLS (letters-16)', () => {
  test.each([
    ['smtp://mail.example.org', { port: 25, secure: false, requireTLS: true }],
    ['smtp://mail.example.org:587', { port: 587, secure: false, requireTLS: true }],
    ['smtp://mailpit:1025', { requireTLS: true }],
    ['smtp://10.0.0.4', { requireTLS: true }],
    ['smtp://mailpit:1025?requireTLS=false', { host: 'mailpit', port: 1025, requireTLS: false }],
    ['smtp://mailpit:1025/?requireTLS=0', { requireTLS: false }],
    ['smtp://127.0.0.1:25', { requireTLS: false, tls: { rejectUnauthorized: false } }],
    ['smtp://localhost', { requireTLS: false }],
    ['smtp://[::1]:2525', { host: '::1', requireTLS: false }],
    ['smtp://localhost?requireTLS=true', { requireTLS: true }],
    [
      'smtps://mail.example.org',
      { port: 465, secure: true, requireTLS: false, tls: { rejectUnauthorized: true } },
    ],
  ])('%s', (address, settings) => expect(smtpSettings(address)).toMatchObject(settings));
});

test('a name and a password, with what a URL escapes', () =>
  expect(smtpSettings('smtp://re%40lais:p%2Fw%3F@mail.example.org')?.auth).toEqual({
    user: 're@lais',
    pass: 'p/w?',
  }));

test.each([
  'mail',
  'http://mail.example.org',
  'smtp://',
  'smtp://mail.example.org/inbox',
  'smtp://mail.example.org?requireTls=false',
  'smtp://mail.example.org?requireTLS=maybe',
  'smtp://mail.example.org?ignoreTLS=true',
  'smtp://mail.example.org?requireTLS=false&pool=true',
  'smtp://%ff:x@mail.example.org',
])('%s is refused', (address) => expect(smtpSettings(address)).toBeNull());
