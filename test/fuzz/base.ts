// The agenda that the runs begin with.
import { POLDER } from '../bad-input/polder-files.ts';
import type { Files } from '../fake-world.ts';
import { withDraft } from '../place/folder.ts';

/**
 * Two years, with something of everything in the second: links back, parts of tracks, amendments, corrections, sources.
 */
export const BASE: Files = {
  ...POLDER,
  ...Object.fromEntries(
    Object.entries(POLDER)
      .filter(([path]) => path.startsWith('2021/'))
      .map(([path, text]) => [path.replaceAll('2021', '2020'), text.replaceAll('2021', '2020')]),
  ),
  'agenda.yaml': `${POLDER['agenda.yaml']}strategy:\n  title: Polder 2030\n  horizon: 2030\nsettings:\n  stale-after-months: 4\n  rules:\n    commitment/no-owner: error\n  rounds:\n    - { id: zomer, title: Zomer, date: 2021-06-01 }\n`,
  '2021/2-dijken/README.md': '# Dijken\n\nDe dijken zijn veilig.\n',
  '2021/2-dijken/2.1-hoogte.md': '# Hoog genoeg\n\nIn 2030 zijn alle dijken hoog genoeg.\n',
  '2021/2-dijken/2.1.1-ophogen.md':
    '---\nactors: [waterschap, vpg]\nowner: team-water\ndue: 2021-Q3\ntarget: { measure: kilometer dijk, unit: km, at-least: 4, at-most: 6 }\ncontinues: [2020/gemalen]\nrelated: [sloten]\ntags: [dijk]\nsdgs: [11, 13]\nsource:\n  document: "Dijkenplan"\n  section: "1.10"\nvisibility: public\n---\n# Dijken ophogen\n\nHet waterschap hoogt vier kilometer dijk op, en ten minste 12 gemeenten doen mee.\n',
  '2021/progress/2021-06-01-ophogen.jd.md':
    '---\nstatus: at-risk\nvalue: 2\nexplanation:\n  cause: >-\n    De klei is schaars,\n    ook elders.\n  consequence: Het duurt langer.\n  remedy: Er komt klei van ver.\nround: zomer\nby: team-water\n---\nTwee kilometer is klaar.\n',
  '2021/progress/2021-09-01-ophogen.md':
    '---\nstatus: on-track\nvalue: 4\ncorrects: 2021-06-01-ophogen.jd\nevidence:\n  - title: Bericht\n    url: https://example.org/dijk\n    date: 2021-08\n  - title: Foto\n    file: foto.jpg\ndue: 2022-03\ndecision:\n  body: Bestuur\n  date: 2021-08-30\n---\n<!-- agenda-ignore-next-line update/late-on-track -- het klopt -->\nVier kilometer is klaar.\n',
  '2021/evidence/foto.jpg': '',
  'agenda.baseline.json':
    '{\n  "schemaVersion": 1,\n  "findings": [\n    { "fingerprint": "0123456789abcdef", "rule": "update/note-missing", "file": "agenda/2021/progress/2021-06-01-ophogen.jd.md" }\n  ]\n}\n',
};

/** The same with a draft of the year after, so that there is something to move and rename. */
export const WITH_DRAFT: Files = withDraft(BASE as Readonly<Record<string, string>>);
