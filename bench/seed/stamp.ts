import { lasts } from '../../src/access/session/session.ts';
import type { EnquiryId, PracticeId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import type { DB } from '../../src/database/schema.generated.ts';
import type { Chance, Service } from '../../src/database/service.ts';
import { tallyRow } from '../../src/enquiry/figures/tally.table.ts';
import { projection } from '../../src/enquiry/history/enquiry.table.ts';
import { patientPlace, wordsPlace } from '../../src/enquiry/history/open-enquiry.ts';
import { contactMarksOf, patientMarkOf } from '../../src/enquiry/search/alike.ts';
import { findableVersion, whichTerms } from '../../src/enquiry/search/which-terms.ts';
import { blindIndexOf } from '../../src/vault/blind-index.ts';
import { newContentKey } from '../../src/vault/content-key.ts';
import { seal } from '../../src/vault/seal.ts';
import type { SeededPractice } from './directory.ts';
import { lineOf } from './loader.ts';
import { letterToken, type Mould, memberToken } from './mould.ts';

/** The columns that are filled, in their order, but for those that a mould gives. */
export const columns = {
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

const firstNames = ['Léa', 'Camille', 'Inès', 'Emily', 'Théo', 'Zoé', 'Maëlle', 'Nora', 'Anaïs', 'Ruth'];
const lastNames = ['Martin', 'Bernard', 'Moreau', 'Petit', 'Roux', 'Fontaine', 'Hart', 'Faure', 'Diallo'];

const bytesInArray = (bytes: Buffer) => `"\\\\x${bytes.toString('hex')}"`;

/** The lines of each table, to be loaded. */
export type Lines = Record<keyof typeof columns | 'enquiry_tally', string[]>;

/** The blind terms of a practice, of which most return in every enquiry; not those of telephone numbers. */
export function blindTerms(service: Service) {
  const known = new Map<string, Map<string, bigint>>();
  return (practiceId: PracticeId, terms: readonly string[]): bigint[] => {
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
export function stamp(service: Service, { chance, blind }: Stamping, one: Stamped, lines: Lines): void {
  const { mould, practice, place } = one;
  const id = newId<EnquiryId>(chance);
  const { contentKey, sealedKey } = newContentKey(service.keys, chance, id);
  const name = `${firstNames[place % firstNames.length]} ${lastNames[place % lastNames.length]}`;
  const phone = `06${String(place).padStart(8, '0')}`;
  const patient = { name, email: `patiente.${place}@courriel.example`, phone };
  const procedureId = practice.procedureIds[place % practice.procedureIds.length]!;
  const letterIds = mould.letters.map(() => chance.uuid());
  lines.enquiry.push(
    lineOf([
      ...[id, practice.id, procedureId, 'fr'],
      ...[chance.uuid(), chance.bytes(32), sealedKey],
      seal(contentKey, chance, patientPlace(id), JSON.stringify(patient)),
      ...[patientMarkOf(service, patient.email), chance.bytes(32), chance.bytes(32)],
      `{${contactMarksOf(service.keys, patient).map(bytesInArray)}}`,
      ...Object.values(projection(mould.standing, mould)),
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
