import type { Person } from '../../people/person.ts';

/** The author of a form of the desk: what they typed is never sent on behalf of anybody else. */
export const By = ({ person }: { person: Pick<Person, 'id'> }) => (
  <input type="hidden" name="by" value={person.id} />
);
