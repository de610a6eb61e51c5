import type { Identifier, Node, SourceFile } from 'typescript/unstable/ast';
import {
  isArrowFunction,
  isBindingElement,
  isFunctionDeclaration,
  isFunctionExpression,
  isIdentifier,
  isImportDeclaration,
  isImportSpecifier,
  isMethodDeclaration,
  isMethodSignatureDeclaration,
  isParameterDeclaration,
  isPropertySignatureDeclaration,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is';
import { SignatureKind, type Type } from 'typescript/unstable/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskCaller, PatientCaller } from '../src/access/caller/caller.ts';
import { hasWholeDesk } from '../src/access/caller/has-whole-desk.ts';
import { memberCaller } from '../src/access/caller/member-caller.ts';
import { type Message, messageSchema } from '../src/asking/question.ts';
import type { EnquiryId, Id, PracticeId } from '../src/database/id.ts';
import { isId } from '../src/database/is-id.ts';
import { newId } from '../src/database/new-id.ts';
import type { Reading } from '../src/database/service.ts';
import { nodesOf, type OurProgram, openProgram } from './program.ts';

let program: OurProgram;
beforeAll(() => {
  program = openProgram();
});
afterAll(() => program.close());

const saysYesOrNo = /^(is|has|may|can)[A-Z]|^may$/;

/** The name that a declaration gives to a function, a value or a field. */
function nameOf(node: Node): Identifier | null {
  const names =
    isFunctionDeclaration(node) ||
    isVariableDeclaration(node) ||
    isParameterDeclaration(node) ||
    isBindingElement(node) ||
    isPropertySignatureDeclaration(node) ||
    isMethodSignatureDeclaration(node);
  return names && node.name && isIdentifier(node.name) ? node.name : null;
}

/** What `if (…)` can be asked without a mistake: yes or no, a promise of it and what returns nothing (the compiler let
 * neither of those stand alone in a condition). */
const isYesOrNo = (type: string) =>
  /^((boolean|true|false)( \| undefined)?|Promise<boolean>|(asserts )?\w+ is .+|void)$/.test(type);

/** What a name stands for, or what each of its calls returns, where that is not yes or no. */
function whatElse(type: Type): string[] {
  const { checker } = program;
  const calls = checker.getSignaturesOfType(type, SignatureKind.Call);
  const answers = calls.map((call) => checker.getReturnTypeOfSignature(call)!);
  return (calls.length > 0 ? answers : [type])
    .map((answer) => checker.typeToString(answer))
    .filter((answer) => !isYesOrNo(answer));
}

const mostOfFile = 200;
const mostOfFunction = 60;

/** What is longer, and why. */
const aList = 'a list: it has no way through it that one could lose';
const whyMore: Record<string, string> = {
  'test/deeds/play.ts': aList,
  'test/views/played.ts': aList,
  'src/database/listen.ts: postgresListener': 'what keeps one line open shares its four variables',
  'src/pages/development/style.page.tsx': aList,
  'src/pages/development/style.page.tsx: StylePage': aList,
  'src/server/http/app.ts': 'the steps at the door are read in the order in which a request takes them',
  'src/server/http/app.ts: createApp':
    'the steps at the door are read in the order in which a request takes them',
  'src/server/deeds.ts: deedsOf': aList,
  'src/server/http/error-pages.ts: errorPagesOf': 'seven short answers, each made of the one before',
  'src/server/settings/settings.ts': aList,
  'src/words/en/desk.ts': aList,
  'src/words/en/patient.ts': aList,
  'src/words/fr/desk.ts': aList,
  'src/words/fr/patient.ts': aList,
  'test/mail-server.ts: startMailServer': 'a server whose answers share what it was told to do',
  'test/raw-mail-server.ts: startRawMailServer': 'a server whose answers share what it was told to do',
  'test/the-numbers.ts: playTheNumbers': 'a story is read from its beginning to its end',
  'test/views/desk.ts': aList,
  'test/views/full.ts: fullViews': aList,
  'test/views/full.ts: startFull': 'a stage on which every act shares what came before',
  'test/views/played.ts: stage': 'a stage on which every act shares what came before',
  'test/views/world.ts: startWorld': 'a stage on which every act shares what came before',
};

const linesOf = (text: string) => text.trim().split('\n').length;

const isFunction = (node: Node) =>
  isFunctionDeclaration(node) ||
  isArrowFunction(node) ||
  isFunctionExpression(node) ||
  isMethodDeclaration(node);

/** The functions of a file that are too long, by the name of each or of what it is given to. */
const longFunctionsOf = (source: SourceFile): string[] =>
  nodesOf(source)
    .filter((node) => isFunction(node) && linesOf(source.text.slice(node.pos, node.end)) > mostOfFunction)
    .map((node) => ('name' in node && node.name ? node : node.parent))
    .map((node) => nameOf(node)?.text ?? 'without a name');

/** The deeds of pages that are asked by nobody in particular, and why. */
const wayIn = 'it looks at the secret itself, in its own transaction';
const everybodys = 'it tells everybody the same of a practice, and nothing of an enquiry';
const directorys = 'the directory is public';
const mailboxes = 'the built-in mailbox stands for a mail server in a trial, and is open to whoever tries it';
const asksNobody: Record<string, string> = {
  acceptInvitation: wayIn,
  ask: 'she has no enquiry yet',
  calendarOf: directorys,
  endDigest: wayIn,
  expectOf: everybodys,
  mailboxLetter: mailboxes,
  mailboxLetters: mailboxes,
  namesOf: 'it tells how somebody is called whom a thread names, to whoever has opened the thread',
  newFormToken: everybodys,
  noteAct: 'it is about the session alone',
  openLink: wayIn,
  openPatientLink: wayIn,
  operatorCaller: 'it makes a caller of another',
  othersNear: everybodys,
  patientCaller: wayIn,
  practiceById: directorys,
  practiceBySlug: directorys,
  practicesFor: directorys,
  procedureById: directorys,
  procedures: directorys,
  proceduresOf: directorys,
  readInvitation: wayIn,
  renewLink: 'whoever asks learns nothing: the letter goes to the address of the link',
  sealForm: 'it opens nothing: what is sealed is read by its author',
  senderCaller: wayIn,
  signIn: wayIn,
  signOut: 'it is about the session alone',
  towns: directorys,
  unsealForm: 'it opens what was sealed for the person that is asked for, who holds it',
};

/** What the list of the pages' deeds imports, each by its name. */
function deedsOfPages(): Identifier[] {
  const list = program.files.find(({ path }) => path === 'src/pages/deeds.ts')!.source;
  return nodesOf(list)
    .filter(isImportDeclaration)
    .flatMap((one) => nodesOf(one).filter(isImportSpecifier))
    .map(({ name }) => name);
}

/** The types of what a deed is given beside its service; null for what is no deed. */
function givenTo(name: Identifier): Type[] | null {
  const { checker } = program;
  const named = checker.getSymbolAtLocation(name);
  const type = named && checker.getTypeOfSymbol(checker.getAliasedSymbol(named));
  const [call] = type ? checker.getSignaturesOfType(type, SignatureKind.Call) : [];
  if (!call) return null;
  const [, ...given] = call.getParameters().map((_, place) => checker.getParameterType(call, place)!);
  return given;
}

/** What only access makes: a caller, or what was opened through one. */
const isMade = (type: Type): boolean => program.checker.getPropertyOfType(type, 'made') !== undefined;

describe('by the types of the compiler', () => {
  /** Words are named by what they say, and are never asked. */
  const isAsked = (path: string) => /^(src|bench)\//.test(path) && !path.startsWith('src/words/');

  test('what is named as yes or no is yes or no: reasons come from a sibling', () => {
    const found: string[] = [];
    for (const { path, source } of program.files.filter((file) => isAsked(file.path))) {
      const names = nodesOf(source)
        .map(nameOf)
        .filter((name) => name !== null)
        .filter((name) => saysYesOrNo.test(name.text));
      const types = program.checker.getTypeAtLocation(names);
      names.forEach((name, place) => {
        const others = whatElse(types[place]!);
        if (others.length > 0) found.push(`${path}: ${name.text}`);
      });
    }
    expect(found).toEqual([]);
  });

  test('no deed of a page trusts the door: it is given a caller, or nobody is asked for', () => {
    const asking = deedsOfPages().filter((name) => {
      const [caller] = givenTo(name) ?? [null];
      return caller !== null && !(caller && isMade(caller));
    });
    expect(asking.map((name) => name.text).toSorted()).toEqual(Object.keys(asksNobody));
  });

  test('a caller is not written down, nor copied with another reach: the compiler says so', () => {
    // @ts-expect-error Only access makes one.
    const written: PatientCaller = { kind: 'patient', enquiryId: 'one', byLetter: true };
    // @ts-expect-error A copy is none.
    const copied: PatientCaller = { ...written, enquiryId: 'another' };
    expect(copied).not.toEqual(written);
    const person = {
      ...{ id: '', name: '', email: '', operator: false },
      locale: 'fr' as const,
      memberships: [],
    };
    // @ts-expect-error The link of one enquiry opens no desk.
    const desk: DeskCaller = memberCaller(person, {
      id: 'a session',
      enquiryId: 'one',
      maybeAutomatic: false,
    });
    expect(hasWholeDesk(desk)).toBe(false);
  });

  test('the id of one table is not that of another, nor is a text: the compiler says so', () => {
    const chance = { uuid: () => '9b2d1c36-0a5e-4f6b-8f53-0d8a6f1f2c11' };
    const practiceId = newId<PracticeId>(chance);
    // @ts-expect-error An enquiry is no practice.
    const enquiryId: EnquiryId = practiceId;
    // @ts-expect-error A text is the id of nothing until somebody has looked at it.
    const text: EnquiryId = chance.uuid();
    // @ts-expect-error Of which table it is must be said.
    const unsaid: EnquiryId = newId<Id>(chance);
    // @ts-expect-error No row of another table is found by it.
    const found = (read: Reading) => read.selectFrom('enquiry').where('id', '=', practiceId);
    expect([enquiryId, text, unsaid].every((id) => isId<EnquiryId>(id))).toBe(true);
    expect(found).toBeInstanceOf(Function);
  });

  test('what somebody typed is no message until the schema has looked at it: the compiler says so', () => {
    const typed = ' \n';
    // @ts-expect-error A deed takes what was parsed.
    const message: Message = typed;
    expect(messageSchema.safeParse(message).success).toBe(false);
  });

  test('a caller of one enquiry comes without an id beside her', () => {
    const { checker } = program;
    const beside = deedsOfPages().filter((name) => {
      const [caller, ...rest] = givenTo(name) ?? [];
      const isOfOne = caller && /^(Patient|Sender)Caller$/.test(checker.typeToString(caller));
      return isOfOne && rest.some((type) => checker.getPropertyOfType(type, 'enquiryId') !== undefined);
    });
    expect(beside.map((name) => name.text)).toEqual([]);
    expect(deedsOfPages().length).toBeGreaterThan(40);
  });

  test('a file is read in one sitting, and a function at one glance', () => {
    const long = program.files.flatMap(({ path, source }) => [
      ...(linesOf(source.text) > mostOfFile ? [path] : []),
      ...longFunctionsOf(source).map((name) => `${path}: ${name}`),
    ]);
    expect(long.toSorted()).toEqual(Object.keys(whyMore).toSorted());
  });
});
