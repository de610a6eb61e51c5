import type { Service } from '../src/database/service.ts';
import type { SeededPractice } from './seed/directory.ts';

/** What a subject is measured against: scripts of pgbench, or a plain server that answers as many bytes. */
export type Floor = { what: string } & ({ scripts: string[] } | { plain: true });

/** The embedded database belongs to the one process that has it: nothing can be asked of it beside the service. */
export const noFloor: Floor = { what: 'none', scripts: [] };

/** One thing that people do, as requests, beside the least that it could cost. */
export type Subject = {
  name: string;
  what: string;
  status: number;
  shot(): string;
  floor: Floor;
  /** What a page of it must hold, and how often, before it is measured. */
  holds?: { pattern: RegExp; times: number };
};

export type Scene = {
  service: Service;
  /** Null for the embedded database. */
  databaseUrl: string | null;
  host: string;
  practices: readonly SeededPractice[];
};
