/** What lies in the database is of a later version of the program than this process: while a new version is brought in,
 * the next process that is asked may know it. */
export class WrittenByNewer extends Error {
  constructor(what: string) {
    super(`${what} was written by a later version of Relais than this process runs`);
    this.name = 'WrittenByNewer';
  }
}
