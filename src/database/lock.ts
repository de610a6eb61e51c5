import { DatabaseSync } from 'node:sqlite';

/** Takes the kernel lock of a data folder and holds it until closed or the process dies, however it dies. Throws when
 * another process holds it. Nothing else in this process may open and close the file: that would drop the lock. */
export function lockFile(file: string): { close(): void } {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch (cause) {
    lock.close();
    throw new Error(`the embedded database is in use by another process (${file})`, { cause });
  }
}
