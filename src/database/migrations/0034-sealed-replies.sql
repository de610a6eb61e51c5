-- What the far server said last, sealed with the key of the letter. `last_reply` is what older rows say in clear: the
-- worker seals it and empties it.
alter table letter add column sealed_reply bytea;
-- Whom those words are about: our relay, us as a sender, the recipient, the letter, or the line between; nobody where it
-- could not be opened here.
alter table letter add column reply_about text
  check (reply_about in ('relay', 'us', 'recipient', 'letter', 'line', 'unopened'));
-- By whom it is held until `next_try_at`, and how many times in a row nobody recorded what became of it.
alter table letter add column claim uuid;
alter table letter add column unrecorded smallint not null default 0;
create index letter_in_clear on letter (id) where last_reply is not null;
create index letter_put_off on letter (reply_about, next_try_at)
  where reply_about in ('relay', 'us') and state <> 'accepted';
