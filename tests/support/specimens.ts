/** Valid records of every kind, made from the declarations alone: what the tests of all kinds stand on. */
import '../../server/things.ts';
import { ELEMENT, type Field, type Kind, type KindName, kindOf, kinds } from '../../server/kind/kind.ts';
import { type Graphql, type Input, type Made, makeRecord } from './records.ts';

/** Every kind that lies inside an ecosystem. */
export const KINDS: readonly Kind[] = kinds().filter(({ name }) => name !== 'Ecosystem');

/** `EngagementRule` as its queries and payloads name it: `engagementRule`. */
export const singularOf = ({ name }: Pick<Kind, 'name'>) => name.charAt(0).toLowerCase() + name.slice(1);

/** Values that a rule asks for, by field or by kind and field. */
const PARTICULAR: Record<string, unknown> = {
  languages: ['fr', 'en'],
  type: 'FUNDS',
  unit: 'hours',
  units: ['hours', 'days'],
  currency: 'CAD',
  since: '2026-01-02',
  until: '2999-11-21',
  good: 'LOWER',
  baseline: 2,
  target: 1,
};
/** What must be given along with a field. */
export const COMPANIONS: Record<string, Record<string, unknown>> = {
  latitude: { longitude: 1 },
  longitude: { latitude: 1 },
  quantity: { unit: 'hours' },
  economicValue: { currency: 'CAD' },
};

/** A kind of which something may stand at the end of a reference. */
export const endOf = (to: KindName): KindName => (to === ELEMENT ? 'Stakeholder' : to);

let made = 0;

/** A value for a field that it does not have by itself; names are new each time. */
export function sampleOf(kind: Kind, name: string): unknown {
  made += 1;
  const field = kind.fields[name] as Field;
  if (name === 'hashtag') return `tag-${made}`;
  if (name in PARTICULAR) return PARTICULAR[name];
  switch (field.is) {
    case 'lines':
      return [`${name} ${made}`, 'another'];
    case 'prose':
      return `${name} ${made}\nin two lines`;
    case 'website':
      return `https://example.org/${made}`;
    case 'integer':
    case 'number':
      return Math.max(field.least ?? 0, 0) + 3;
    case 'date':
      return '2026-11-21';
    case 'enum':
      return field.of.values[1];
    case 'definition':
      return { of: 'STAKEHOLDER', where: [{ field: 'degree', from: 0, until: made }], has: [] };
    default:
      return `${name} ${made}`;
  }
}

/** Makers of a record of any kind in an ecosystem. */
export function specimensIn(graphql: Graphql, ecosystem: string) {
  const one = async (name: KindName, more: Input = {}): Promise<Made> =>
    makeRecord(graphql, name, await least(name, more));

  const idOf = async (name: KindName, more?: Input) => (await one(name, more)).id;

  /** What several kinds cannot be without, besides what they declare. */
  const demanded: Partial<Record<KindName, (given: Input) => Promise<Input>>> = {
    Stakeholder: async () => ({ evenIfAlike: true }),
    Resource: async () => ({ units: ['hours', 'days'] }),
    Contribution: async ({ mission, need }) => (mission || need ? {} : { mission: await idOf('Mission') }),
    // Named by somebody, or by a text.
    Nomination: async ({ nominator, source }) =>
      nominator || source ? {} : { nominator: await idOf('Stakeholder') },
    Commitment: async ({ offer, need }) => {
      if (offer && need) return {};
      const resource = await idOf('Resource');
      return { offer: await idOf('Offer', { resource }), need: await idOf('Need', { resource }) };
    },
  };

  /** The input of creation with only what is required, the records around it made first. */
  const least = async (name: KindName, more: Input = {}): Promise<Input> => {
    const kind = kindOf(name);
    const input: Input = { ...(await demanded[name]?.(more)), ...more };
    for (const [field, { required, initial, ...rest }] of Object.entries(kind.fields))
      if (required && initial === undefined && !(field in input))
        input[field] = rest.is === 'enum' ? rest.of.values[0] : sampleOf(kind, field);
    for (const [ref, { required, to }] of Object.entries(kind.refs))
      if (required && !(ref in input)) input[ref] = await idOf(endOf(to));
    const isAnchored = Object.values(kind.refs).some(({ required }) => required);
    return isAnchored ? input : { ecosystem, ...input };
  };

  /** The same with every field and every reference. */
  const most = async (name: KindName, more: Input = {}): Promise<Input> => {
    const kind = kindOf(name);
    const input = await least(name, more);
    for (const [field, { kept }] of Object.entries(kind.fields))
      if (!kept && field !== 'declaredBy') input[field] ??= sampleOf(kind, field);
    for (const [ref, { to }] of Object.entries(kind.refs)) {
      const of = ref === 'role' && input.mission ? { mission: input.mission } : {};
      input[ref] ??= await idOf(endOf(to), of);
    }
    return input;
  };

  return {
    one,
    least,
    most,
    /** One record of every kind with every field and reference, each leaning on the others where it may. */
    everything: async (): Promise<Record<string, Made & { input: Input }>> => {
      const all: Record<string, Made & { input: Input }> = {};
      for (const { name } of KINDS) {
        const known = Object.fromEntries(
          Object.entries(kindOf(name).refs).flatMap(([ref, { to }]) => {
            const id = all[endOf(to)]?.id;
            return id ? [[ref, id]] : [];
          }),
        );
        // Two different stakeholders, where two are asked for.
        if (name === 'DeniedLink' || name === 'Proposal') delete known.other;
        if (name === 'Introduction') for (const ref of ['sought', 'through', 'onward']) delete known[ref];
        if (name === 'Nomination') delete known.nominee;
        if (name === 'Endorsement') delete known.by;
        if (name === 'Interdependency') delete known.to;
        const input = await most(name, known);
        all[name] = { ...(await makeRecord(graphql, name, input)), input };
      }
      return all;
    },
  };
}
