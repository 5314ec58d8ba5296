// What a page uses of the processor: its main thread, its longest task, and the process that paints for it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** CPU in milliseconds so far, and when that was, as the clock says. */
export type Used = { at: number; task: number; script: number; painting: number };

export type Watch = {
  used(): Promise<Used>;
  /** What had been used when nothing was going on any more, in the page or, unless that goes on for ever, in what paints for it. */
  whenQuiet(isPainted?: boolean): Promise<Used>;
  /** CPU of the longest task of the main thread meanwhile. */
  longestTask(act: () => Promise<void>): Promise<number>;
  /** Begins to count frames; what is given back says how many there were up to a time. */
  countFrames(): Promise<(until: number) => Promise<number>>;
  /** Megabytes of JavaScript after a collection. */
  heap(): Promise<number>;
};

const POLL = 100;
/** A map that has come to rest is drawn anew up to so many milliseconds later (`REST` and `MOST_PACE` of `layers.ts`). */
const QUIET = 900;
/** Asking for figures and counting frames takes a part of the time itself. */
const STILL = 0.2;

const clock = () => performance.timeOrigin + performance.now();

export const watch = async (browser: Browser, page: Page): Promise<Watch> => {
  const session = await page.context().newCDPSession(page);
  const system = await browser.newBrowserCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics: list } = await session.send('Performance.getMetrics');
    return (name: string) => list.find((metric) => metric.name === name)?.value ?? 0;
  };
  const used = async (): Promise<Used> => {
    const value = await metrics();
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const painter = processInfo.find(({ type }) => type === 'GPU');
    return {
      at: clock(),
      task: value('TaskDuration') * 1000,
      script: value('ScriptDuration') * 1000,
      painting: (painter?.cpuTime ?? 0) * 1000,
    };
  };
  return {
    used,
    async whenQuiet(isPainted = true) {
      let last = await used();
      for (let now = last; now.at - last.at < QUIET; ) {
        await pause(POLL);
        const next = await used();
        const busy = next.task - now.task + (isPainted ? next.painting - now.painting : 0);
        if (busy > (next.at - now.at) * STILL) last = next;
        now = next;
      }
      return last;
    },
    longestTask: (act) => longestTask(system, act),
    async countFrames() {
      await page.evaluate(() => {
        const frames: number[] = [];
        const count = () => {
          frames.push(performance.timeOrigin + performance.now());
          requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
        Object.assign(globalThis, { frames });
      });
      return (until) =>
        page.evaluate(
          (last) => (globalThis as unknown as { frames: number[] }).frames.filter((at) => at <= last).length,
          until,
        );
    },
    async heap() {
      await session.send('HeapProfiler.collectGarbage');
      return (await metrics())('JSHeapUsedSize') / 1e6;
    },
  };
};

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } };

const longestTask = async (system: CDPSession, act: () => Promise<void>): Promise<number> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  system.on('Tracing.dataCollected', collect);
  await system.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata', 'disabled-by-default-devtools.timeline'] },
  });
  await act();
  const complete = new Promise((done) => system.once('Tracing.tracingComplete', done));
  await system.send('Tracing.end');
  await complete;
  system.off('Tracing.dataCollected', collect);
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
};
