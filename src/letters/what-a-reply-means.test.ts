import { describe, expect, test } from 'vitest';
import { type Meaning, type Stage, whatAReplyMeans } from './what-a-reply-means.ts';

type Case = [Stage, string];

/** As servers say it, line ends of longer replies as the line that carries them. */
const meant: [string, Meaning, Case[]][] = [
  [
    'our relay is silent: for days (letters-6)',
    { about: 'relay', again: 'for-days' },
    [
      ['connection', 'ECONNECTION'],
      ['connection', 'ETIMEDOUT'],
      ['connection', 'EDNS'],
    ],
  ],
  [
    'our relay, which takes nothing of ours: without end (letters-4)',
    { about: 'relay', again: 'until-taken' },
    [
      ['login', 'EAUTH'],
      ['connection', '421 4.3.2 Service not available, closing transmission channel'],
      [
        'connection',
        '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org',
      ],
      ['connection', '550 Your IP is blocked'],
      ['connection', 'ETLS'],
      ['connection', 'ETLS CERT_HAS_EXPIRED'],
      ['login', '535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6'],
      [
        'login',
        '535-5.7.8 Username and Password not accepted. For more information, go to https://support.google.com/mail/?p=BadCredentials',
      ],
      ['login', '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.'],
      ['login', '534-5.7.9 Application-specific password required.'],
      ['login', '454 4.7.0 Temporary authentication failure: Connection lost to authentication server'],
      ['login', '535 Incorrect authentication data'],
      ['sender', '530 5.7.0 Must issue a STARTTLS command first'],
      ['sender', '530 5.7.57 Client not authenticated to send mail.'],
      [
        'sender',
        '530 5.5.1 Authentication Required. For more information, go to https://support.google.com/mail',
      ],
      ['sender', '550 5.1.8 <relais@example.org>: Sender address rejected: Domain not found'],
      ['sender', '553 5.7.1 <relais@example.org>: Sender address rejected: not owned by user postmaster'],
      ['sender', '550 5.1.0 Sender rejected'],
      ['sender', '550 Verification failed for <relais@example.org>'],
      ['sender', '451 4.3.1 Insufficient system storage'],
      ['sender', '554 Account suspended for sending spam'],
    ],
  ],
  [
    'us: without end (letters-5)',
    { about: 'us', again: 'until-taken' },
    [
      ['recipient', '554 5.7.1 <lea@courriel.example>: Relay access denied'],
      ['recipient', '454 4.7.1 <lea@courriel.example>: Relay access denied'],
      ['recipient', '550 5.7.1 Unable to relay'],
      ['recipient', '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain'],
      ['recipient', '550 relay not permitted'],
      ['recipient', '550-relay not permitted, authentication required'],
      ['recipient', "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"],
      ['recipient', '550 5.1.1 <lea@courriel.example> we do not relay'],
      ['recipient', '530 Authentication required'],
      ['recipient', '550 5.7.0 Authentication required'],
      ['recipient', '535 Not authenticated'],
      ['recipient', '553 5.7.1 Sender not allowed'],
      ['recipient', '553 Envelope sender not accepted'],
      ['recipient', '503 5.5.1 Error: need MAIL command'],
      [
        'recipient',
        '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.9',
      ],
      ['recipient', '550 5.7.1 Recipient address rejected: [203.0.113.9] blocked using zen.spamhaus.org'],
      [
        'recipient',
        '550 5.7.1 Service unavailable, Client host [203.0.113.9] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/',
      ],
      [
        'recipient',
        '550 5.7.606 Access denied, banned sending IP [203.0.113.9]. To request removal from this list please visit https://sender.office.com/',
      ],
      [
        'recipient',
        '550 5.7.1 [203.0.113.9] Our system has detected that this message is likely unsolicited mail.',
      ],
      [
        'recipient',
        "550 SC-001 (BAY004) Unfortunately, messages from 203.0.113.9 weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
      ],
      ['recipient', '550 5.7.23 The message was rejected because of Sender Policy Framework violation'],
      ['recipient', '550 5.2.0 OFR_506 [506] Votre message est bloqué : relay denied'],
      ['recipient', '550 5.7.1 Mail rejected - SFR blacklisted, IP 203.0.113.9'],
      ['recipient', '554 your IP is blocked'],
      ['recipient', '550 spf check failed'],
      ['recipient', '550 host 5.1.1.9 is listed'],
      ['recipient', '554 5.7.1 <lea@courriel.example>: Recipient address rejected: Access denied'],
      ['recipient', '550 Sender verify failed'],
      ['recipient', '550 5.1.8 Sender domain does not exist'],
      ['recipient', '550 5.7.367 Remote server returned not permitted to relay'],
      [
        'letter',
        "550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy.",
      ],
      ['letter', '550 5.7.26 This mail has been blocked because the sender is unauthenticated.'],
      [
        'letter',
        '550-5.7.1 [203.0.113.9      12] Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked.',
      ],
      ['letter', '554 5.7.1 Message content rejected, UBE, id=12345-01'],
      ['letter', '550 High probability of spam'],
      ['letter', '550 5.4.5 Daily user sending limit exceeded.'],
      [
        'letter',
        '550 5.7.515 Access denied, sending domain example.org does not meet the required authentication level.',
      ],
      ['letter', '550 Administrative prohibition: your host is listed'],
      [
        'letter',
        '421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address.',
      ],
    ],
  ],
  [
    'the recipient: the end, and where no word says more (letters-3, letters-7)',
    { about: 'recipient', again: 'never' },
    [
      [
        'recipient',
        '550 5.1.1 <lea@courriel.example>: Recipient address rejected: User unknown in local recipient table',
      ],
      [
        'recipient',
        '550 5.1.1 <lea@courriel.example>: Recipient address rejected: User unknown in virtual mailbox table',
      ],
      [
        'recipient',
        "550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address",
      ],
      ['recipient', '550 5.2.1 The email account that you tried to reach is disabled.'],
      ['recipient', "552 5.2.2 The recipient's inbox is out of storage space."],
      ['recipient', '552 5.2.2 mailbox full'],
      [
        'recipient',
        '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient lea@courriel.example not found by SMTP address lookup',
      ],
      ['recipient', '550 5.4.1 Recipient address rejected: Access denied.'],
      ['recipient', '550 5.5.0 Requested action not taken: mailbox unavailable'],
      ['recipient', '550 5.4.310 DNS domain courriel.example does not exist'],
      [
        'recipient',
        '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed',
      ],
      ['recipient', '550 No Such User Here'],
      ['recipient', '550 no mailbox by that name is currently available'],
      ['recipient', '550 Unrouteable address'],
      ['recipient', '550 unknown user'],
      ['recipient', '550 sorry (#5.1.1).'],
      ['recipient', '550 rejected with status 5.1.1.'],
      [
        'recipient',
        '550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR204_418 [418]',
      ],
      ['recipient', '550 5.1.1 Adresse destinataire inconnue. Unknown recipient'],
      ['recipient', '550 5.7.1 <lea@courriel.example>: User unknown'],
      ['recipient', '550 Boite du destinataire inexistante'],
      ['recipient', "553 5.1.2 We weren't able to find the recipient domain."],
      ['recipient', '501 5.1.3 Bad recipient address syntax'],
      ['recipient', '550'],
      ['recipient', '551 User not local; please try <lea@elsewhere.example>'],
      ['letter', '552 5.2.2 Over quota'],
      ['letter', '550 5.1.1 User unknown'],
    ],
  ],
  [
    'the recipient: later',
    { about: 'recipient', again: 'for-days' },
    [
      ['recipient', '452 4.2.2 The email account that you tried to reach is over quota.'],
      [
        'recipient',
        '450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered.',
      ],
      [
        'recipient',
        '550-5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered.',
      ],
      ['letter', '550 5.2.1 The user you are trying to contact is receiving mail too quickly.'],
      ['recipient', '450 4.1.1 <lea@courriel.example>: Recipient address rejected: unverified address'],
      ['recipient', '450'],
    ],
  ],
  [
    'nobody: later',
    { about: 'line', again: 'for-days' },
    [
      [
        'recipient',
        '450 4.7.1 <lea@courriel.example>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/',
      ],
      ['recipient', '451 4.7.1 Greylisting in action, please come back later'],
      [
        'recipient',
        '421 4.7.0 [TSS04] Messages from 203.0.113.9 temporarily deferred due to unexpected volume',
      ],
      ['cut', 'ECONNECTION'],
      ['stopped', 'ESTOPPED'],
    ],
  ],
  [
    'the letter: the end (letters-3)',
    { about: 'letter', again: 'never' },
    [
      ['sender', '552 5.3.4 Message size exceeds fixed limit'],
      ['letter', '552 5.3.4 Message size exceeds fixed maximum message size'],
      ['letter', '552 Message too large'],
      ['letter', '550 5.6.0 Lone CR or LF in body'],
      ['letter', '554 Transaction failed'],
      ['letter', 'Message size larger than allowed 1000'],
      ['unrecorded', 'EUNRECORDED'],
    ],
  ],
];

describe.each(meant)('%s', (_, meaning, cases) => {
  test.each(cases)('%s: %s', (stage, reply) => expect(whatAReplyMeans(stage, reply)).toEqual(meaning));
});
