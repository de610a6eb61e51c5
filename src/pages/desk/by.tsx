import type { Person } from '../../people/person.ts';

/** Who writes a form of the desk: what she wrote is never sent for anybody else. */
export const By = ({ person }: { person: Pick<Person, 'id'> }) => (
  <input type="hidden" name="by" value={person.id} />
);
