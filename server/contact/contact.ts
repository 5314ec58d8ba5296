/**
 * How a stakeholder is reached, and that it agreed to be kept. It stands beside the record and is no part of it: nothing that
 * lists, filters, orders, searches, counts, draws or remembers records knows of it.
 */
import { type Cypher, cypher } from '../kind/cypher.ts';

/** What is stored; what is not known is not there. */
export type Contact = {
  ecosystem: string;
  /** Counts the changes to it. */
  version: number;
  email?: string;
  /** Who sees the e-mail; facilitators where nothing is said. */
  emailFor?: string;
  phone?: string;
  phoneFor?: string;
  /** The day on which it agreed to be kept: ISO 8601. */
  consentOn?: string;
  /** How that is known: by what it said to whom. */
  consentHow?: string;
  /** Whether who speaks for it has said so here. */
  consentByItself?: boolean;
  /** Under which id somebody noted it. */
  consentNotedBy?: string;
  /** Whether it was said that it takes messages of who does not see its e-mail; where nothing is said, it does once it agreed. */
  takesMessages?: boolean;
};

/** What somebody can be told or can change, by its name. */
const WORDS = ['email', 'emailFor', 'phone', 'phoneFor', 'consentOn', 'consentHow'] as const;
const GIVEN = [...WORDS, 'takesMessages'] as const;
export type Given = { [Name in (typeof WORDS)[number]]?: string | null | undefined } & {
  takesMessages?: boolean | null | undefined;
};

/** Whether people write to it who do not see its e-mail. */
export const takesMessages = ({ email, consentOn, takesMessages: said }: Partial<Contact>): boolean =>
  email !== undefined && (said ?? consentOn !== undefined);

/** What the field of a stakeholder needs of the database. */
export const CONTACT_COLUMNS = {
  contact: (v: Cypher): Record<string, Cypher> => {
    const held = cypher`${v}held`;
    return {
      contact: cypher`coalesce(head([(${v})-[:REACHED_BY]->(${held}:Contact {ecosystem: ${v}.ecosystem}) | properties(${held})]), {})`,
      kindHeld: cypher`${v}.kind`,
    };
  },
};

/** Figures of an international number, at most: ITU-T E.164. Fewer than six reach nobody outside. */
const FIGURES = { least: 6, most: 15 };
const NUMBER = /^(\+?[\d\s().\-/]+?)\s*(?:(?:ext|poste|x|#)\.?\s*(\d{1,6}))?$/i;

/** A telephone number as people write it, as `+14165550123 x12`: figures, and an extension; undefined for anything else. */
export function plainPhone(given: string): string | undefined {
  const text = given.normalize('NFKC').trim();
  const [, number = '', extension] = (text.length <= 50 && NUMBER.exec(text)) || [];
  const figures = number.replace(/\D/g, '').replace(/^00/, '');
  if (figures.length < FIGURES.least || figures.length > FIGURES.most) return undefined;
  const isAbroad = /^\s*(\+|00)/.test(number);
  return `${isAbroad ? '+' : ''}${figures}${extension === undefined ? '' : ` x${extension}`}`;
}

/** What is stored once this was given: what is left out stays, what is null goes. */
export function withGiven(before: Contact, given: Given): Contact {
  const said = GIVEN.filter((name) => given[name] !== undefined);
  const kept = Object.fromEntries(
    Object.entries(before).filter(([name]) => !(said as readonly string[]).includes(name)),
  );
  const added = said.flatMap((name) => (given[name] === null ? [] : [[name, given[name]]]));
  const after = { ...kept, ...Object.fromEntries(added) } as Contact;
  // An audience of nothing says nothing, and neither does how somebody agreed who did not.
  if (after.email === undefined) {
    for (const name of ['emailFor', 'takesMessages'] as const) delete after[name];
  }
  if (after.phone === undefined) delete after.phoneFor;
  if (after.consentOn === undefined) {
    for (const name of ['consentHow', 'consentByItself', 'consentNotedBy'] as const) delete after[name];
  }
  return after;
}
