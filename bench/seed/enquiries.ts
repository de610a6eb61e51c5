import { randomFillSync } from 'node:crypto';
import { lasts } from '../../src/access/session.ts';
import type { DB } from '../../src/database/schema.generated.ts';
import type { Chance, Service } from '../../src/database/service.ts';
import { contactMarksOf, patientMarkOf } from '../../src/enquiry/alike.ts';
import { projection } from '../../src/enquiry/enquiry.table.ts';
import { patientPlace, wordsPlace } from '../../src/enquiry/open-enquiry.ts';
import { tallyRow } from '../../src/enquiry/tally.table.ts';
import { findableVersion, whichTerms } from '../../src/enquiry/which-terms.ts';
import { blindIndexOf } from '../../src/vault/blind-index.ts';
import { newContentKey } from '../../src/vault/content-key.ts';
import { seal } from '../../src/vault/seal.ts';
import type { SeededPractice } from './directory.ts';
import { type Loader, lineOf } from './loader.ts';
import { letterToken, type Mould, memberToken } from './mould.ts';

const atOnce = 50_000;
const tables = ['enquiry', 'enquiry_fact', 'enquiry_search', 'enquiry_tally', 'link', 'letter'];

const columns = {
  enquiry: [
    'id',
    'practice_id',
    'procedure_id',
    'locale',
    'submission',
    'submission_mark',
    'sealed_key',
    'sealed_patient',
    'patient_mark',
    'sender_mark',
    'text_mark',
    'contact_marks',
  ],
  enquiry_fact: ['enquiry_id', 'number', 'kind', 'at', 'by_kind', 'by_person', 'data', 'sealed'],
  enquiry_search: ['enquiry_id', 'terms', 'version'],
  link: ['id', 'purpose', 'person_id', 'enquiry_id', 'created_at', 'expires_at'],
  letter: [
    'id',
    'kind',
    'message_id',
    'enquiry_id',
    'fact_number',
    'person_id',
    'link_id',
    'sealed_recipient',
    'sealed_message',
    'posted_at',
    'state',
    'tries',
    'settled_at',
    'sealed_reply',
  ],
} satisfies { [Table in keyof DB]?: (keyof DB[Table])[] };

/** Chance that asks the machine for a thousand values at once. */
function quickChance(): Pick<Chance, 'bytes'> {
  const pool = Buffer.alloc(1 << 16);
  let at = pool.length;
  return {
    bytes(length) {
      if (at + length > pool.length) {
        randomFillSync(pool);
        at = 0;
      }
      at += length;
      return Buffer.from(pool.subarray(at - length, at));
    },
  };
}

const firstNames = ['Léa', 'Camille', 'Inès', 'Emily', 'Théo', 'Zoé', 'Maëlle', 'Nora', 'Anaïs', 'Ruth'];
const lastNames = ['Martin', 'Bernard', 'Moreau', 'Petit', 'Roux', 'Fontaine', 'Hart', 'Faure', 'Diallo'];

const bytesInArray = (bytes: Buffer) => `"\\\\x${bytes.toString('hex')}"`;

type Lines = Record<keyof typeof columns | 'enquiry_tally', string[]>;

/** The blind terms of a practice, of which most return in every enquiry; not those of telephone numbers. */
function blindTerms(service: Service) {
  const known = new Map<string, Map<string, bigint>>();
  return (practiceId: string, terms: readonly string[]): bigint[] => {
    const of = known.get(practiceId) ?? new Map<string, bigint>();
    known.set(practiceId, of);
    const blind = blindIndexOf(service.keys, practiceId);
    return terms.map((term) => {
      const kept = of.get(term) ?? blind(term);
      if (/^(name|word|procedure):/.test(term)) of.set(term, kept);
      return kept;
    });
  };
}

type Stamped = { mould: Mould; practice: SeededPractice; place: number; withLetters: boolean };

type Stamping = { chance: Chance; blind: ReturnType<typeof blindTerms> };

/** Stamps one enquiry from a mould: ids and seals of its own, everything else as in the mould. A letter that has
 * left keeps 64 bytes in the place of its few thousand. */
function stamp(service: Service, { chance, blind }: Stamping, one: Stamped, lines: Lines): void {
  const { mould, practice, place } = one;
  const id = chance.uuid();
  const { contentKey, sealedKey } = newContentKey(service.keys, chance, id);
  const name = `${firstNames[place % firstNames.length]} ${lastNames[place % lastNames.length]}`;
  const phone = `06${String(place).padStart(8, '0')}`;
  const patient = { name, email: `patiente.${place}@courriel.example`, phone };
  const procedureId = practice.procedureIds[place % practice.procedureIds.length] ?? '';
  const letterIds = mould.letters.map(() => chance.uuid());
  lines.enquiry.push(
    lineOf([
      ...[id, practice.id, procedureId, 'fr'],
      ...[chance.uuid(), chance.bytes(32), sealedKey],
      seal(contentKey, chance, patientPlace(id), JSON.stringify(patient)),
      ...[patientMarkOf(service, patient.email), chance.bytes(32), chance.bytes(32)],
      `{${contactMarksOf(service.keys, patient).map(bytesInArray)}}`,
      ...Object.values(projection(mould.standing, mould.dueAt)),
    ]),
  );
  const terms = blind(practice.id, [...whichTerms({ patient, procedureId }), ...mould.terms]);
  lines.enquiry_search.push(lineOf([id, `{${terms.join()}}`, findableVersion]));
  const { first } = mould.standing;
  const tally = tallyRow({ id, practiceId: practice.id, procedureId, first }, mould.tally);
  lines.enquiry_tally.push(
    lineOf(Object.values(tally).map((value) => (value === memberToken ? practice.memberId : value))),
  );
  for (const { fact, words } of mould.facts) {
    const { number, at, by, kind, ...data } = fact;
    const filled = JSON.stringify(data)
      .replaceAll(memberToken, practice.memberId)
      .replace(/@letter-(\d+)@/, (_, letter) => letterIds[Number(letter)] ?? '');
    lines.enquiry_fact.push(
      lineOf([
        ...[id, number, kind, at, by.kind, by.kind === 'member' ? practice.memberId : null, filled],
        words === null ? null : seal(contentKey, chance, wordsPlace(id, number), words),
      ]),
    );
  }
  if (!one.withLetters) return;
  for (const [at, letter] of mould.letters.entries()) {
    const letterId = letterIds[at] ?? letterToken(at);
    const linkId = chance.bytes(12).toString('base64url');
    const person = letter.to === 'member' ? practice.memberId : null;
    const { postedAt, acceptedAt, kind, factNumber } = letter;
    lines.link.push(
      lineOf([linkId, person ? 'alert' : 'patient', person, id, postedAt, postedAt.add(lasts.link)]),
    );
    lines.letter.push(
      lineOf([
        ...[letterId, kind, `<${letterId}@relais.example>`, id, factNumber, person, linkId],
        ...[chance.bytes(52), chance.bytes(64), postedAt, 'accepted', 1, acceptedAt, chance.bytes(34)],
      ]),
    );
  }
}

export type Plan = {
  count: number;
  /** The mould of the enquiry in this place, whether its links and letters are there too, and its practice where
   * chance does not choose it. */
  mouldAt(place: number): { mould: Mould; withLetters: boolean; practice?: SeededPractice };
  practices: readonly SeededPractice[];
  progress(done: number): void;
};

/** Seeds enquiries by bulk in the shape that the deeds would have made, indexes last. */
export async function seedEnquiries(service: Service, loader: Loader, plan: Plan): Promise<void> {
  const chance = { ...quickChance(), uuid: service.chance.uuid };
  const stamping = { chance, blind: blindTerms(service) };
  const byProfile = {
    complete: plan.practices.filter((practice) => practice.profile === 'complete'),
    address: plan.practices.filter((practice) => practice.profile === 'address'),
  };
  const [row, tally] = derivedColumns(plan.mouldAt(0).mould);
  const later = await loader.indexes(tables);
  await loader.run(later.map(({ name }) => `drop index ${name};`).join('\n'));
  let loading: Promise<void> = Promise.resolve();
  for (let from = 0; from < plan.count; from += atOnce) {
    const lines: Lines = {
      ...{ enquiry: [], enquiry_fact: [], enquiry_search: [], enquiry_tally: [] },
      ...{ link: [], letter: [] },
    };
    for (let place = from; place < Math.min(from + atOnce, plan.count); place++) {
      const { mould, withLetters, practice: chosen } = plan.mouldAt(place);
      const fitting = byProfile[mould.profile];
      const practice = chosen ?? fitting[chance.bytes(4).readUInt32LE() % fitting.length]!;
      stamp(service, stamping, { mould, withLetters, practice, place }, lines);
    }
    await loading;
    loading = (async () => {
      await loader.load('enquiry', [...columns.enquiry, ...row], lines.enquiry);
      await loader.load('enquiry_fact', columns.enquiry_fact, lines.enquiry_fact);
      await loader.load('enquiry_search', columns.enquiry_search, lines.enquiry_search);
      await loader.load('enquiry_tally', tally, lines.enquiry_tally);
      if (lines.link.length > 0) await loader.load('link', columns.link, lines.link);
      if (lines.letter.length > 0) await loader.load('letter', columns.letter, lines.letter);
      plan.progress(Math.min(from + atOnce, plan.count));
    })();
    loading.catch(() => undefined);
  }
  await loading;
  for (const { definition } of later) await loader.run(definition);
  await loader.run('vacuum (analyze)');
}

const nowhere = { id: '', practiceId: '', procedureId: '', first: null };
const derivedColumns = ({ standing, dueAt, tally }: Mould) =>
  [Object.keys(projection(standing, dueAt)), Object.keys(tallyRow(nowhere, tally))] as const;
