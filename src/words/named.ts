import { wordsIn } from './fold.ts';
import { isElided } from './is-elided.ts';
import { asLine } from './typed.ts';

/** The name of a practice in the forms that sentences need. In French a name that begins with a noun has an article,
 * which contracts with "à" and "de"; in English it is unchanged. */
export type Named = {
  /** On its own, and in English: "Cabinet Lumière". */
  plain: string;
  /** "le Cabinet Lumière", "l’Institut du Laser", "Alma Esthétique". */
  le: string;
  /** The same at the beginning of a sentence: "Le Cabinet Lumière". */
  Le: string;
  /** "au Cabinet Lumière", "à l’Institut du Laser", "à Alma Esthétique". */
  au: string;
  /** "du Cabinet Lumière", "de l’Institut du Laser", "d’Alma Esthétique". */
  du: string;
  /** Whether the French verb is plural: "les Dermatologues du Parc ont répondu". */
  many: boolean;
};

type Article = 'le' | 'la' | 'l’' | 'les' | null;

const before: Record<'le' | 'la' | 'l’' | 'les', Pick<Named, 'le' | 'Le' | 'au' | 'du'>> = {
  le: { le: 'le ', Le: 'Le ', au: 'au ', du: 'du ' },
  la: { le: 'la ', Le: 'La ', au: 'à la ', du: 'de la ' },
  'l’': { le: 'l’', Le: 'L’', au: 'à l’', du: 'de l’' },
  les: { le: 'les ', Le: 'Les ', au: 'aux ', du: 'des ' },
};

const list = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** Nouns with which the name of a practice may begin and take an article, folded. "Mme" and "M." take none. */
const nouns: readonly (readonly ['le' | 'la' | 'les', ReadonlySet<string>])[] = [
  [
    'le',
    list(
      'atelier cab cabinet campus carre centre ch chr chru chu cmc cms collectif college complexe comptoir dispensaire',
      'docteur domaine dr espace etablissement gie groupe groupement hopital hospice hotel institut laboratoire',
      'pavillon plateau pole pr prof professeur reseau salon service spa studio village',
    ),
  ],
  [
    'la',
    list(
      'academie agence antenne association clinique consultation docteure doctoresse dre ecole equipe eurl fondation maison msp',
      'policlinique polyclinique professeure residence sarl sas scm scp selarl selas selasu selurl societe',
      'structure unite villa',
    ),
  ],
  [
    'les',
    list(
      'cabinets centres chirurgiens cliniques consultations dermatologues docteurs drs hopitaux hospices medecins plasticiens',
      'praticiens professeurs specialistes',
    ),
  ],
];

/** What may stand before that noun. */
const adjectives = list('ancien ancienne grand grande nouveau nouvel nouvelle petit petite premier premiere');

const articleOfNoun = (name: string): Article => {
  const [first = '', second = ''] = wordsIn(name);
  const noun = adjectives.has(first) ? second : first;
  const article = nouns.find(([, known]) => known.has(noun))?.[0] ?? null;
  return article === 'les' || article === null ? article : isElided(name) ? 'l’' : article;
};

/** The article with which a name begins, and what comes after it. */
function parted(name: string): { article: Article; rest: string } {
  const [, own = '', rest = ''] =
    /^(les|le|la)\s+(\S.*)$/i.exec(name) ?? /^(l)\s*['’]\s*(\S.*)$/i.exec(name) ?? [];
  const article = own.toLowerCase();
  if (article === 'l') return { article: 'l’', rest };
  if (article === 'le' || article === 'la' || article === 'les') return { article, rest };
  return { article: articleOfNoun(name), rest: name };
}

const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name that somebody typed, for use in a text: without invisible characters (older rows may contain some), and
 * isolated (FSI, PDI of Unicode) if it is written right to left, so that it does not reorder our text. */
export function isolated(name: string): string {
  const line = asLine(name);
  return fromTheRight.test(line) ? `\u2068${line}\u2069` : line;
}

/** "de" before a person, elided before a vowel: "de Léa", "d’Emily". */
export const of = (person: string): string =>
  isElided(asLine(person)) ? `d’${isolated(person)}` : `de ${isolated(person)}`;

/** The name of a practice in each of the forms that sentences take. */
export function named(practice: string): Named {
  const name = asLine(practice);
  const { article, rest } = parted(name);
  const plain = isolated(name);
  if (article === null) return { plain, le: plain, Le: plain, au: `à ${plain}`, du: of(name), many: false };
  const after = isolated(rest);
  const { le, Le, au, du } = before[article];
  return {
    plain,
    le: le + after,
    Le: Le + after,
    au: au + after,
    du: du + after,
    many: article === 'les',
  };
}
