/** Words that no one is called by, nor any place: at the beginning of a note their capital is that of the sentence. */
import { isBaseForm } from './verb-forms.ts';

const ORDINARY = new Set(
  (
    'access accidents actions activities aid amendments answers areas arrangements assistance authorities awareness banks barriers ' +
    'boats borders budgets buildings businesses care cases challenges changes children cities citizens climate clinics coastal common ' +
    'communities companies conditions consultations contracts contributions cooperation cooperatives costs countries courts crime crops ' +
    'current currently customers cuts debt decent decisions delays delegates delegations deliveries demand democracy departments details developing digital ' +
    'disasters discussions diversity doctors documents donors early economic economies education efforts elections emissions employees ' +
    'employers employment energy engineers enterprises equality equipment evidence existing experience experts exports families farmers farming fares ' +
    'fees ferries finance financial fish fishers flights floods food foreign forests formal freedom fuel full funding funds further future global ' +
    'half quarter twice dozens joint additional average better big cheap clear coaches coal cold community company demand drivers dry each ' +
    'fast fewer final fresh general great hard heavy honest however important independent interest key late likely local major minor natural nearly ' +
    'normal nuclear official oil old optional overall part personal plain political poor possible present primary proper real regular rich right ' +
    'sadly safe second secondary senior several sick simple sleeper slow smaller social special steel third total train trains unless unpaid ' +
    'usual various vital weak wide wind wood wrong ' +
    'good goods governments green groups growth harbours health help high homes hospitals hours households housing human hundreds ' +
    'imports inclusion income incomes industries inflation informal information infrastructure innovation institutions international investment islands job jobs ' +
    'justice knowledge labour land landings large laws leaders learning legal legislation lessons life loans local long losses low markets ' +
    'measures medicines meetings members men migrants migration millions ministers ministries money mothers national nations negotiations networks new ' +
    'night nurses offices officials older only open opportunities organizations outcomes owners paper parents parliament participants ' +
    'participation partners partnerships passengers patients peace pensions people permits pilots places plans policies policy ports poverty power prices ' +
    'private problems procedures products production programmes progress projects proposals protection public pumps quality questions quotas rates ' +
    'recent reforms refugees regional regulations renewable reports representatives research residents resources responsibility results revenue rights rising risks roads rules rural ' +
    'safety sailors savings schools science scientists sea seasonal sectors security seeds services ships similar skills small social societies solidarity ' +
    'solutions staff standards states statistics storage strategies strong students subsidies successful support surveys sustainable systems talks targets tax taxes teachers ' +
    'technical technology thousands tickets timetables tourism tourists towns trade tradition traditional traffic training transition transparency transport travellers treaties trust ' +
    'unemployment unions universities urban vaccines vessels victims villages violence visitors vocational volunteers voters wages waste water winters ' +
    'anglers attendance auditors beaches bridges classes cleaning convoys disbursement disbursements districts engineers figures groundwater inspections inspectors ' +
    'lakes lessons masts meters monitors neighbours pipes provinces pumping rainfall rivers schooling seats sewage sewers shelters tanks tenders tents testing trucks wells ' +
    'women workers working world young youth'
  ).split(' '),
);

/** Verbs that are names of people or months as well. */
const ALSO_NAMES = new Set(
  'mark grant rose drew bill chase frank lance miles pierce land reading march may will rob sue pat dock head'.split(
    ' ',
  ),
);

/** Whether a word, in small letters, is an ordinary one. Endings such as "-tion" belong to no name. */
export function isOrdinary(word: string): boolean {
  if (ALSO_NAMES.has(word)) return false;
  return (
    ORDINARY.has(word) || isBaseForm(word) || /(?:[a-z]{3}(?:tions?|sions?|nesses|ments)|ologies)$/.test(word)
  );
}

/** Whether a word, in small letters, is one of the language, whether or not somebody is called so as well. */
export function isWord(word: string): boolean {
  return ALSO_NAMES.has(word) || isOrdinary(word);
}
