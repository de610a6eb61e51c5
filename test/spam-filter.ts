import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const program = '/usr/bin/spamassassin';
const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };

/** Whether Debian's SpamAssassin is there; on Debian as root it is installed. */
export function hasSpamFilter(): boolean {
  if (!existsSync(program) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'spamassassin'], quiet);
  }
  return existsSync(program);
}

/** The rules by which SpamAssassin gives points to a letter, with their points: header, body, MIME and HTML. Its
 * questions to the network and what it learns from its own mail are off. Throws when it does not answer. */
export function pointsOf(raw: Buffer): { rule: string; points: number }[] {
  const { stdout } = spawnSync(program, ['--local', '--test-mode', '--nocreate-prefs'], {
    input: raw,
    encoding: 'latin1',
  });
  const report = /^ pts rule name[^\n]*\n----[^\n]*\n([\s\S]*)/m.exec(stdout)?.[1];
  if (report === undefined) throw new Error('SpamAssassin did not answer');
  return [...report.matchAll(/^ *(-?[\d.]+) ([A-Z][A-Z0-9_]+)/gm)].map(([, points, rule = '']) => ({
    rule,
    points: Number(points),
  }));
}
