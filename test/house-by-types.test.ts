import type { Identifier, Node } from 'typescript/unstable/ast';
import {
  isBindingElement,
  isFunctionDeclaration,
  isIdentifier,
  isMethodSignatureDeclaration,
  isParameterDeclaration,
  isPropertySignatureDeclaration,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is';
import { SignatureKind, type Type } from 'typescript/unstable/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('by the types of the compiler', () => {
  /** Words are named by what they say, and are never asked. */
  const areWords = (path: string) => path.startsWith('src/words/');

  /** Those that are still to be parted from their reasons. */
  const yetToCome = new Set([
    'src/answering/may-be-duplicate.ts: mayBeDuplicate',
    'src/answering/may-be-spam.ts: mayBeSpam',
    'src/enquiry/may-act.ts: mayAct',
    'src/enquiry/may-act.ts: mayReopen',
    'src/offering/may-be-offered.ts: mayBeOffered',
  ]);

  test('what is named as yes or no is yes or no: reasons come from a sibling', () => {
    const found: string[] = [];
    for (const { path, source } of program.files.filter((file) => !areWords(file.path))) {
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
    expect(new Set(found)).toEqual(yetToCome);
  });
});
