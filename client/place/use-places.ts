import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Client, useClient } from 'urql';
import { reportBusy, reportServed, useOnReconnect } from '../graphql/connection.ts';
import { type Failure, failureOf, isPassing } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { collatorIn, nameIn } from '../language/language.ts';
import { type Place, PlacesDocument } from './place.documents.ts';
import { flattened, type PlaceNode, placeTree } from './place-tree.ts';

export type PlaceChoices = readonly { place: Place; depth: number; name: string }[];

type Answer = { places: Place[] | undefined; failure: Failure | undefined };

async function allPlaces(client: Client, ecosystem: string): Promise<Answer> {
  const places: Place[] = [];
  const page = (after: string | null) =>
    client.query(PlacesDocument, { ecosystem, after }, { requestPolicy: 'network-only' }).toPromise();
  for (let answer = await page(null); ; ) {
    if (!answer.data) return { places: undefined, failure: answer.error && failureOf(answer.error) };
    places.push(...answer.data.places.nodes);
    const { hasNextPage, endCursor } = answer.data.places.pageInfo;
    if (!hasNextPage || !endCursor) return { places, failure: undefined };
    answer = await page(endCursor);
  }
}

/** After how long a server that was too busy is asked again. */
const AGAIN_MS = 6_000;

/** All places of an ecosystem, page after page, as a tree and as a list in its order. */
export function usePlaces(ecosystem: string) {
  const client = useClient();
  const language = useLanguage();
  const [answer, setAnswer] = useState<Answer>({ places: undefined, failure: undefined });
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again.
  useEffect(() => {
    let current = true;
    void allPlaces(client, ecosystem).then((found) => current && setAnswer(found));
    return () => {
      current = false;
    };
  }, [client, ecosystem, round]);

  const tree: PlaceNode[] = useMemo(() => {
    const collator = collatorIn(language);
    return placeTree(answer.places ?? [], (a, b) =>
      collator.compare(nameIn(language, a), nameIn(language, b)),
    );
  }, [answer.places, language]);
  const choices: PlaceChoices = useMemo(
    () => flattened(tree).map(({ place, depth }) => ({ place, depth, name: nameIn(language, place) })),
    [tree, language],
  );
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useOnReconnect(reload);
  const { failure } = answer;
  useEffect(() => {
    if (!failure || !isPassing(failure)) return undefined;
    reportBusy(reload);
    const timer = setTimeout(reload, AGAIN_MS);
    return () => {
      clearTimeout(timer);
      reportServed(reload);
    };
  }, [failure, reload]);
  return { ...answer, tree, choices, reload };
}

/** The places as options of a select, those within another moved to the right. */
export function placeOptions(choices: PlaceChoices): { value: string; label: string }[] {
  return choices.map(({ place, depth, name }) => ({
    value: place.id,
    label: `${'\u2003'.repeat(depth)}${name}`,
  }));
}
