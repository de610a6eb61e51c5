-- By which address each process says that the site is reached: two that differ send links that lead elsewhere.
alter table heartbeat add column public_url text;
