import { relative } from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { API, type Checker } from 'typescript/unstable/sync';

/** What the compiler knows of our own program. */
export type OurProgram = {
  checker: Checker;
  /** The files of `src`, `bench` and `test` without tests and without what is generated. */
  files: { path: string; source: SourceFile }[];
  close(): void;
};

/** Asks the compiler for the whole program, as `tsc` sees it. */
export function openProgram(): OurProgram {
  const api = new API({ cwd: process.cwd() });
  const project = api.updateSnapshot({ openProjects: ['tsconfig.json'] }).getProjects()[0];
  if (!project) throw new Error('tsconfig.json names no program');
  const { program, checker } = project;
  const files = program
    .getSourceFileNames()
    .map((name) => ({ name, path: relative(process.cwd(), name) }))
    .filter(({ path }) => /^(src|bench|test)\//.test(path) && !/\.(test|generated|d)\.tsx?$/.test(path))
    .map(({ name, path }) => ({ path, source: program.getSourceFile(name)! }));
  return { checker, files, close: () => api.close() };
}

/** Every node of a file, or of a part of it, in its order. */
export function nodesOf(source: Node): Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node) => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(source);
  return nodes;
}
