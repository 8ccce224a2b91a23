// Papers, sheets and calls that are refused: what was asked, the exit code, and what is said.
import { strToU8, zipSync } from 'fflate';
import type { Files } from '../fake-world.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });

/** Papers that try something, by name. */
export const papers = (): Files => ({
  'leeg.txt': ' \n\t\n',
  'leeg.csv': '\n\n',
  'leeg.docx': docx(`<w:document ${W}><w:body><w:p/></w:body></w:document>`),
  'geen.docx': 'niets',
  'geen.xlsx': 'niets',
  'geen.pdf': '%PDF-1.7\nniets',
  'slot.docx': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
  'bom.docx': docx(`<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><w:document ${W}><w:t>&b;</w:t></w:document>`),
  'buiten.docx': docx(`<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document ${W}/>`),
  'open.docx': docx(`<w:document ${W}><w:body>`),
  'ander.docx': zipSync({ 'a.txt': strToU8('a') }),
  'plan.rtf': '{\\rtf1 plan}',
  'plan.exe': 'MZ',
  'blad.csv': 'Verwijzing;Soort;Id;Titel\r\n2021/1.1.1;inzetpunt;sloten;=1+1\r\n',
});

const DECIDED = ['--body', 'Bestuur', '--date', '2021-06-24'];
const paper = (name: string): readonly string[] => ['import', name, '--year', '2031', '--dry-run'];

export const REFUSED: readonly (readonly [name: string, argv: readonly string[], exit: number, said: string])[] = [
  ['a text without letters', paper('leeg.txt'), 3, 'In "leeg.txt" staat geen tekst.'],
  ['an empty sheet', paper('leeg.csv'), 3, 'In "leeg.csv" staat geen tekst.'],
  ['an empty Word document', paper('leeg.docx'), 3, 'In "leeg.docx" staat geen tekst.'],
  [
    'a Word document that is none',
    paper('geen.docx'),
    3,
    '"geen.docx" kan niet worden gelezen; het bestand is beschadigd of is iets anders dan zijn naam zegt.',
  ],
  [
    'a workbook that is none',
    paper('geen.xlsx'),
    3,
    '"geen.xlsx" kan niet worden gelezen; het bestand is beschadigd of is iets anders dan zijn naam zegt.',
  ],
  [
    'a PDF that is none',
    paper('geen.pdf'),
    3,
    '"geen.pdf" kan niet worden gelezen; het bestand is beschadigd of is iets anders dan zijn naam zegt.',
  ],
  ['a Word document with a password', paper('slot.docx'), 3, '"slot.docx" is beveiligd met een wachtwoord.'],
  [
    'a Word document that declares entities',
    paper('bom.docx'),
    3,
    '"bom.docx" verwijst naar iets buiten het bestand, en is daarom niet gelezen.',
  ],
  [
    'a Word document that refers outside',
    paper('buiten.docx'),
    3,
    '"buiten.docx" verwijst naar iets buiten het bestand, en is daarom niet gelezen.',
  ],
  [
    'XML that is never closed',
    paper('open.docx'),
    3,
    '"open.docx" kan niet worden gelezen; het bestand is beschadigd of is iets anders dan zijn naam zegt.',
  ],
  [
    'a zip that is no document',
    paper('ander.docx'),
    3,
    '"ander.docx" kan niet worden gelezen; het bestand is beschadigd of is iets anders dan zijn naam zegt.',
  ],
  ['a format that is not read', paper('plan.rtf'), 2, 'Van "plan.rtf" is niet bekend hoe het wordt gelezen.'],
  ['a program', paper('plan.exe'), 2, 'Van "plan.exe" is niet bekend hoe het wordt gelezen.'],
  ['a paper that is not there', paper('weg\u202e.pdf'), 2, '"weg\\u{202e}.pdf" bestaat niet.'],
  ['a paper for no year', ['import', 'leeg.txt', '--year', 'x'], 2, '"x" is geen jaar.'],
  [
    'a sheet that does not say who decided',
    ['import', 'blad.csv', '--year', '2021'],
    2,
    'Het jaarplan 2021 is vastgesteld; dit verandert wat is beloofd (de tekst).',
  ],
  ['a report of no form', ['report', 'exe'], 2, 'De vorm "exe" is niet bekend.'],
  ['a report of a form with a bell', ['report', 'x\u0007'], 2, 'De vorm "x\\u{7}" is niet bekend.'],
  ['a report of no year', ['report', 'md', '1999'], 2, 'Er is geen jaarplan 1999.'],
  [
    'a report with a statement that is a script',
    ['report', 'md', '2021', '--statement', 'javascript:alert(1)'],
    2,
    '"javascript:alert(1)" is geen webadres.',
  ],
  [
    'a report of no round',
    ['report', 'md', '2021', '--round', 'nergens'],
    2,
    'De rapportageronde "nergens" is niet bekend.',
  ],
  ['a website without a place', ['report', 'html', '2021'], 2, 'Zeg waar het verslag komt.'],
  ['rows of no table', ['export', '--table', 'x'], 2, '"x" is geen keuze bij --table.'],
  ['rows of no year', ['export', '--table', 'updates', '--years', '1999'], 2, 'Er is geen jaarplan 1999.'],
  ['a site on no port', ['serve', '--port', '99999'], 2, '"99999" is geen poort.'],
  [
    'a report on what is not there',
    ['update', '2021/nergens', '--status', 'done', '--note', 'x'],
    2,
    '"nergens" komt niet voor in Polderagenda 2021.',
  ],
  [
    'a report with a status that there is not',
    ['update', '2021/sloten', '--status', 'groen', '--note', 'x'],
    2,
    '"groen" is niet te begrijpen bij --status.',
  ],
  [
    'a report that the rules refuse',
    ['update', '2021/sloten', '--status', 'done', '--note', 'x'],
    2,
    'Er ontbreekt: --evidence (verplicht bij "behaald").',
  ],
  [
    'an amendment that nobody decided',
    ['amend', '2021/gemalen', '--what', 'x', '--why', 'y'],
    2,
    'Noem wie dit heeft besloten (--body) en wanneer (--date).',
  ],
  [
    'an amendment of a day to come',
    ['amend', '2021/gemalen', '--what', 'x', '--why', 'y', '--body', 'B', '--date', '2031-01-01'],
    2,
    '1 januari 2031 moet nog komen.',
  ],
  [
    'an amendment of what is not there',
    ['amend', '2021/nergens', '--what', 'x', '--why', 'y', ...DECIDED],
    2,
    '"nergens" komt niet voor in Polderagenda 2021.',
  ],
  [
    'an adoption of what was adopted',
    ['adopt', '2021', ...DECIDED],
    2,
    'Bij het jaarplan 2021 staat al een ander besluit (Algemene ledenvergadering, 4 december 2020); er is niets geschreven.',
  ],
  [
    'a round on no day',
    ['round', 'open', 'herfst', '--date', '2021-06-31'],
    2,
    '"2021-06-31" is niet te begrijpen bij --date.',
  ],
  ['a round with a name that is a path', ['round', 'open', '../x', '--date', '2021-06-30'], 2, '"../x" is geen id.'],
  [
    'an id that is a path',
    ['add', 'deliverable', '2021/sloten', 'Kaart', '--id', '../../x'],
    2,
    '"../../x" kan geen id zijn.',
  ],
  ['a change to a field that there is not', ['edit', '2021/sloten', '__proto__', 'x'], 2, '"__proto__" is geen veld.'],
  [
    'a change to what was adopted',
    ['edit', '2021/sloten', 'title', 'Anders'],
    2,
    'Het jaarplan 2021 is vastgesteld; dit verandert wat is beloofd (de tekst).',
  ],
  ['a draft of a year that is there', ['rollover', '2021'], 2, 'Het jaarplan 2021 bestaat al; er is niets geschreven.'],
  ['a move of what was adopted', ['move', '2021/sloten', '--to', '1'], 2, 'Onder 1 kan dit niet staan.'],
  [
    'a new id for what was adopted',
    ['rename', 'sloten', 'greppels'],
    2,
    'Het id "sloten" blijft: het staat in het vastgestelde jaarplan 2020 (1.1.1 Schone sloten).',
  ],
];
