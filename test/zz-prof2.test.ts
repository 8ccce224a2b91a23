import { test } from 'vitest';
import { agenda } from './fake-world.ts';
import { laid, POLDER, SLOTEN } from './bad-input/polder.ts';
test('prof', { timeout: 1000000 }, async () => {
  for (const [name, m] of [['-','-'],['en','–'],['both','-–'],['sp',' '],['nl','\n'],['crlf','\r\n'],['#','#\n'],['a:','a:\n'],['nbsp','\u00a0'],['tab','\t'],['map','{a: b},'],['null','{a: },'],['quote','"'],['apos',"'"],['bs','\\'],['colon',':'],['colsp',': '],['dash','- '],['dashnl','- a\n'],['hash',' #a'],['star','*'],['amp','&a '],['bang','! '],['pct','%\n'],['pipe','|\n'],['tick','`'],['lt','<'],['comm','<!--'],['commc','<!-- -->'],['=','a=b '],['=nl','a = b\n'],['doc','---\n'],['dots','...\n'],['br','['],['?','? '],['comma',','],['word','woord '],['wordnl','woord\n'],['sep','\u2028'],['cr', '\r'],['conf','<<<<<<< '],['confnl','<<<<<<< a\n'],['ls','=======\n'],['bq','>'],['li','* a\n'],['é','é'],['emoji','👍🏽']]) {
    const many = m.repeat(Math.floor(Number(process.env.SIZE ?? 40_000) / m.length));
    for (const [at, content] of [`${many}x`, `---\n${many}x`, `---\n${many}x\n---\n`, `---\nowner: ${many}x\n---\n`, `---\ntags: [${many}]\n---\n`, `# T\n${many}`, `---\nowner:\n  ${many.replaceAll('\n', '\n  ')}\n---\n`].entries()) {
      const c = process.cpuUsage();
      await agenda(laid(POLDER, { [SLOTEN]: content }), ['validate']);
      await agenda(laid(POLDER, { [SLOTEN]: content }), ['show', '1.1.1']);
      const d = process.cpuUsage(c).user / 1000;
      if (d > Number(process.env.SLOW ?? 400)) console.log('SLOW', name, at, Math.round(d));
    }
  }
});
