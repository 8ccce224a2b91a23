// Messages about syntax errors in the data, by probable cause: what is wrong, and what to write instead.
import type { Text } from '../../i18n/text.ts';
import type { ProblemWords, SyntaxCause } from '../../source/problem.ts';

type Words = ProblemWords['yaml/syntax'];

/** The messages for one kind of mistake. */
interface Mistake {
  /** May name the character that was found there. */
  readonly message: Text | ((found: string) => Text);
  /** What to do where it is unknown what the line should be. */
  readonly hint: Text;
  /** What to do where it is known, if there is more to say than to write that line. */
  readonly fixed?: (line: string) => Text;
}

/** A longer line than this does not fit in a hint. */
const LONGEST_LINE = 72;

export function syntaxMessage({ cause, found, fixed }: Words): { readonly message: Text; readonly hint: Text } {
  const mistake = MISTAKES[cause];
  const message = typeof mistake.message === 'function' ? mistake.message(found.charAt(0)) : mistake.message;
  if (fixed === undefined || fixed.length > LONGEST_LINE) return { message, hint: mistake.hint };
  return { message, hint: mistake.fixed?.(fixed) ?? write(fixed) };
}

const write = (line: string): Text => ({ nl: `Schrijf:  ${line}`, en: `Write:  ${line}` });

const FIELD_AND_VALUE: Text = { nl: 'Schrijf:  veld: waarde', en: 'Write:  field: value' };
const IN_QUOTES: Text = {
  nl: 'Zet de hele tekst tussen dubbele aanhalingstekens:  "…"',
  en: 'Put the whole text between double quotes:  "…"',
};

/** For a line that may also be the continuation of the line above it. */
const orIndented = (line: string): Text => ({
  nl: `Schrijf:  ${line}  Gaat hier de tekst van de regel erboven verder? Laat hem dan verder inspringen.`,
  en: `Write:  ${line}  Does the text of the line above continue here? Then indent it further.`,
});

const MISTAKES: Readonly<Record<SyntaxCause, Mistake>> = {
  'no-space-after-colon': {
    message: { nl: 'Achter de dubbele punt ontbreekt een spatie.', en: 'A space is missing after the colon.' },
    hint: FIELD_AND_VALUE,
  },
  'equals-for-colon': {
    message: {
      nl: 'Tussen een veld en zijn waarde hoort een dubbele punt, geen =.',
      en: 'A colon belongs between a field and its value, not =.',
    },
    hint: FIELD_AND_VALUE,
  },
  'colon-in-text': {
    message: {
      nl: 'Op deze regel staat nog een dubbele punt. Zonder aanhalingstekens begint daar een nieuw veld.',
      en: 'There is another colon on this line. Without quotes, a new field begins there.',
    },
    hint: IN_QUOTES,
    fixed: (line) => ({
      nl: `Is het gewone tekst? Schrijf dan:  ${line}  Zijn het twee velden? Geef elk een eigen regel.`,
      en: `Is it plain text? Then write:  ${line}  Are these two fields? Give each a line of its own.`,
    }),
  },
  tab: {
    message: {
      nl: 'Hier staat een tab. Spring in met spaties.',
      en: 'There is a tab here. Only spaces may be used to indent.',
    },
    hint: {
      nl: 'Vervang de tab door spaties: twee voor elk niveau.',
      en: 'Replace the tab with spaces: two for each level.',
    },
  },
  'unclosed-quote': {
    message: {
      nl: 'Deze tekst begint met een aanhalingsteken, maar eindigt er niet mee.',
      en: 'This text begins with a quote but does not end with one.',
    },
    hint: {
      nl: 'Zet hetzelfde aanhalingsteken aan het eind van de tekst.',
      en: 'Put the same quote at the end of the text.',
    },
  },
  'quote-over-lines': {
    message: {
      nl: 'Deze tekst tussen aanhalingstekens loopt door op de volgende regel en kan zo niet worden gelezen.',
      en: 'This quoted text continues on the next line and cannot be read like this.',
    },
    hint: {
      nl: 'Laat elke volgende regel van de tekst verder inspringen, en sluit af met hetzelfde aanhalingsteken. Of zet alles op één regel.',
      en: 'Indent every next line of the text more, and end with the same quote. Or put everything on one line.',
    },
    fixed: (line) => ({
      nl: `Zet de hele tekst zonder aanhalingstekens onder deze regel, elke regel verder ingesprongen dan het veld. Schrijf op deze regel alleen:  ${line}`,
      en: `Put the whole text below this line, without quotes, every line indented more than the field. On this line, write only:  ${line}`,
    }),
  },
  apostrophe: {
    message: {
      nl: 'Deze apostrof sluit de tekst af, omdat die met een enkel aanhalingsteken begint.',
      en: 'This apostrophe ends the text, because the text begins with a single quote.',
    },
    hint: IN_QUOTES,
  },
  'text-after-quote': {
    message: {
      nl: 'De tekst tussen aanhalingstekens eindigt hier, maar er staat nog iets achter.',
      en: 'The text between quotes ends here, but something follows it.',
    },
    hint: { nl: 'Zet alles tussen de aanhalingstekens.', en: 'Put everything between the quotes.' },
  },
  backslash: {
    message: {
      nl: 'Tussen dubbele aanhalingstekens heeft een \\ een eigen betekenis.',
      en: 'Between double quotes a \\ has a meaning of its own.',
    },
    hint: { nl: "Zet de tekst tussen enkele aanhalingstekens:  '…'", en: "Put the text between single quotes:  '…'" },
  },
  'reserved-start': {
    message: (found) => ({
      nl: `Een waarde kan niet met ${found} beginnen: dat teken heeft in de gegevens een eigen betekenis.`,
      en: `A value cannot begin with ${found}: that character has a meaning of its own in the data.`,
    }),
    hint: IN_QUOTES,
  },
  'text-after-block-mark': {
    message: (found) => ({
      nl: `Na een ${found} achter de dubbele punt volgt de tekst op de volgende regels. Op deze regel mag dan niets meer staan.`,
      en: `After a ${found} behind the colon, the text follows on the next lines. Nothing else may be on this line.`,
    }),
    hint: {
      nl: 'Begin de tekst op de volgende regel, met twee spaties ervoor.',
      en: 'Begin the text on the next line, indented by two spaces.',
    },
    fixed: (line) => ({
      nl: `Begin de tekst op de volgende regel, of schrijf:  ${line}`,
      en: `Begin the text on the next line, or write:  ${line}`,
    }),
  },
  'unclosed-bracket': {
    message: (found) => ({ nl: `Het haakje ${found} wordt niet gesloten.`, en: `The bracket ${found} is not closed.` }),
    hint: {
      nl: 'Zet achter de laatste waarde een ] (bij [) of een } (bij {).',
      en: 'Put a ] (for [) or a } (for {) after the last value.',
    },
  },
  'text-after-bracket': {
    message: {
      nl: 'De lijst tussen haakjes eindigt hier, maar er staat nog iets achter.',
      en: 'The list between brackets ends here, but something follows it.',
    },
    hint: {
      nl: 'Zet wat achter het haakje staat ergens anders.',
      en: 'Move what follows the bracket elsewhere.',
    },
    fixed: (line) => ({
      nl: `Zet wat achter het haakje staat ergens anders. Is het gewone tekst? Schrijf dan:  ${line}`,
      en: `Move what follows the bracket elsewhere. Is it plain text? Then write:  ${line}`,
    }),
  },
  commas: {
    message: {
      nl: "Tussen de haakjes staan de komma's niet goed.",
      en: 'The commas between the brackets are not right.',
    },
    hint: {
      nl: 'Zet tussen twee waarden precies één komma:  [een, twee]',
      en: 'Put exactly one comma between two values:  [one, two]',
    },
  },
  indentation: {
    message: {
      nl: 'Deze regel springt te ver in, of niet ver genoeg, voor de regels erboven.',
      en: 'This line is indented too far, or not far enough, for the lines above it.',
    },
    hint: {
      nl: 'Zet velden die bij elkaar horen recht onder elkaar. Wat bij een veld hoort, springt twee spaties in.',
      en: 'Put fields that belong together straight below each other. What belongs to a field is indented by two spaces.',
    },
  },
  'dash-without-space': {
    message: { nl: 'Achter het streepje ontbreekt een spatie.', en: 'A space is missing after the hyphen.' },
    hint: { nl: 'Schrijf:  - waarde', en: 'Write:  - value' },
  },
  'other-bullet': {
    message: (found) => ({
      nl: `Elke regel van een lijst begint met een streepje, niet met ${found}.`,
      en: `Every line of a list begins with a hyphen, not with ${found}.`,
    }),
    hint: { nl: 'Schrijf:  - waarde', en: 'Write:  - value' },
  },
  'no-dash': {
    message: {
      nl: 'Voor deze regel van de lijst ontbreekt het streepje.',
      en: 'The hyphen is missing before this line of the list.',
    },
    hint: { nl: 'Schrijf:  - waarde', en: 'Write:  - value' },
    fixed: (line) => (line.includes(': ') ? write(line) : orIndented(line)),
  },
  'list-on-field-line': {
    message: {
      nl: 'Een lijst kan niet beginnen op de regel van het veld zelf.',
      en: 'A list cannot begin on the line of the field itself.',
    },
    hint: {
      nl: 'Zet elk streepje op een eigen regel onder het veld. Is het gewone tekst? Zet die dan tussen aanhalingstekens.',
      en: 'Put every hyphen on a line of its own below the field. Is it plain text? Then put it between quotes.',
    },
  },
  'no-colon': {
    message: {
      nl: 'Achter de naam van het veld ontbreekt een dubbele punt.',
      en: 'A colon is missing after the name of the field.',
    },
    hint: FIELD_AND_VALUE,
    fixed: (line) => (line.endsWith(':') ? write(line) : orIndented(line)),
  },
  'text-without-field': {
    message: { nl: 'Deze tekst hoort bij geen enkel veld.', en: 'This text belongs to no field.' },
    hint: {
      nl: 'Gaat hier de tekst van de regel erboven verder? Laat hem dan verder inspringen. Is het gewone tekst? Zet die onder de gegevens.',
      en: 'Does the text of the line above continue here? Then indent it further. Is it plain text? Put it below the data.',
    },
  },
  other: {
    message: { nl: 'Deze regel is niet te begrijpen.', en: 'This line cannot be understood.' },
    hint: {
      nl: 'Schrijf op elke regel een veld, een dubbele punt, een spatie en een waarde.',
      en: 'Write a field, a colon, a space and a value on each line.',
    },
  },
};
