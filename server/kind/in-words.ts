/** What a record is called and whose it is, as its kind declares or, where that says nothing, as its fields tell. */
import { type Kind, kindsAt, type Parts } from './kind.ts';

const NAMES = ['name', 'title', 'label'];

export function partsOf({ inWords, fields, refs }: Kind): Parts {
  if (inWords) return inWords;
  const own = NAMES.find((name) => name in fields);
  const required = Object.keys(refs).filter((name) => refs[name]?.required);
  if (own === undefined) return required;
  return fields[own]?.required ? [own] : [[own, required]];
}

/** The kind that a reference leads to; of what stands on the map one of the two, which share their names. */
export function endOf(kind: Kind, name: string): Kind {
  const ref = kind.refs[name];
  const [end] = ref ? kindsAt(ref.to) : [];
  if (!end) throw new Error(`a ${kind.name} refers to nothing called ${name}`);
  return end;
}

/**
 * The references on the way to the stakeholder or mission it belongs to; none when it belongs to nobody, or, like a link,
 * to both its ends alike.
 */
export function wayToOwner(kind: Kind): readonly string[] {
  if (kind.isElement || kind.storedAs) return [];
  if (kind.belongsTo) return kind.belongsTo.split('.');
  const required = Object.keys(kind.refs).filter((name) => kind.refs[name]?.required);
  const direct = required.find((name) => endOf(kind, name).isElement);
  if (direct) return [direct];
  for (const name of required) {
    const rest = wayToOwner(endOf(kind, name));
    if (rest.length > 0) return [name, ...rest];
  }
  return [];
}
