import type { Language } from '../i18n/text.ts';

/**
 * Words that plans of every kind use: what one does ("versterken"), with what means ("subsidie"), for whom
 * ("inwoners"). That two promises share them says little: "uitbreiding van de wijkbus" and "uitbreiding van de haven"
 * are two.
 */
export const GENERAL_WORDS: Readonly<Record<Language, readonly string[]>> = {
  nl: listOf(`
    zorgen zorgt maken maakt gemaakt geven geeft gegeven nemen neemt houden houdt gehouden zetten zet inzet inzetten
    werken werkt werk bieden biedt aanbieden aangeboden voeren voert stellen stelt gesteld brengen brengt gebracht
    leggen legt zien pleiten pleit streven streeft beogen helpen helpt hulp vragen vraagt vraag volgen lopen treden
    leveren leiden leidt passen sluiten gebruiken gebruik gebruikt vormen vorm betreffen bestaan bestaande rekening
    rekenen denken kiezen keuze praten schrijven invullen omgaan mogelijk nodig noodzakelijk noodzaak

    invoeren invoering uitvoeren uitvoering bevorderen stimuleren stimulering versterken versterking versterkt
    verbeteren verbetering verbeterd uitbreiden uitbreiding uitgebreid verhogen verhoging verhoogd verlagen verlaging
    verlaagd beperken beperking beperkt terugdringen teruggedrongen verminderen vermindering investeren investering
    ondersteunen ondersteuning ontwikkelen ontwikkeling ontwikkelingen ontwikkeld realiseren realisatie aanpakken
    aanpak tegengaan voorkomen behouden behoud beschermen bescherming afschaffen afgeschaft starten beginnen begin
    openen sluiten regelen regeling opstellen vaststellen onderzoeken onderzoek verkennen faciliteren inrichten
    aansluiten wijziging herziening modernisering vereenvoudigen actualiseren vervangen vervanging versoepelen
    versoepeling verlenen gericht richten bijdrage bijdragen oplossen oplossing bezuinigen bezuiniging besparen bepalen
    bestrijden bestrijding handhaven handhaving controle controleren toezicht beoordelen beslissen besluiten beeindigen
    toepassen garanderen waarborgen aanvullen aanvullend aanvragen aanvraag terugkeer terugkeren groeien groei ontstaan
    voortzetten doorgaan stoppen stopt vergroten straffen bestraffen herstel onderhoud beheer bouw bouwen actie acties
    omhoog omlaag

    goed goede beter betere best beste groot grote groter grootste klein kleine nieuw nieuwe oud oude hoog hoge hoger
    laag lage lager snel snelle sneller lang lange langer kort korte extra volledig voldoende onvoldoende duidelijk
    belangrijk belangrijke belangrijkste eenvoudig makkelijk gemakkelijk streng strenger hard harder structureel
    tijdelijk meerjarig sterk vast gezond eigen vrij open zwaar licht goedkoop betaalbaar toegankelijk kwetsbaar
    verplicht gelijk eerlijk rechtvaardig zichtbaar actief gratis kosteloos jong sociaal maatschappelijk publiek lokaal
    regionaal landelijk europees internationaal duurzaam veilig digitaal specifiek algemeen huidig schoon groen bewust
    aanwezig afhankelijk dezelfde half helft keer

    jaar jaren week weken maand maanden dag dagen avond nacht weekend winter zomer voorjaar najaar tijd periode einde
    eind toekomst procent euro miljoen miljard aantal deel kosten budget geld middelen bedrag prijs tarief tarieven
    vergoeding korting

    mensen mens gemeente gemeenten gemeentelijk gemeenteraad raad college bestuur wethouder burgemeester minister
    ministerie inwoners inwoner bewoners burgers ouderen jongeren kinderen gezin gezinnen groep groepen personen
    vrijwilligers ondernemers bedrijven bedrijf organisatie organisaties vereniging verenigingen medewerkers
    professionals aanbieders slachtoffers betrokken nederland nederlandse nederlanders land landen provincie overheid
    rijk regering kabinet europa partij maatschappij sector

    plaats plek locatie gebied regio stad dorp dorpen kern wijk buurt straat centrum huis huizen woning woningen gebouw
    school scholen

    beleid maatregel maatregelen plan plannen programma project agenda visie nota verordening wet wetgeving regels recht
    rechten afspraak afspraken overleg samenwerking aandacht ruimte belang rol taak kwaliteit probleem gevolg doel
    doelstelling resultaat voorziening voorzieningen activiteiten initiatief kennis informatie advies adviseren
    voorlichting begeleiding training opleiding cursus campagne pilot proef subsidie lening belasting heffing toeslag
    fonds meldpunt steunpunt aanspreekpunt loket punt team dienst diensten verbod vergunning opvang zorg leven wijze
    manier mate basis kader situatie voorbeeld standpunt uitgangspunt stap systeem stelsel mogelijkheid mogelijkheden
    kans kansen innovatie technologie pas

    aanbod aanbrengen aangaan aangeven aangewezen aanleg aanleggen aanleiding aannemen aanpassen aanpassing aanraken
    aanspreken aansporen aanstellen aantasten aanvaarden aanvang aanwijzen aanzetten achteruit achterstand afbouwen
    afhandelen aflopen afname afnemen afronden afspreken afstemmen afstemming afstand afwachten afwijken afwijzen
    akkoord alternatief baat bedenken bedoelen bedoeling bedreigen beeld beetje begeleiden begrijpen behalen behandelen
    behandeling behoefte behoeven behoren bekend bekijken belangrijkheid belasten belofte beloven beloning benadrukken
    benaderen benodigd benoemen benutten bereid bereiken bereikbaar beschikbaar beschikken beschouwen bespreken
    bestaan besteden bestellen betalen betekenen betekenis betrekken betreffend betrouwbaar bevatten bevinden bewaren
    bewijzen bezig bezit bezoek bezoeken bezwaar bijhouden bijna binnenkort blijken blijvend bovenop breed brede bron
    buitengewoon combinatie combineren compleet concreet consequent constateren continu daadwerkelijk dankzij datum
    deelnemen deelname definitief degelijk degene degenen delen dergelijk dichtbij dicht ding dingen direct doelgericht
    doelgroep doorlopen doorzetten dragen draaien dreigen drempel dringend druk duidelijkheid duren duur dwingen echt
    effect effectief efficient eenheid eenmalig eenvoud eerder effecten eisen enorm ernstig ervaren ervaring extreem
    factor feit feitelijk fors functie functioneren gaande gang gebeuren gebonden gebrek gedeelte gedrag gedwongen
    geheel geleden gelegenheid geleidelijk geloven gemiddeld gepaard gepast gereed geregeld geschikt geslaagd gespreid
    gevoel gewenst gewoon graad gratis grens grond haalbaar halen half handelen handig hanteren helder helemaal herkennen
    herstellen hoeveelheid hoogte hopen houding houvast identiek impuls indelen indienen individueel ingaan ingewikkeld
    ingrijpen inhoud inkomen inleveren innemen inrichting inspannen inspanning inspelen instellen integraal intensief
    interesse invloed invulling inzicht jaarlijks keren kennen kijken klaar komend koppelen koppeling kracht krachtig
    kunde kwestie laatst lastig letten leuk liefst lokaal los maandelijks maat maken makkelijk maximaal meedoen meegaan
    meeste meewerken menselijk mening menig merken methode minimaal minstens missen moeilijk moeite moment natuurlijk
    nauw nemen netto niveau normaal noemen nuttig oefenen omgeving omstandigheden omvang onafhankelijk onderdeel
    onderling onderwerp ongelijk onmiddellijk onnodig onredelijk ontbreken ontvangen ontwerpen onvoldoende oorzaak
    opbrengst opdracht openbaar openstellen operatie opheffen opleveren opnemen opnieuw oprichten opstarten optie
    opvangen opvolgen opzetten optreden orde organiseren oud overdag overeenkomst overgaan overig overleggen overnemen
    overwegen overzicht pakken pakket passend per perspectief plaatsen plaatsvinden plannen positie positief praktijk
    praktisch precies prestatie prettig prima principe prioriteit proberen proces product punten recent reden redden
    redelijk reeks regelmatig reiken reserveren resterend resultaten richting risico rijden ruim rustig samenbrengen
    samenhang samenwerken schaal schade scherp selectie serieus situaties slecht slim smal soort specifieke spelen
    sprake spreiding standaard staat stijgen stil streng strikt stuk succes taken tegelijk tegen teken tekort termijn
    terecht teruggaan terugbrengen thema toegang toegestaan toekennen toename toenemen toepassing toestaan toestemming
    totaal traject trekken tweede type uitbetalen uitdaging uitgaan uitgaven uitgebreide uiteindelijk uiterlijk uitkomen
    uitspraak uitstel uitvoerbaar uniform urgent vanzelfsprekend variant veranderen verandering verantwoord
    verantwoordelijk verbieden verbinden verbinding verdelen verdeling verder verdienen verdwijnen vereist vereisen
    verenigen verhouding verkrijgen verlaten verleden verliezen verlopen vermelden vermijden verplaatsen verplichten
    verplichting verschil verschillend verspreiden verspreid vertalen vertonen vertrek vertrouwen vervallen vervolg
    verwachten verwachting verzamelen verzoek voldoen volledigheid volop volwaardig vooraf voordeel vooropstaan voorrang
    voorstel voorstellen voortvarend voorwaarde voorwaarden voorzien vormgeven vrijwillig waarborg waarde waarmaken
    waarderen waarnemen weggaan wegnemen weren wijzigen wijzen wisselen woord zaak zaken zeker zekerheid zelfstandig
    zinnig zoeken zorgvuldig zonodig zwaarwegend`),
  en: listOf(`
    make makes making give gives take takes put set sets bring ensure provide support supporting improve improving
    improvement increase increasing reduce reducing extend extending expand expansion develop development deliver
    invest investing investment create build building introduce continue begin start run open stop work working use
    using promote prepare preparing experiment experimental explore evaluate implement implementation establish launch
    publish share provide help encourage engage strengthen enhance facilitate collect resolve address move change
    changes review include offer allow protect finish complete freeze scale declare report train pay draft

    new better good best more large small full great high higher low lower strong stronger fast faster easy easier next
    first free fair safe safer stable local national public social key current existing additional available different
    specific modern ready seamless half

    year years month months week weeks day days night today time hundred percent number part cost costs price prices tax
    fund funding money

    people person council residents resident government department federal community communities citizens young children
    families staff office officers team stakeholders partners organisations organizations

    place places area areas borough street streets road roads home homes house houses school schools centre center hub

    plan plans policy policies programme program project projects goal goals initiative initiatives commitment
    commitments milestone milestones progress results information data access service services system process tools tool
    design approach standards resources activities action document documentation prototype scheme campaign pilot trial
    list rules rule model stage way need training

    ability able absolute accept acceptable accessible account achieve achievement active actively actual adapt add
    adequate adjust advance advantage adopt affect affordable agree agreement ahead aim aims alternative amount announce
    annual annually appear apply appoint appropriate arrange arrangement aspect assess assessment assist assistance
    attention authority automatic average avoid aware away balance ban base based basic basis become bear behalf believe
    benefit benefits big biggest body borrow broad bring budget call capacity care careful carry case cases cause certain
    chance charge check choice choose clear clearly close collaborate combine come commit common complement complex
    concern condition conditions conduct confirm connect consider consistent constant consult consultation contact
    content context contract contribute contribution control convene coordinate core correct cover criteria cut date deal
    decide decision decrease dedicated deep define degree demand depend describe detail determine direct direction
    discuss discussion distribute divide double drive due duty early ease effect effective efficient effort efforts
    eliminate emphasis enable encourage end enforce enforcement enough entire equal equip essential evidence exist
    expect expected experience explain expose extra face fact fail fall fast feature features field figure fill final
    find fit fix flexible focus follow force foreign form formal forward foster framework frequent full function future
    gain gap general generate give global govern greater ground group groups grow growth guarantee guidance guide halve
    happen hard have head healthy hear help hold hope ideal identify immediate impact important impossible impose inclusive
    independent individual inform input inside instead institution interest international involve issue issues join keep
    kind know knowledge lack language last late later law laws lead leader leadership leading learn learning legal
    legislation length less level levels life light likely limit limits line link live living lose lot main maintain
    major manage management manner material matter maximum mean means measure measures meet meeting member members method
    methods minimum minor mission mix monitor name nature necessary network nice normal note notice objective obligation
    offer old ongoing online operate opportunity opportunities option options order ordinary organise organize other
    outcome outcomes overall owner participate participation particular pass past perform performance permanent permit
    persist phase pick piece point position positive possible potential power practical practice practices prevent
    previous principle principles priority prioritise problem problems procedure product professional promise proper
    proportion propose proposal protection prove purpose pursue push put quality quantity question quick quickly raise
    range rate reach real realise reason reasonable receive recent recognise recommend recommendations record recover
    reform regard region regular regulation relate relation relevant rely remove renew reopen replace represent request
    require requirement research reserve respect respond response responsible responsibility rest restore restrict result
    return reuse right rights rise risk role run scope secure security see seek select send sense separate serve session
    severe shape short show sign significant similar simple simplify single site situation size skill skills society
    solution solutions solve sort source speak special spend spread staffed start state status step steps straight
    strategic strategy structure stuff subject submit success successful sufficient suitable supply sure sustain
    sustainable take target targets task technical term test tests theme think together total towards track transparent
    transparency treat trust try turn type understand unit update urgent useful user users valid value values various
    version view vision volume wait want whole wide widely win word world worth write`),
};

function listOf(list: string): readonly string[] {
  return [...new Set(list.trim().split(/\s+/))];
}
