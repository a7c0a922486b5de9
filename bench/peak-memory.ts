import { readdirSync, readFileSync } from 'node:fs';

/**
 * The most memory, in MiB, that this process has held, and each process that it has started and that still
 * runs. Where there is no /proc, this process alone counts.
 *
 * source  proc(5), /proc/pid/status: VmHWM in kB
 */
export function peakMemory(): number {
  const below = runningProcesses().filter((status) => numberIn(status, 'PPid') === process.pid);
  const kibibytes = below.reduce(
    (sum, status) => sum + numberIn(status, 'VmHWM'),
    process.resourceUsage().maxRSS,
  );
  return kibibytes / 1024;
}

function runningProcesses(): string[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(statusOf);
  } catch {
    return [];
  }
}

function statusOf(pid: string): string[] {
  try {
    return [readFileSync(`/proc/${pid}/status`, 'utf8')];
  } catch {
    return []; // It ended meanwhile.
  }
}

const numberIn = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
