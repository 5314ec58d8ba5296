/** How people say that two are linked: by type of link, from its start (`out`) and from its end (`in`), in both languages. */
type Sayings = { out: string; in: string };

const SAYINGS: { [type: string]: Sayings } = {
  DEPENDS_ON: {
    out: 'depends on|depend on|relies on|rely on|needs|need|dépend de|dépendent de|compte sur|comptent sur|a besoin de|ont besoin de',
    in: 'is needed by|are needed by|est nécessaire à|sont nécessaires à',
  },
  COLLABORATES_WITH: {
    out: 'collaborates with|collaborate with|works with|work with|collabore avec|collaborent avec|travaille avec|travaillent avec',
    in: '',
  },
  FUNDS: {
    out: 'funds|fund|finances|finance|financent|subventionne|subventionnent',
    in: 'is funded by|are funded by|est financé par|est financée par|sont financés par|sont financées par',
  },
  SUPPLIES: {
    out: 'supplies|supply|fournit|fournissent|approvisionne|approvisionnent',
    in: 'is supplied by|are supplied by|est fourni par|est fournie par|est approvisionné par|est approvisionnée par',
  },
  ADVISES: {
    out: 'advises|advise|conseille|conseillent',
    in: 'is advised by|are advised by|est conseillé par|est conseillée par|sont conseillés par|sont conseillées par',
  },
  SHARES_WITH: {
    out: 'shares with|share with|partage avec|partagent avec',
    in: 'receives from|receive from|reçoit de|reçoivent de',
  },
  COMPETES_WITH: {
    out: 'competes with|compete with|concurrence|concurrencent',
    in: 'is challenged by|are challenged by|est concurrencé par|est concurrencée par',
  },
  REFERS_TO: {
    out: 'refers to|refer to|refers people to|oriente vers|orientent vers|réfère à|réfèrent à',
    in: 'is referred to by|are referred to by|reçoit de la part de',
  },
  MEMBER_OF: {
    out: 'is a member of|is member of|are members of|member of|belongs to|est membre de|sont membres de|membre de|fait partie de',
    in: 'has as member|have as member|a pour membre|ont pour membre',
  },
  CONTRIBUTES_TO: {
    out: 'contributes to|contribute to|takes part in|take part in|contribue à|contribuent à|participe à|participent à',
    in: 'benefits from|benefit from|bénéficie de|bénéficient de',
  },
};

/** Types that say the same of both ends. */
const MUTUAL = new Set(['COLLABORATES_WITH', 'COMPETES_WITH']);

/** One way of saying a type of link; `isInverse` when the sentence begins with the end of the link. */
export type Verb = { type: string; words: readonly string[]; isInverse: boolean };

type Type = { key: string; label: string; labelFr: string | null; own: boolean };

export const directionOf = (type: string): 'MUTUAL' | 'DIRECTED' =>
  MUTUAL.has(type) ? 'MUTUAL' : 'DIRECTED';

/** All ways of saying the types of an ecosystem, those of most words first. */
export function verbsOf(types: readonly Type[], wordsOf: (text: string) => string[]): readonly Verb[] {
  const verbs = types.flatMap(({ key, label, labelFr, own }) => {
    const said = (own ? undefined : SAYINGS[key]) ?? {
      out: [label, labelFr].filter(Boolean).join('|'),
      in: '',
    };
    const way = (phrases: string, isInverse: boolean): Verb[] =>
      phrases
        .split('|')
        .filter(Boolean)
        .flatMap(contracted)
        .map((phrase) => ({ type: key, words: wordsOf(phrase), isInverse }));
    return [...way(said.out, false), ...way(said.in, true)];
  });
  return verbs.sort((a, b) => b.words.length - a.words.length);
}

/** French joins these with the article of the name that follows. */
function contracted(phrase: string): string[] {
  if (phrase.endsWith(' de')) return ['e', 'u', 'es', "'"].map((end) => phrase.slice(0, -1) + end);
  return phrase.endsWith(' à') ? [phrase, `${phrase.slice(0, -1)}au`, `${phrase.slice(0, -1)}aux`] : [phrase];
}
