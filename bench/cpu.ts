/** What processes have used of the processor so far, from `/proc`: Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** User and system time of a process, its ended threads included, in milliseconds: the clock ticks in tens of them. */
export function cpuOf(pid: number): number {
  const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10;
}

/** The same of the threads that there are, in milliseconds, as the scheduler counts them in nanoseconds: for short work. */
export function fineCpuOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, task) => {
    const [nanoseconds = '0'] = readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ');
    return sum + Number(nanoseconds) / 1e6;
  }, 0);
}
