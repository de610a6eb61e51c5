const people = {
  camille: ['Dr Camille Moreau', 'camille.moreau@lumiere.example'],
  ines: ['Inès Faure', 'ines.faure@lumiere.example'],
  theo: ['Théo Garnier', 'theo.garnier@lumiere.example'],
  samir: ['Dr Samir Benali', 'samir.benali@port.example'],
} as const;

const practices = {
  lumiere: ['Cabinet Lumière', 'cabinet-lumiere-lyon'],
  port: ['Clinique du Port', 'clinique-du-port-marseille'],
  horizon: ['Clinique de l’Horizon', 'clinique-de-l-horizon-lyon'],
  parc: ['Cabinet du Parc', 'cabinet-du-parc-lyon'],
  beausejour: ['Cabinet Beauséjour', 'cabinet-beausejour-marseille'],
  sainteOdile: ['Clinique Sainte-Odile', 'clinique-sainte-odile-marseille'],
  /** Shows its address only. */
  quatreVents: ['Clinique des Quatre Vents', 'clinique-des-quatre-vents-lille'],
} as const;

type Member = { name: string; email: string };
export type Place = { name: string; reference: string };

type Patient = Member & { phone: string };

export type Cast = Record<keyof typeof people, Member> &
  Record<keyof typeof practices, Place> & { lea: Patient; botulinum: string };

const each = <Name extends string, Of>(
  all: Record<Name, readonly [string, string]>,
  make: (name: string, key: string) => Of,
) =>
  Object.fromEntries(
    Object.entries<readonly [string, string]>(all).map(([who, [name, key]]) => [who, make(name, key)]),
  ) as Record<Name, Of>;

/** The people, practices and procedure of one scene: those of the sample directory, or with a mark of its own. */
export const castOf = (mark = ''): Cast => ({
  ...each(people, (name, email) => ({ name, email: email.replace('@', `${mark}@`) })),
  ...each(practices, (name, reference) => ({ name, reference: reference + mark })),
  /** A patient; she stands in no directory. */
  lea: { name: 'Léa Martin', email: `lea.martin${mark}@courriel.example`, phone: '06 39 98 12 34' },
  botulinum: `toxine-botulique${mark}`,
});

export const { lumiere, port, camille, ines, theo, samir, lea, botulinum } = castOf();
