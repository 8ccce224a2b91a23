// Dates in a workbook are numbers with a format that shows them as dates (ECMA-376 18.8.30).
import { readXml } from '../office/xml.ts';

/** Formats that every workbook has and that show a date. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** Whether cells of a style show a date. */
export function dateFormats(bytes: Uint8Array | undefined): (style: number) => boolean {
  const own = new Set<number>();
  const formats: number[] = [];
  let inCells = false;
  if (bytes) {
    readXml(bytes, {
      open: (name, { numFmtId, formatCode }) => {
        if (name === 'numFmt' && /[dy]/i.test((formatCode ?? '').replace(/"[^"]*"?|\[[^\]]*\]?|\\./g, '')))
          own.add(Number(numFmtId));
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) formats.push(Number(numFmtId ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
      text: () => undefined,
    });
  }
  return (style) => {
    const format = formats[style] ?? 0;
    return BUILT_IN.has(format) || own.has(format);
  };
}

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, set so that days from March 1900 on are right. */
const FIRST = Date.UTC(1899, 11, 30);
/** The last day of 9999. */
const LAST = 2_958_465;

/** The day that a number stands for, `2021-06-30`; undefined where it is none. */
export const dayOfSerial = (serial: number): string | undefined =>
  serial >= 61 && serial <= LAST ? new Date(FIRST + Math.floor(serial) * DAY).toISOString().slice(0, 10) : undefined;
