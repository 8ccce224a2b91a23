// The words of the generated agendas: Dutch as an association of municipalities writes it, combined at random.

export const TOPICS = `jeugdzorg wonen klimaatadaptatie energietransitie omgevingswet mobiliteit schuldhulp inburgering
  onderwijshuisvesting cultuurbeleid sportakkoord ouderenzorg beschermd-wonen huiselijk-geweld dakloosheid arbeidsmarkt
  participatiewet bijstand laaggeletterdheid kinderopvang gezondheidsbeleid preventie informatiebeveiliging datagebruik
  algoritmen dienstverlening basisregistraties archiefwet privacy cyberweerbaarheid regiodeals circulaire-economie
  afvalbeheer waterbeheer bodemdaling stikstof luchtkwaliteit geluid natuurherstel landbouwgrond binnensteden
  detailhandel toerisme evenementen verkeersveiligheid fietsinfrastructuur openbaar-vervoer deelvervoer laadpalen
  gemeentefonds belastinggebied woz-waarden inkoop rechtspositie raadsondersteuning integriteit ondermijning
  boa-bestel crisisbeheersing brandweerzorg asielopvang huisvesting-statushouders warmtenetten isolatie`.split(/\s+/);

export const ASPECTS = `handreiking monitor leernetwerk wetsadvies routekaart stappenplan kennisbank modelverordening
  uitvoeringstoets impactanalyse convenant actieprogramma meldpunt factsheet scholing praktijkproef benchmark
  ondersteuning helpdesk lobby regiotour expertteam standaard keuzehulp woordenboek rekenmodel raadstoolkit
  voorbeeldbrief nulmeting evaluatie bestuursakkoord werkconferentie toekomstscenario financiering datakaart
  spiegelgesprek adviesraad startpakket ledenraadpleging samenwerking versnelling vereenvoudiging toezichtskader
  kwaliteitseisen raamcontract inkoopstrategie communicatielijn juridisch-kader proeftuin vraagbaak jaarconferentie
  zelfscan wegwijzer visie prognose toegankelijkheid ontwikkelagenda procesbegeleiding gegevensuitwisseling
  ketenafspraken opgaveteam doorbraakaanpak inspiratiegids overdracht`.split(/\s+/);

export const DIRECTIONS =
  'op-orde dichtbij voor-iedereen in-de-regio met-het-rijk volgens-plan met-inwoners structureel-betaald eenvoudiger toekomstbestendig'.split(
    ' ',
  );

export const THEMES =
  `informatiesamenleving gemeentelijke-uitvoering fysieke-opgaven inclusieve-samenleving democratisch-besturen
  actieve-ledenorganisatie gezonde-leefomgeving sterke-regios bestaanszekerheid veilige-gemeenten jeugd-en-gezin werk-en-inkomen
  duurzame-energie bereikbaarheid wonen-en-ruimte lokale-financien europa-en-wereld kennis-en-innovatie erfgoed-en-cultuur
  water-en-bodem`.split(/\s+/);

export const PARTIES = {
  vvg: 'Vereniging Voorbeeldgemeenten',
  gemeenten: 'gemeenten',
  rijk: 'Rijk',
  bzk: 'ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
  szw: 'ministerie van Sociale Zaken en Werkgelegenheid',
  vws: 'ministerie van Volksgezondheid, Welzijn en Sport',
  ienw: 'ministerie van Infrastructuur en Waterstaat',
  provincies: 'provincies',
  waterschappen: 'waterschappen',
  colleges: 'colleges van burgemeester en wethouders',
  raadsleden: 'raadsleden',
  griffiers: 'griffiers',
  zorgaanbieders: 'zorgaanbieders',
  zorgverzekeraars: 'zorgverzekeraars',
  woningcorporaties: 'woningcorporaties',
  onderwijs: 'scholen en hun besturen',
  werkgevers: 'werkgevers',
  vakbonden: 'vakbonden',
  clientenraden: 'cliëntenraden',
  netbeheerders: 'netbeheerders',
  omgevingsdiensten: 'omgevingsdiensten',
  veiligheidsregios: "veiligheidsregio's",
  kennisinstellingen: 'kennisinstellingen',
  regios: "samenwerkende regio's",
};

export const OWNERS = {
  bestuur: 'Team Bestuur en Democratie',
  financien: 'Team Financiën',
  ruimte: 'Team Ruimte en Wonen',
  klimaat: 'Team Klimaat en Energie',
  jeugd: 'Team Jeugd en Onderwijs',
  zorg: 'Team Zorg en Gezondheid',
  werk: 'Team Werk en Inkomen',
  digitaal: 'Team Informatiesamenleving',
  veiligheid: 'Team Veiligheid',
  leden: 'Team Leden en Communicatie',
  europa: 'Team Europa',
  uitvoering: 'Team Gezamenlijke Uitvoering',
};

export const TRACKS = [
  ['structurele-financien', 'Structurele financiën'],
  ['aanbod-kabinet', 'Aanbod aan het kabinet'],
  ['focus-op-uitvoering', 'Focus op uitvoering'],
  ['europees-perspectief', 'Europees en internationaal perspectief'],
  ['minder-regels', 'Minder regels, meer ruimte'],
];

export const CONDITIONS = [
  ['kabinetsformatie', 'Kabinetsformatie'],
  ['begroting-rijk', 'Begroting van het Rijk'],
  ['behandeling-wetsvoorstel', 'Behandeling van het wetsvoorstel in de Kamer'],
];

export const MEASURES = [
  ['gemeenten die meedoen', 'gemeenten'],
  ['bijeenkomsten voor leden', 'keer'],
  ['inwoners die zijn geholpen', 'huishoudens'],
  ['aanvragen die op tijd zijn afgehandeld', 'procent'],
  ['publicaties', undefined],
  ['opgeleide medewerkers', 'deelnemers'],
];

// Parts of sentences in the plural, such as "Samen toetsen griffiers haalbare wijkkaders naast lokale zorgfondsen.": correct Dutch that rarely repeats.
const ADVERBS =
  `samen gaandeweg stapsgewijs jaarlijks gezamenlijk doorlopend voortaan regionaal tijdig gefaseerd vooraf achteraf wekelijks
  zelfstandig kosteloos digitaal plaatselijk vrijwillig landelijk openlijk zorgvuldig maandelijks onderling veelal geleidelijk
  opnieuw spoedig allereerst tussentijds`.split(/\s+/);
const VERBS =
  `toetsen verbeteren publiceren ontwikkelen vernieuwen beschrijven bepleiten onderzoeken financieren vereenvoudigen bundelen
  verkennen verdelen beoordelen herzien ordenen versterken bewaken begeleiden bespreken vergelijken verbinden vertalen beheren
  starten testen volgen meten delen organiseren coördineren stimuleren digitaliseren standaardiseren evalueren actualiseren borgen
  ramen plannen schrappen vervangen verlengen verhogen verlagen agenderen faciliteren inventariseren regelen leveren bouwen
  ontwerpen presenteren waarderen controleren tekenen steunen verspreiden`.split(/\s+/);
const ADJECTIVES =
  `haalbare lokale regionale betaalbare duurzame open digitale eenvoudige toegankelijke sociale veilige gezamenlijke tijdelijke
  structurele wettelijke praktische heldere kleinschalige nieuwe bestaande flexibele zorgvuldige onafhankelijke eerlijke groene
  slimme robuuste inclusieve gerichte meetbare zichtbare verplichte aanvullende gedeelde private publieke stedelijke preventieve
  juridische financiële technische culturele ecologische circulaire persoonlijke anonieme actuele volledige korte brede`.split(
    /\s+/,
  );
const PEOPLE =
  `inwoners raadsleden colleges wethouders griffiers ondernemers mantelzorgers huurders ouders leerlingen studenten werkzoekenden
  vrijwilligers verenigingen corporaties waterschappen provincies netbeheerders zorgaanbieders scholen werkgevers vakbonden
  cliëntenraden burgemeesters wijkagenten huisartsen bibliotheken musea omgevingsdiensten kennisinstellingen`.split(
    /\s+/,
  );
const PREPOSITIONS = 'voor met zonder rond via tegen binnen naast volgens dankzij ondanks tijdens namens'.split(' ');
const FRONTS =
  `wijk zorg buurt raads jeugd energie water bouw grond verkeers school inkomens schuld data dienst bestuurs regio markt
  klimaat natuur woning huur bodem haven stations plein dorps stads sport cultuur erfgoed bibliotheek museum muziek ambulance
  brandweer politie toezicht handhavings vergunning belasting begrotings subsidie inkoop personeels opleidings archief netwerk
  software veiligheids privacy identiteits adres kadaster kaart meet riool afval grondstof warmte wind zonne laad fiets spoor bus
  tram brug tunnel dijk polder bos heide landbouw veeteelt voedsel horeca winkel bedrijven`.split(/\s+/);
const BACKS =
  `teams budgetten registers loketten overleggen kaders plannen fondsen akkoorden toetsen kaarten normen raden regelingen standaarden
  voorzieningen panels punten gidsen coaches makelaars adviseurs onderzoeken verkenningen ramingen analyses peilingen metingen
  proeven agenda's visies strategieën methoden opgaven coalities allianties kringen tafels dialogen campagnes cursussen trainingen
  stages werkplaatsen platforms portalen sleutels indexen monitors dossiers protocollen convenanten mandaten contracten bestekken
  tarieven heffingen toeslagen leningen garanties reserves schouwen inspecties audits keuringen meldingen aanvragen procedures
  termijnen zittingen besluiten`.split(/\s+/);
const ALSO = [
  'De resultaten worden gedeeld op de jaarlijkse ledenvergadering.',
  'Voor de zomer volgt een tussenstand; daarna wordt de koers zo nodig bijgesteld.',
  'Het vraagt van het kabinet een duidelijke keuze: wie betaalt en wie beslist?',
  'De coördinatie ligt bij één team, om versnippering te voorkomen.',
];

/** One of thousands of compound nouns. */
export const noun = (by) => `${by.one(FRONTS)}${by.one(BACKS)}`;

const SENTENCES = [
  (by) =>
    `${capital(by.one(ADVERBS))} ${by.one(VERBS)} ${by.one(PEOPLE)} ${by.one(ADJECTIVES)} ${noun(by)} ${by.one(PREPOSITIONS)} ${by.one(ADJECTIVES)} ${noun(by)}.`,
  (by) =>
    `${capital(by.one(PEOPLE))} ${by.one(VERBS)} ${by.one(ADVERBS)} ${noun(by)}, ${noun(by)} en ${by.one(ADJECTIVES)} ${noun(by)}.`,
  (by) =>
    `${capital(by.one(ADJECTIVES))} ${noun(by)} ${by.one(VERBS)} ${by.one(ADVERBS)} ${noun(by)} ${by.one(PREPOSITIONS)} ${by.one(PEOPLE)}; ${by.one(PEOPLE)} ${by.one(VERBS)} ${noun(by)}.`,
  (by) =>
    `${capital(by.one(PREPOSITIONS))} ${noun(by)} ${by.one(VERBS)} ${by.one(PEOPLE)} en ${by.one(PEOPLE)} ${by.one(ADVERBS)} ${noun(by)}.`,
];

/** One sentence of a commitment or an update. */
export const sentence = (by) => by.one(SENTENCES)(by);

/** The note of an update: sentences of its own, and sometimes one that occurs in many updates. */
export const note = (by) => paragraph(by, by.between(1, 4)) + (by.in(0.3) ? `\n\n${by.one(ALSO)}` : '');

/** A paragraph in lines of at most 100 characters. */
export const paragraph = (by, sentences) => wrap(Array.from({ length: sentences }, () => sentence(by)).join(' '), 100);

/** Breaks a text into lines of at most `width` characters. */
export function wrap(text, width) {
  let line = 0;
  return text.replace(/ ?([^ ]+)/g, (_spaced, word) => {
    const starts = line === 0 || line + 1 + word.length > width;
    const separator = starts ? (line === 0 ? '' : '\n') : ' ';
    line = starts ? word.length : line + 1 + word.length;
    return separator + word;
  });
}

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** An id as words: `beschermd-wonen` becomes `beschermd wonen`. */
export const spaced = (id) => id.replaceAll('-', ' ');

/** The body of a page: a title, and paragraphs of three to five sentences. */
export const page = (title, by, paragraphs) =>
  `# ${title}\n\n${Array.from({ length: paragraphs }, () => paragraph(by, by.between(3, 5))).join('\n\n')}\n`;
