-- Others near are sought on one land: an island is read from its few rows, not from those of the whole country.
create index practice_territory on practice (territory);
