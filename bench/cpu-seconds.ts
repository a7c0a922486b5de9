import { readdirSync, readFileSync } from 'node:fs';

const TICKS = 100; // a second; the same on every Linux

/**
 * CPU seconds so far of this process, all its threads, and every process below it that still runs.
 *
 * Other load disturbs them less than it does wall time. Where there is no /proc, this process alone counts.
 */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + secondsBelow(process.pid, runningProcesses());
}

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly seconds: number;
}

function secondsBelow(pid: number, all: readonly Running[]): number {
  return all
    .filter(({ parent }) => parent === pid)
    .reduce((sum, child) => sum + child.seconds + secondsBelow(child.pid, all), 0);
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
    const [parent = 0, user = 0, system = 0] = [fields[1], fields[11], fields[12]];
    return [{ pid: Number(pid), parent, seconds: (user + system) / TICKS }];
  } catch {
    return []; // It ended meanwhile.
  }
}
