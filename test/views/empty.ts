import { sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import type { Lang } from '../../src/words/write.ts';
import { theo } from '../cast.ts';
import { setClock } from '../clock.ts';
import { databases } from '../databases.ts';
import { startService } from '../service.ts';
import { signedInJar } from './jars.ts';
import type { Routed } from './view.ts';
import { allRead } from './world.ts';

/** An installation on its first day, at work: nobody has asked anything, nothing stands still. */
export async function startEmpty({ lang = 'fr' }: { lang?: Lang } = {}) {
  const relais = await startService(databases.at(-1) ?? 'embedded');
  const { service } = relais;
  await allRead(service, lang);
  const jars = {
    member: await signedInJar(service, theo.email, null),
    operator: await signedInJar(service, sampleSignIns.operator, null),
  };
  const begun = service.clock.now();
  return { ...relais, jars, again: async () => setClock(relais.clock, begun) };
}

type Empty = Awaited<ReturnType<typeof startEmpty>>;

/** What has nothing to show. */
export const emptyViews: Routed<Empty>[] = [
  { name: 'empty-desk', who: 'member', route: '/desk', address: '/desk', shows: '.empty' },
  { name: 'empty-figures', who: 'member', route: '/desk/figures', address: '/desk/figures', shows: '.empty' },
  { name: 'empty-operator', who: 'operator', route: '/operator', address: '/operator', shows: '.empty' },
  {
    name: 'empty-operator-figures',
    who: 'operator',
    route: '/operator/figures',
    address: '/operator/figures',
  },
];
