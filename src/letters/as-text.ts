import type { Letter } from './letter.ts';

const width = 72;

/** Wraps a paragraph at 72 characters; a longer word, such as a link, gets a line of its own. */
export function wrapped(paragraph: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** The letter as plain text. */
export function asText(letter: Letter): string {
  return [
    letter.greeting,
    ...letter.paragraphs,
    ...(letter.action ? [`${letter.action.label}\n${letter.action.url}`] : []),
    ...(letter.list ?? []).map(({ label, url, code }) => `${wrapped(label)}\n${url}\n${code}`),
    ...(letter.code ? [`${wrapped(letter.code.label)}\n${letter.code.text}`] : []),
    ...letter.closing,
    `-- \n${[...letter.footer, ...(letter.end ? [`${letter.end.label} ${letter.end.url}`] : [])].map(wrapped).join('\n')}`,
  ]
    .map((part) => (part.includes('\n') ? part : wrapped(part)))
    .join('\n\n')
    .concat('\n');
}
