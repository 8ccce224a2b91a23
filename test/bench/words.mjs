// What the generated agendas are about: Dutch as an association of municipalities writes it, put together by chance.

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

export const DIRECTIONS = 'op-orde dichtbij voor-iedereen in-de-regio met-het-rijk volgens-plan met-inwoners structureel-betaald eenvoudiger toekomstbestendig'.split(' ');

export const THEMES = `informatiesamenleving gemeentelijke-uitvoering fysieke-opgaven inclusieve-samenleving democratisch-besturen
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

const WHO = ['De vereniging', 'Een werkgroep van leden', 'Het expertteam', 'De commissie', 'Een aantal gemeenten', 'De regio', 'Het projectteam', 'Een kopgroep van gemeenten'];
const DOES = ['maakt', 'verzamelt', 'toetst', 'verbetert', 'publiceert', 'ontwikkelt', 'vernieuwt', 'beschrijft'];
const WHAT = [
  'een aanpak die gemeenten meteen kunnen gebruiken',
  'de ervaringen van de eerste deelnemers',
  'voorbeelden uit de praktijk',
  'de gevolgen voor de uitvoering',
  'een raming van de kosten en de baten',
  'afspraken over gegevens, geld en verantwoordelijkheid',
  'een voorstel voor vereenvoudiging van de regels',
  'een overzicht van wat er al is en wat er nog ontbreekt',
];
const WITH = [
  'samen met het ministerie en de provincies',
  'met hulp van kennisinstellingen',
  'in overleg met de waterschappen',
  "vanuit drie regio's die vooroplopen",
  'met steun van het Rijk',
  'in nauw contact met inwoners en cliëntenraden',
  'binnen het budget dat daarvoor is vastgesteld',
];
const SO_THAT = [
  'zodat gemeenten niet elk zelf het wiel hoeven uit te vinden',
  'zodat raden op tijd kunnen besluiten',
  'zodat inwoners sneller weten waar zij aan toe zijn',
  'zodat de uitvoering betaalbaar blijft',
  'zodat ook kleine gemeenten mee kunnen doen',
  'zodat beleid en uitvoering beter op elkaar aansluiten',
];
const ALSO = [
  'Waar dat kan, sluit het werk aan bij wat er in de regio al gebeurt.',
  'De resultaten worden gedeeld op de jaarlijkse ledenvergadering.',
  'Voor de zomer volgt een tussenstand; daarna wordt de koers zo nodig bijgesteld.',
  'Leden die willen meedenken, melden zich bij het team dat verantwoordelijk is.',
  'Het vraagt van het kabinet een duidelijke keuze: wie betaalt en wie beslist?',
  'Dat is minder vanzelfsprekend dan het lijkt: de verschillen tussen gemeenten zijn groot.',
  'De coördinatie ligt bij één team, om versnippering te voorkomen.',
];

/** One sentence of a promise or a note. */
export const sentence = (by) =>
  by.in(0.3) ? by.one(ALSO) : `${by.one(WHO)} ${by.one(DOES)} ${by.one(WHAT)}${by.in(0.6) ? ` ${by.one(WITH)}` : ''}${by.in(0.5) ? `, ${by.one(SO_THAT)}` : ''}.`;

/** A paragraph, lines broken before 100 characters as people who write in an editor do. */
export const paragraph = (by, sentences) => wrap(Array.from({ length: sentences }, () => sentence(by)).join(' '), 100);

/** Breaks a text into lines of at most `width` characters. */
export function wrap(text, width) {
  let line = 0;
  return text.replace(/ ?([^ ]+)/g, (spaced, word) => {
    const starts = line === 0 || line + 1 + word.length > width;
    const separator = starts ? (line === 0 ? '' : '\n') : ' ';
    line = starts ? word.length : line + 1 + word.length;
    return separator + word;
  });
}

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** An id as words: `beschermd-wonen` becomes `beschermd wonen`. */
export const spaced = (id) => id.replaceAll('-', ' ');

/** The body of a page: a title, and paragraphs of two to five sentences. */
export const page = (title, by, paragraphs) =>
  `# ${title}\n\n${Array.from({ length: paragraphs }, () => paragraph(by, by.between(2, 5))).join('\n\n')}\n`;
