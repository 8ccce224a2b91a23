// A PDF of lines of text in Courier, with tags or without: no more than a reader needs (ISO 32000-1).

/** A line of text at a place on a page, in points from the left and the bottom. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Lines with one number stand in one tag; none is decoration. */
  readonly element?: number;
}

/** A tag; its texts are those of its number. */
export interface PdfTag {
  readonly role: string;
  readonly element?: number;
  readonly children?: readonly PdfTag[];
}

export const WIDTH = 595;
export const HEIGHT = 842;
/** How wide a letter of Courier is, as part of its size. */
export const LETTER = 0.6;

/** What else stands in the catalog and in the trailer: a lock, a script. */
export interface PdfExtras {
  readonly catalog?: string;
  readonly trailer?: string;
}

export function pdfOf(
  pages: readonly (readonly PdfText[])[],
  tags: readonly PdfTag[] = [],
  extras: PdfExtras = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const catalog = add('');
  const tree = add('');
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  const root = add('');
  const marks: { readonly element: number; readonly page: number; readonly mcid: number }[] = [];
  const kids = pages.map((lines, at) => {
    let next = 0;
    const content = lines
      .map((line) =>
        drawn(
          line,
          () => next++,
          (mcid) => marks.push({ element: line.element ?? -1, page: at, mcid }),
        ),
      )
      .join('\n');
    const stream = add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${stream} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> /StructParents ${at} >>`,
    );
  });
  const owners = new Map<number, number>();
  const place = (tag: PdfTag, parent: number): number => {
    const mine = add('');
    if (tag.element !== undefined) owners.set(tag.element, mine);
    const inside = (tag.children ?? []).map((child) => `${place(child, mine)} 0 R`);
    const own = marks
      .filter(({ element }) => element === tag.element && tag.element !== undefined)
      .map(({ page, mcid }) => `<< /Type /MCR /Pg ${kids[page]} 0 R /MCID ${mcid} >>`);
    objects[mine - 1] =
      `<< /Type /StructElem /S /${tag.role} /P ${parent} 0 R /K [${[...own, ...inside].join(' ')}] >>`;
    return mine;
  };
  const top = tags.map((tag) => `${place(tag, root)} 0 R`);
  const parents = kids.map(
    (_, page) =>
      `${page} [${marks
        .filter((mark) => mark.page === page)
        .sort((a, b) => a.mcid - b.mcid)
        .map(({ element }) => `${owners.get(element) ?? root} 0 R`)
        .join(' ')}]`,
  );
  objects[root - 1] =
    `<< /Type /StructTreeRoot /K [${top.join(' ')}] /ParentTree << /Nums [${parents.join(' ')}] >> >>`;
  objects[tree - 1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  objects[catalog - 1] =
    `<< /Type /Catalog /Pages ${tree} 0 R${tags.length > 0 ? ` /MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R` : ''} ${extras.catalog ?? ''} >>`;
  return written(objects, extras.trailer ?? '');
}

function drawn({ text, x, y, size, element }: PdfText, next: () => number, mark: (mcid: number) => void): string {
  const show = `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${literal(text)}) Tj ET`;
  if (element === undefined) return `/Artifact BMC ${show} EMC`;
  const mcid = next();
  mark(mcid);
  return `/P << /MCID ${mcid} >> BDC ${show} EMC`;
}

/** WinAnsi is Windows-1252; what it lacks is a question mark. */
function literal(text: string): string {
  const codes = [...text].map((char) => WINDOWS.get(char) ?? (char.charCodeAt(0) < 256 ? char.charCodeAt(0) : 63));
  return codes
    .map((code) =>
      code < 32 || code > 126 || '()\\'.includes(String.fromCharCode(code))
        ? `\\${code.toString(8).padStart(3, '0')}`
        : String.fromCharCode(code),
    )
    .join('');
}

const WINDOWS: ReadonlyMap<string, number> = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((char, at) => [
    char,
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
      0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ][at] ?? 63,
  ]),
);

function written(objects: readonly string[], more: string): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
