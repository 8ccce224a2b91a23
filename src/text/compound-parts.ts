// Dutch writes compounds as one word: "laserpennenverbod" is "verbod op laserpennen". English mostly does not.

/** Nouns that compounds are made of, beside the words of the plans themselves and the general words. */
export const COMPOUND_NOUNS: readonly string[] = `
  houder houders verlening zekerheid verkeer markt winkel weg water lucht bodem grond energie stroom warmte afval natuur
  bos park plein tuin pand dak kantoor terrein haven schip trein bus auto fiets pad route brug station halte kamer zaal
  veld bad bibliotheek museum theater kunst muziek sport spel feest uur kind jeugd ouder ouders familie vrouw man dier
  hond kat vogel vis boom plant boer teelt veehouderij landbouw visserij industrie handel arts huisarts ziekenhuis
  verpleeg verzorging thuis steun besluit akkoord contract loon inkomen pensioen uitkering schuld boete straf politie
  brandweer leger wapen vuurwerk alcohol drugs tabak bank krediet rente premie baten begroting registratie plicht norm
  grens eis toets meting kaart net netwerk kabel leiding riool dijk sloot kanaal rivier zee kust oever zuivering winning
  opslag vervoer migratie migrant vluchteling asiel zoeker discriminatie geweld veiligheid preventie crisis ramp onderwijs
  les leerling student docent leraar examen diploma taal boek krant omroep pers leden ambtenaar verkiezing referendum
  stem kiezer burger inwoner bewoner waterschap huur koop sloop isolatie glas gevel fundering monument kerk molen archief
  vrijwilliger mantelzorg ondernemer werknemer werkgever personeel agent wacht boa coach adviseur deskundige`
  .trim()
  .split(/\s+/);

/** Words of three letters may be a part where they are one of these. */
export const SHORT_PARTS: ReadonlySet<string> = new Set([
  'wet',
  'bus',
  'gas',
  'zee',
  'bos',
  'weg',
  'dak',
  'kas',
  'boa',
  'les',
  'net',
  'bad',
  'hal',
]);

/** What stands between two parts. */
export const LINKING_LETTERS: readonly string[] = ['', 's', 'en', 'n', 'e', 'er'];

/** What follows a noun without being one: "natuurlijk", "mantelzorgers". */
export const NOUN_ENDINGS: ReadonlySet<string> = new Set(
  'lijk lijke lijker elijk elijke ing ingen ling lingen heid heden baar bare loos loze schap schappen aar aars ers er end ende isch ische achtig achtige rijk rijke arm vol jes tje tjes'.split(
    ' ',
  ),
);

/** No part of a compound, though many words end so. */
export const NO_PART =
  /^.{0,2}(?:lijk|lijkheid|ing|ingen|iging|heid|igheid|barheid|zamheid|baar|bar|schap|chap|loos|los|nd|ende|lend|atie|aties|iteit|iviteit|schalig|chalig|zam|itair|ant|ler|er|iser|rok|ker|isch)$/;
