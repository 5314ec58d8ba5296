/**
 * The ecosystems that are there for nobody: being brought in, or being swept away. Each is a node without an address and without a
 * place in any list (`UnlistedEcosystem`), but its records are stored as those of others are, and whoever knows an id of
 * one could ask for it. Those that this server has to do with are known here, for every viewer at once; those of other
 * servers come with what is closed to a viewer. See docs/decisions/0057-staged-imports.md.
 */
const unlisted = new Set<string>();

/** From now on the ecosystem of this id is there for nobody. */
export const unlist = (ecosystem: string): void => void unlisted.add(ecosystem);

/** Nothing is left of it, or it is there for everybody now. */
export const forgetUnlisted = (ecosystem: string): void => void unlisted.delete(ecosystem);

export const isUnlisted = (ecosystem: string): boolean => unlisted.has(ecosystem);
