// Questions on a terminal: plain lines, no escape code, and nothing that was pasted is lost.
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask } from '../../src/platform/ask.ts';
import { terminalText } from '../../src/render/terminal-text.ts';

interface Terminal {
  readonly process: NodeJS.Process;
  readonly typed: PassThrough;
  readonly shown: () => string;
}

function terminal(): Terminal {
  const typed = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => expect.unreachable('raw mode') });
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 60 });
  const said: string[] = [];
  stderr.on('data', (text: Buffer) => said.push(text.toString('utf8')));
  const listeners = new Map<string, () => void>();
  const process = {
    stdin: typed,
    stderr,
    once: (name: string, act: () => void) => listeners.set(name, act),
    off: (name: string) => listeners.delete(name),
    emit: (name: string) => listeners.get(name)?.(),
  } as unknown as NodeJS.Process;
  return { process, typed, shown: () => said.join('') };
}

const QUESTION = terminalText('Waardoor komt het? ');

test('a long question is in lines that fit, and the answer is typed behind it', async () => {
  const { process, typed, shown } = terminal();
  const answer = ask(process, terminalText(`${'Leg het uit in een paar woorden. '.repeat(3)}\n  1 gepland\nStand? `));
  typed.write('1\n');
  await answer;
  expect(shown()).toBe(
    'Leg het uit in een paar woorden. Leg het uit in een paar\nwoorden. Leg het uit in een paar woorden. \n  1 gepland\nStand? ',
  );
});

test('one line is one answer, and the next line the next one', async () => {
  const { process, typed, shown } = terminal();
  const first = ask(process, QUESTION);
  typed.write('Eén.\n');
  expect(await first).toBe('Eén.');
  const second = ask(process, QUESTION);
  typed.write('Twee.\r\n');
  expect(await second).toBe('Twee.');
  expect(shown()).toBe(QUESTION + QUESTION);
});

test('lines that are pasted together are one answer', async () => {
  const { process, typed, shown } = terminal();
  const answer = ask(process, QUESTION);
  typed.write('Eén.\n\nTwee.\nDrie.\n');
  expect(await answer).toBe('Eén.\n\nTwee.\nDrie.');
  expect(shown()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('the end of the input is no answer', async () => {
  const { process, typed } = terminal();
  const answer = ask(process, QUESTION);
  typed.end();
  expect(await answer).toBeUndefined();
});

test('breaking off is no answer either, and the exit code says so', async () => {
  const { process, shown } = terminal();
  const answer = ask(process, QUESTION);
  process.emit('SIGINT');
  expect(await answer).toBeUndefined();
  expect(process.exitCode).toBe(130);
  expect(shown()).toBe(`${QUESTION}\n`);
});
