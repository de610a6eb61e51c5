alter table enquiry add column withdrawn_at timestamptz;
