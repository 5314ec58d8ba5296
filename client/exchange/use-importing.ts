import { useCallback, useRef, useState } from 'react';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useWords } from '../language/use-words.ts';
import {
  type Preview,
  type Progress,
  previewSheets,
  type Refusal,
  type Report,
  type RowDecisions,
  type Sheets,
  sendSheets,
} from './send-sheet.ts';

/** Where an import stands. */
export type Stage =
  | { at: 'choosing' }
  | { at: 'reading' | 'writing'; progress?: Progress }
  | { at: 'looking'; preview: Preview; refused?: Refusal }
  | { at: 'refused'; refused: Refusal }
  | { at: 'lost' }
  | { at: 'done'; report: Report };

/** Looks at what sheets would do, decides, and brings them in: one change, or none. */
export function useImporting(ecosystem: Pick<Ecosystem, 'address'>, onWritten: (report: Report) => void) {
  const { language } = useWords();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const [decided, setDecided] = useState<RowDecisions>({});
  const [overwrite, setOverwrite] = useState(false);
  const sheets = useRef<Sheets>([]);
  const leaving = useRef<AbortController>(undefined);

  const look = useCallback(
    async (given: Sheets, refused?: Refusal): Promise<Preview | undefined> => {
      sheets.current = given;
      if (given.length === 0) {
        setStage({ at: 'choosing' });
        return undefined;
      }
      setStage({ at: 'reading' });
      const came = await previewSheets(
        { ecosystem: ecosystem.address, sheets: given, language },
        (progress) => setStage({ at: 'reading', progress }),
      );
      // Other sheets were chosen meanwhile.
      if (sheets.current !== given) return undefined;
      if (!came) setStage({ at: 'lost' });
      else if ('error' in came) setStage({ at: 'refused', refused: came.error });
      else setStage({ at: 'looking', preview: came.preview, ...(refused && { refused }) });
      return came && 'preview' in came ? came.preview : undefined;
    },
    [ecosystem.address, language],
  );

  const bring = async ({ revision }: Pick<Preview, 'revision'>): Promise<void> => {
    leaving.current = new AbortController();
    setStage({ at: 'writing' });
    const came = await sendSheets(
      {
        ...{ ecosystem: ecosystem.address, sheets: sheets.current, language, signal: leaving.current.signal },
        decisions: { elements: decided, allBut: true, overwrite, ...(revision !== null && { revision }) },
      },
      (progress) => setStage({ at: 'writing', progress }),
    );
    if (came && 'report' in came) {
      setStage({ at: 'done', report: came.report });
      onWritten(came.report);
      // Whether it was cancelled in time, and what is otherwise now, is seen by looking again.
    } else if (leaving.current.signal.aborted || (came && came.error.code === 'CONFLICT'))
      await look(sheets.current, came?.error);
    else if (came) setStage({ at: 'refused', refused: came.error });
    else setStage({ at: 'lost' });
  };

  return {
    stage,
    decided,
    overwrite,
    setOverwrite,
    look,
    bring,
    again: () => look(sheets.current),
    cancel: () => leaving.current?.abort(),
    decide: (keys: readonly string[], as: string) =>
      setDecided((before) => ({ ...before, ...Object.fromEntries(keys.map((key) => [key, as])) })),
  };
}

export type Importing = ReturnType<typeof useImporting>;
