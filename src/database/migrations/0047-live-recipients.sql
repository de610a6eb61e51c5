-- Live recipients: since when the server of a person refuses their address, and whether a practice has anybody who
-- receives, has not left, and whose address is not refused. The second is derived from memberships and people, and kept
-- by triggers, so that no statement can forget it.
alter table person add column dead_since timestamptz;
alter table practice add column reachable boolean not null default false;

create function has_live_recipient(one uuid) returns boolean language sql stable as $$
  select exists (
    select from membership join person on person.id = membership.person_id
    where membership.practice_id = one and membership.receives and membership.left_at is null
      and person.dead_since is null)
$$;

-- The row is locked before it is counted, in a statement of its own: of two changes at one moment the second counts
-- what the first has left.
create function count_live_recipients(one uuid) returns void language plpgsql as $$
begin
  perform from practice where id = one for no key update;
  update practice set reachable = not reachable
    where id = one and reachable is distinct from has_live_recipient(one);
end
$$;

create function membership_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then perform count_live_recipients(new.practice_id); end if;
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old.practice_id <> new.practice_id) then
    perform count_live_recipients(old.practice_id);
  end if;
  return null;
end
$$;
create trigger membership_changed after insert or delete or update of practice_id, person_id, receives, left_at
  on membership for each row execute function membership_changed();

create function address_changed() returns trigger language plpgsql as $$
begin
  new.dead_since = null;
  return new;
end
$$;
create trigger address_changed before update of email on person
  for each row when (old.email <> new.email) execute function address_changed();

create function address_lives_or_dies() returns trigger language plpgsql as $$
begin
  perform count_live_recipients(practice_id)
    from (select practice_id from membership where person_id = new.id order by practice_id) as theirs;
  return null;
end
$$;
create trigger address_lives_or_dies after update on person
  for each row when ((old.dead_since is null) <> (new.dead_since is null)) execute function address_lives_or_dies();

update practice set reachable = has_live_recipient(id) where has_live_recipient(id);
create index practice_unreachable on practice (id) where not reachable;

-- When a closure was entered: whoever waited before is told of it. Of those that are there, only a closure without an
-- end is known to have been announced by its first day; its clocks stand still, so the sweep looks at them once.
alter table closure add column entered_at timestamptz;
update closure set entered_at = least(
    closure.first_day::timestamp at time zone practice.zone, current_setting('relais.now')::timestamptz)
  from practice where practice.id = closure.practice_id and closure.last_day is null;
update enquiry set due_at = current_setting('relais.now')::timestamptz
  where waits_since is not null and due_at is null
    and practice_id in (select practice_id from closure where last_day is null);
create index closure_without_end on closure (practice_id) where last_day is null;
