import postcss from 'postcss';
import { parseSync, Visitor } from 'vite';
import { isNewer, known, newerMembers, newerNames, under } from './newer.ts';

const globals = new Set(newerNames.filter((one) => one.of === null).map((one) => one.name));
const statics = new Set(newerNames.filter((one) => one.of !== null).map((one) => `${one.of}.${one.name}`));

/** What built JavaScript names that a promised browser may lack: globals, and properties by their name wherever no older
 * object has one of that name. */
export function newerInScript(text: string, name: string): Set<string> {
  const { program } = parseSync(name, text);
  const found = new Set<string>();
  const properties = new Set<object>();
  new Visitor({
    MemberExpression(node) {
      if (node.computed || node.property.type !== 'Identifier') return;
      properties.add(node.property);
      const property = node.property.name;
      const of = node.object.type === 'Identifier' ? node.object.name : null;
      const isOfPage = of !== null && ['globalThis', 'window', 'self'].includes(of);
      if (isOfPage ? globals.has(property) : statics.has(`${of}.${property}`)) found.add(`${of}.${property}`);
      else if (newerMembers.has(property)) found.add(`.${property}`);
    },
    Property(node) {
      if (!node.computed) properties.add(node.key);
    },
    ObjectPattern(node) {
      for (const one of node.properties)
        if (one.type === 'Property' && one.key.type === 'Identifier' && newerMembers.has(one.key.name))
          found.add(`.${one.key.name}`);
    },
    Identifier(node) {
      if (globals.has(node.name) && !properties.has(node)) found.add(node.name);
    },
  }).visit(program);
  return found;
}

/** What the values of CSS are written with (functions, units, keywords), wherever it is described. */
const types = new Map<string, boolean>();
const describe = (feature: typeof known.css) => {
  for (const [name, one] of under(feature)) {
    if (one.__compat && !types.has(name)) types.set(name, isNewer(one));
    describe(one);
  }
};
describe(known.css.types as typeof known.css);
for (const unit of ['dvh', 'dvw', 'svh', 'svw', 'lvh', 'lvw'])
  types.set(unit, isNewer(known.css.types?.length?.viewport_percentage_units_dynamic));

const words = (value: string) => [
  ...value
    .replace(/(["']).*?\1|url\([^)]*\)|#[\da-f]+|--[\w-]+/gi, ' ')
    .matchAll(/(\d)?(-?[a-z][a-z-]*)(\()?/gi),
];

function newerInValue(property: string, value: string): string[] {
  const own = known.css.properties?.[property];
  return words(value).flatMap(([, digit, word = '', opens]) => {
    const lower = word.toLowerCase();
    const byType = digit || opens || !own?.[lower] ? types.get(lower) : undefined;
    const isFunctionOrUnit = digit !== undefined || opens !== undefined;
    return isNewer(own?.[lower]) || (isFunctionOrUnit && byType)
      ? [`${property}: ${digit ? `1${lower}` : lower}${opens ? '()' : ''}`]
      : [];
  });
}

/** What built CSS is written with that a promised browser may lack. */
export function newerInStyle(text: string): Set<string> {
  const found = new Set<string>();
  const { selectors, properties } = known.css;
  const root = postcss.parse(text);
  root.walkAtRules((rule) => {
    const feature = known.css['at-rules']?.[rule.name];
    if (isNewer(feature)) found.add(`@${rule.name}`);
    for (const [, , word = ''] of words(rule.params))
      if (isNewer(feature?.[word])) found.add(`@${rule.name} ${word}`);
    if (rule.parent?.type === 'rule') found.add('a rule in a rule');
  });
  root.walkRules((rule) => {
    if (rule.parent?.type === 'rule') found.add('a rule in a rule');
    for (const [, name = ''] of rule.selector.matchAll(/::?([a-z-]+)/g))
      if (isNewer(selectors?.[name])) found.add(`:${name}`);
  });
  root.walkDecls(({ prop, value }) => {
    if (isNewer(properties?.[prop])) found.add(prop);
    for (const one of newerInValue(prop, value)) found.add(one);
    if (/\(from\s/.test(value)) found.add('a colour from another');
  });
  return found;
}

/** What the elements of a page are written with that a promised browser may lack. Each is `element` or `element
 * attribute`. */
export const newerInElements = (elements: Iterable<string>): Set<string> =>
  new Set(
    [...elements].filter((one) => {
      const [element = '', attribute] = one.split(' ');
      const feature = known.html.elements?.[element];
      if (attribute === undefined) return isNewer(feature);
      return isNewer(feature?.[attribute]) || isNewer(known.html.global_attributes?.[attribute]);
    }),
  );
