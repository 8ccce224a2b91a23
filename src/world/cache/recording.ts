import type { Memory, Output, World } from '../world.ts';
import type { Answer } from './answer-file.ts';

/** What was seen of a run. */
export interface Run {
  readonly said: Answer['said'];
  /** The environment variables that were looked at. */
  readonly env: Readonly<Record<string, string | null>>;
  /** Whether the agenda's own files were all that was looked at, and nothing was written but the answer. */
  readonly isRepeatable: boolean;
}

/** A world that notes what a run says and looks at. What is not known here to be safe makes a run one of a kind: git, other files, questions. */
export function recording(world: World, memory: Memory): { readonly world: World; readonly ended: () => Run } {
  const said: { to: 'out' | 'err'; text: string }[] = [];
  const env: Record<string, string | null> = {};
  let hasReadAll = false;
  let isSafe = true;
  const noting = (to: 'out' | 'err', output: Output): Output => ({
    ...output,
    write: (text) => {
      said.push({ to, text });
      output.write(text);
    },
  });
  const safe: Partial<World> = {
    cwd: world.cwd,
    out: noting('out', world.out),
    err: noting('err', world.err),
    now: world.now,
    findAgenda: world.findAgenda,
    readText: world.readText,
    memory,
    readTree: (place) => {
      hasReadAll = true;
      return world.readTree(place);
    },
    readYears: (place) => {
      hasReadAll = true;
      return world.readYears(place);
    },
    env: new Proxy(world.env, {
      get: (_all, name: string) => {
        env[name] = world.env[name] ?? null;
        return world.env[name];
      },
    }),
  };
  const watched = new Proxy(world, {
    get: (all, door: keyof World) => {
      if (door in safe) return safe[door];
      isSafe = false;
      return all[door];
    },
  });
  return { world: watched, ended: () => ({ said, env, isRepeatable: isSafe && hasReadAll }) };
}
