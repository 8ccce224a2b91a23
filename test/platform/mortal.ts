// A system that dies, or fails once, at any of the calls that change something on disk.
import type * as Fs from 'node:fs';

/** What the system does from a certain step on; every call that could change something on disk is a step. */
export const system = {
  step: 0,
  /** From here on the process is dead: nothing that it asks for happens. */
  diesAt: Number.POSITIVE_INFINITY,
  /** This one step fails, as it does on a full disk. */
  failsAt: Number.POSITIVE_INFINITY,
  /** Renaming to a name with this end fails once, since another process still holds it. */
  heldOnce: undefined as string | undefined,
  /** Whether the file system knows hard links. */
  hasLinks: true,
  /** The process that is at work. */
  pid: 0,
};

/** As processes are numbered that are not there. */
export const DEAD = 2 ** 22 + 1;

export function alive(): void {
  Object.assign(system, { step: 0, diesAt: Number.POSITIVE_INFINITY, failsAt: Number.POSITIVE_INFINITY });
}

type Act = (...args: readonly unknown[]) => unknown;

const CHANGES: ReadonlySet<string> = new Set(
  'appendFileSync chmodSync chownSync copyFileSync ftruncateSync linkSync mkdirSync openSync renameSync rmSync rmdirSync unlinkSync writeFileSync writeSync'.split(
    ' ',
  ),
);

const step =
  (act: Act): Act =>
  (...args) => {
    system.step += 1;
    if (system.step === system.diesAt || system.step === system.failsAt) writeHalf(act, args);
    if (system.step >= system.diesAt) throw new Error('dead');
    if (system.step === system.failsAt) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    return act(...args);
  };

/** Of what is written, a part comes on the disk before it is full, or the process dies. */
function writeHalf(act: Act, [file, content, ...rest]: readonly unknown[]): void {
  const isWriting = act.name === 'writeFileSync' || act.name === 'appendFileSync';
  if (isWriting && typeof content === 'string') act(file, content.slice(0, content.length / 2), ...rest);
}

/** In the place of node:fs. */
export function mortal(fs: typeof Fs): typeof Fs {
  const steps = Object.entries(fs).map(([name, act]) => [name, CHANGES.has(name) ? step(act as Act) : act]);
  const linkSync = step(((from: string, to: string) => {
    if (!system.hasLinks) throw Object.assign(new Error('no links'), { code: 'EPERM' });
    fs.linkSync(from, to);
  }) as Act);
  const renameSync = step(((from: string, to: string) => {
    if (system.heldOnce !== undefined && to.endsWith(system.heldOnce)) {
      system.heldOnce = undefined;
      throw Object.assign(new Error('held'), { code: 'ENOTEMPTY' });
    }
    fs.renameSync(from, to);
  }) as Act);
  // What is on the disk itself is nothing that a test can see.
  return { ...Object.fromEntries(steps), linkSync, renameSync, fsyncSync: () => undefined, default: fs };
}

/** In the place of node:process. */
export const process = {
  default: {
    get pid() {
      return system.pid;
    },
    kill(pid: number) {
      if (pid !== system.pid) throw Object.assign(new Error('no such process'), { code: 'ESRCH' });
    },
  },
};
