/** GraphQL enumerations: every value is described by what it is called. */
import type { Enumeration } from '../kind/kind.ts';
import { ENUM_WORDS } from '../language/enum-words.ts';
import { builder } from './builder.ts';

/** The enumeration of that name. The words of its values are in server/language/enum-words.ts. */
export function makeEnum<Value extends string>(
  name: string,
  { values, description }: { values: readonly Value[]; description: string },
) {
  const words = ENUM_WORDS[name];
  const described = values.map((value) => [
    value,
    { value, description: words?.[value] && `${words[value].en}.` },
  ]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(described) as Record<Value, { value: Value; description: string }>,
  });
}

const made = new Map<string, ReturnType<typeof makeEnum<string>>>();

/** That of a declared enumeration, made once. */
export function enumOf({ name, ...rest }: Enumeration) {
  const known = made.get(name) ?? makeEnum(name, rest);
  made.set(name, known);
  return known;
}
