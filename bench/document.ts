import { readFileSync, writeFileSync } from 'node:fs';

const document = 'docs/performance.md';

/** Puts the last figures between the marks of their section in docs/performance.md. Throws where it has none. */
export function writeSection(name: string, content: string): void {
  const text = readFileSync(document, 'utf8');
  const section = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!section.test(text)) throw new Error(`${document} has no section ${name}`);
  writeFileSync(
    document,
    text.replace(section, (_, begins: string, ends: string) => `${begins}\n${content}\n\n${ends}`),
  );
}
