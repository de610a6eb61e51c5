alter table closure add column yearly boolean not null default false;
