/** Thrown when the data is of a later version of the program than this process: during an upgrade, another process
 * may understand it. */
export class WrittenByNewer extends Error {
  constructor(what: string) {
    super(`${what} was written by a later version of Relais than this process runs`);
    this.name = 'WrittenByNewer';
  }
}
