import { readdirSync, readFileSync } from 'node:fs';

const TICKS = 100; // a second; the same on every Linux

/**
 * CPU seconds so far of this process, all its threads, and every process below it: those that run and
 * those that have ended and were waited for.
 *
 * Other load disturbs them less than it does wall time. Where there is no /proc, this process alone counts.
 */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  const all = runningProcesses();
  const ended = all.find(({ pid }) => pid === process.pid)?.ended ?? 0;
  return (user + system) / 1e6 + ended + secondsBelow(process.pid, all);
}

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly seconds: number;
  /** Of its children that are no more. */
  readonly ended: number;
}

function secondsBelow(pid: number, all: readonly Running[]): number {
  return all
    .filter(({ parent }) => parent === pid)
    .reduce((sum, child) => sum + child.seconds + child.ended + secondsBelow(child.pid, all), 0);
}

function runningProcesses(): Running[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(runningProcess);
  } catch {
    return [];
  }
}

/** Source: proc(5), /proc/pid/stat; the name in brackets may hold anything, so fields count from its end. */
function runningProcess(pid: string): Running[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, userOfEnded = 0, systemOfEnded = 0] = fields.slice(11, 15);
    return [
      {
        pid: Number(pid),
        parent: fields[1] ?? 0,
        seconds: (user + system) / TICKS,
        ended: (userOfEnded + systemOfEnded) / TICKS,
      },
    ];
  } catch {
    return []; // It ended meanwhile.
  }
}
