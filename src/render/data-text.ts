import { type Rendered, rendered } from './rendered.ts';
import { withoutCommands } from './workflow-command.ts';

/**
 * A file of data, printed: a table, a calendar. What its makers took from files holds no control character already;
 * here no line of it is taken for a command where it is printed.
 */
export const dataText = (text: string): Rendered => rendered(withoutCommands(text));
