import { expect, test } from 'vitest';
import { isDeadAddress } from './is-dead-address.ts';
import type { Stage } from './what-a-reply-means.ts';

test.each<[Stage, string]>([
  ['recipient', '550 5.1.1 <theo@lumiere.example>: Recipient address rejected: User unknown'],
  ['recipient', '550 5.1.0 Address rejected'],
  ['recipient', '550 5.1.2 Bad destination system'],
  ['recipient', '551 5.1.6 Mailbox has moved, no forwarding address'],
  ['recipient', '556 5.1.10 Recipient address has a null MX'],
  ['recipient', '550 5.2.1 The email account that you tried to reach is disabled'],
  ['letter', '550 5.1.1 The email account that you tried to reach does not exist'],
  ['recipient', '550 5.4.1 Recipient address rejected: Access denied'],
  ['recipient', '550 5.7.13 User account is disabled'],
  ['recipient', '550 5.7.17 Mailbox owner has changed'],
  ['recipient', '550 No such user here'],
  ['recipient', "550 5.0.0 L'adresse theo@lumiere.example n'existe pas"],
  ['recipient', '550 5.1.1 Adresse inconnue'],
  ['recipient', '550 Compte du destinataire désactivé'],
])('dead, for %s: %s (letters-341)', (stage, reply) => expect(isDeadAddress(stage, reply)).toBe(true));

test.each<[string, Stage, string]>([
  ['not yet', 'recipient', '450 4.1.1 User unknown in local recipient table'],
  ['not now', 'recipient', '450 4.2.1 The user you are trying to contact is receiving mail too quickly'],
  ['not now, as for good', 'recipient', '550 5.2.1 The user is receiving mail at a rate that prevents more'],
  ['full', 'recipient', '552 5.2.2 Mailbox full'],
  ['full, without a code', 'recipient', '550 Mailbox of this user is full: quota exceeded'],
  ['too large for the mailbox', 'letter', '552 5.2.3 Message exceeds the limit of this mailbox'],
  ['too large', 'letter', '552 5.3.4 Message too big'],
  ['content', 'letter', '554 5.6.0 Malformed message'],
  ['its owner chooses who may write', 'recipient', '550 5.7.124 Sender not in allowed-senders list'],
  ['no words', 'recipient', '550 5.0.0'],
  ['no code and no words', 'recipient', '550'],
  ['us, by reputation', 'recipient', '550 5.7.1 Your IP is blocked'],
  ['us, as a sender', 'recipient', '550 5.1.8 Sender address rejected: Domain not found'],
  ['us, as a sender without an address', 'recipient', '550 5.1.7 Bad sender mailbox address'],
  ['our relay', 'sender', '550 5.1.1 User unknown'],
  ['our login', 'login', '535 5.1.1 User unknown'],
  ['the line', 'cut', 'ECONNRESET'],
  ['a process that ended', 'stopped', ''],
  ['no outcome', 'unrecorded', 'EUNRECORDED'],
  ['not opened', 'unopened', 'EUNOPENED'],
])('not dead (%s), for %s: %s (letters-342)', (_, stage, reply) =>
  expect(isDeadAddress(stage, reply)).toBe(false),
);
