// Texts and names that try to be something else than text on the surface where they are shown.
import fc from 'fast-check';
import type { ValidateReport } from '../../src/lint/report.ts';
import { finding, reportOf } from './reports.ts';

export const HOSTILE: readonly string[] = [
  '\u001b[31mrood\u001b[0m',
  '\u001b]8;;https://kwaad.example\u0007klik\u001b]8;;\u0007',
  '\u001b]52;c;Y3VybA==\u0007',
  'eerst\rweg',
  '\u009b31m \u0085 \u007f \u0000 \b',
  '\u202egnp.exe \u2066 \u200f',
  '\n::set-env name=NODE_OPTIONS::--require /tmp/x',
  '::stop-commands::x',
  ' \u00a0::error::gefopt',
  '\ufeff::error::gefopt',
  '##[error]gefopt',
  'tekst ##[add-mask]e ##vso[task.setvariable variable=x]y ##teamcity[x]',
  '#\u00ad#[error]gefopt',
  '%0A::error::gefopt %25 %3A',
  'a,b:c;d=e,file=/etc/passwd',
  '@team @vng/bestuur #1 vng/agenda#12 GH-1 !2 $3 ~bug ~"een label" %4 &5 ^alert#6 :100: :boom:',
  'a|b\\|c \\',
  '`een` ``twee`` ```',
  '```js\nalert(1)\n```',
  '<img src=x onerror=alert(1)> <script>alert(1)</script> <details>',
  '<!-- agenda-review --> -->',
  '[klik](https://kwaad.example) ![x](https://kwaad.example/x.png) [x]: https://kwaad.example [^1]',
  'https://kwaad.example www.kwaad.example http://x ftp://x jan@kwaad.example mailto:jan@kwaad.example',
  '**vet** _schuin_ ~~weg~~ # kop\n# Kop\n- punt\n1. een\n---\n$x$',
  '&lt;b&gt; &#64;team &amp;',
  ']]> <![CDATA[ x ]]> &entity; <?xml?>',
  '"\'/>',
  '\ud800 \udfff \ufffe \uffff',
  'één 👩‍👩‍👧 漢字',
  '{0} {{1}}',
];

export const NAMES: readonly string[] = [
  ...HOSTILE.map((text) => text.replaceAll('/', '-').replaceAll('\0', '')),
  '::error::gefopt.md',
  '-rf.md',
  '--output=x.md',
  'a:b.md',
  'een naam met "quote\' en spaties .md ',
  '%2e%2e',
  '#?&=+.md',
];

/** Every hostile text in every place that takes text from a file, and every hostile name as the name of a file. */
export const hostileReport = (): ValidateReport =>
  reportOf([
    ...HOSTILE.map((text, at) =>
      finding({
        message: text,
        hint: text,
        pointer: `/${text}`,
        suggestions: [text],
        source: { path: 'x', text: `${text}\n` },
        span: { start: 0, end: text.length },
        fingerprint: `a${at}`,
      }),
    ),
    ...NAMES.map((name, at) =>
      finding({
        file: name,
        message: `"${name}"`,
        severity: at % 2 === 0 ? 'warning' : 'info',
        fingerprint: `b${at}`,
        related: [{ file: name, range: finding().range, message: { nl: name, en: name } }],
      }),
    ),
  ]);

const piece = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'@#[]()<>`|\\&:%,;*_~!$\r\n\t ="\'-./a1'), maxLength: 12 }),
);

/** Any text, made of hostile pieces and chance. */
export const anyText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
export const anyName: fc.Arbitrary<string> = anyText.map((text) => `x${text}`);
