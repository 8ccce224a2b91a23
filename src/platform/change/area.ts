import { join } from 'node:path';
import { fromRepository } from '../../source/tree.ts';

/** The folder that the paths of a change are relative to. */
export interface Area {
  readonly root: string;
  /** What messages put before such a path. */
  readonly prefix: string;
}

export const onDisk = ({ root }: Area, path: string): string => join(root, path);

/** A path as messages show it. */
export const nameOf = (area: Area, path: string): string => fromRepository(area, path);
