import type { Language } from '../i18n/text.ts';

/** Words that hold a sentence together and say nothing of what it is about. */
export const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: setOf(`
    de het een en of maar want dus dat die dit deze daar hier er wie wat welke welk waar waarin waarmee waarop waarvan
    waardoor waarbij waaronder waarvoor waarover waaraan wanneer hoe als dan toen terwijl omdat doordat zodat opdat
    hoewel indien mits tenzij zodra totdat
    ik je jij u hij zij ze we wij jullie hen hun haar zich mij ons onze mijn jouw uw elkaar zelf
    in op aan van voor met bij naar uit over onder door tegen tot om te ter ten per via sinds tussen binnen buiten boven
    langs rond rondom na naast tijdens volgens wegens zonder ondanks behalve richting inclusief vanaf vanuit omtrent
    ten aanzien
    is zijn was waren ben bent wordt worden werd werden geworden heeft hebben had hadden heb zal zullen zou zouden kan
    kunnen kon konden mag mogen mocht moet moeten moest moesten wil willen wilde wilden hoeft hoeven gaat gaan ging
    blijft blijven bleef laat laten doet doen gedaan komt komen kwam staat staan stond dient dienen krijgt krijgen kreeg
    vindt vinden vond weet weten geldt gelden hoort horen ligt liggen zit zitten
    ook al nog wel weer reeds steeds altijd vaak soms zo zoals zowel zeer heel erg te meer meest meeste minder minst
    veel vele weinig alle al alles allen allemaal elke elk ieder iedere iedereen iemand niemand ander andere anders
    zulke enkele enig enige sommige beide ongeveer circa etc bijvoorbeeld namelijk daarom daarnaast daarbij daarvoor
    daarmee daarover daarin daarop daarvan daardoor hiervoor hierbij hiermee hierover hiervan hierdoor verder eerst
    straks voortaan af toe mee heen terug tenminste alleen samen vooral juist immers echter toch eens niet geen nooit
    nergens onverminderd blijvend inmiddels momenteel nu ooit uiteraard graag mede elders bv dwz ivm tbv mbt zn ers`),
  en: setOf(`
    the a an and or but so that this these those there here who whom whose which what where when how as than then while
    because since although if unless until whether wherever
    i you he she it we they me him her us them my your his its our their each other own one
    in on at of for with by to from into onto over under through against about between within without across along
    around after before during per via towards upon out up off down near inside outside
    is are was were be been being am has have had having do does did doing will would shall should can could may might
    must get gets let lets go goes going need needs want wants
    also already still again always often just only very too more most less least many much few all every any some both
    no not never nor none such same etc further keep keeps remain remains stay stays ever another`),
};

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
