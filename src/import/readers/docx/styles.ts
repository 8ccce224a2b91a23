// What a paragraph's style says of it: word/styles.xml (ECMA-376 17.7).
import { readXml } from '../office/xml.ts';
import { points } from './numbering.ts';

export interface Style {
  /** From 1, for headings. */
  readonly heading: number | undefined;
  readonly isContents: boolean;
  readonly list: string | undefined;
  readonly listLevel: number | undefined;
  readonly indent: number | undefined;
  readonly isBold: boolean;
  /** In points. */
  readonly size: number | undefined;
}

type Raw = { -readonly [K in keyof Style]: Style[K] } & { base: string | undefined; name: string };

/** A style with what it takes from those it is based on. The usual look is that of the style without a name. */
export function readStyles(bytes: Uint8Array | undefined): (id: string | undefined) => Style {
  const styles = new Map<string, Raw>();
  const usual = blank();
  let open: Raw | undefined;
  let inDefaults = false;
  if (bytes) {
    readXml(bytes, {
      open: (name, { val, styleId, type, left, start, default: isDefault }) => {
        if (name === 'docDefaults') inDefaults = true;
        if (name === 'style' && (type ?? 'paragraph') === 'paragraph') {
          styles.set(styleId ?? '', (open = blank()));
          if (isDefault === '1' || isDefault === 'true') styles.set('', open);
        }
        const target = inDefaults ? usual : open;
        if (!target) return;
        if (name === 'name') target.name = (val ?? '').toLowerCase();
        else if (name === 'basedOn') target.base = val;
        else if (name === 'outlineLvl' && Number(val) < 9) target.heading = Number(val) + 1;
        else if (name === 'numId') target.list = val;
        else if (name === 'ilvl') target.listLevel = Number(val);
        else if (name === 'ind' && (left ?? start) !== undefined) target.indent = points(left ?? start);
        else if (name === 'b') target.isBold = isOn(val);
        else if (name === 'sz') target.size = Number(val) / 2;
      },
      close: (name) => {
        if (name === 'docDefaults') inDefaults = false;
        if (name === 'style') open = undefined;
      },
      text: () => undefined,
    });
  }
  return (id) => resolve(styles, usual, id ?? '', 0);
}

const blank = (): Raw => ({
  heading: undefined,
  isContents: false,
  list: undefined,
  listLevel: undefined,
  indent: undefined,
  isBold: false,
  size: undefined,
  base: undefined,
  name: '',
});

/** A switch is on when it stands there, unless its value says otherwise. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(?:0|false|off|none)$/.test(value);

function resolve(styles: ReadonlyMap<string, Raw>, usual: Raw, id: string, depth: number): Style {
  const raw = styles.get(id);
  if (!raw || depth > 20) return usual;
  const base = raw.base === undefined ? usual : resolve(styles, usual, raw.base, depth + 1);
  const named = /^heading ([1-9])$/.exec(raw.name)?.[1];
  return {
    heading: raw.heading ?? (named ? Number(named) : raw.name === 'title' ? 1 : base.heading),
    isContents: /^(?:toc|table of (?:contents|figures))\b/.test(raw.name) || base.isContents,
    list: raw.list ?? base.list,
    listLevel: raw.listLevel ?? base.listLevel,
    indent: raw.indent ?? base.indent,
    isBold: raw.isBold || base.isBold,
    size: raw.size ?? base.size,
  };
}
