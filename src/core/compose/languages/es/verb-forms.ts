/** Spanish verbs common in meetings, and their finite forms: enough to tell a clause from a noun with its company. */

const AR = (
  'abordar aceptar acompañar acordar adaptar administrar adoptar afectar afirmar agradecer alcanzar alimentar ampliar analizar anunciar apoyar aportar aprobar apuntar articular asegurar asignar aumentar autorizar avanzar ayudar ' +
  'bajar basar brindar buscar cambiar cancelar cargar causar celebrar centrar clasificar circular colaborar combinar comentar comparar compensar completar comunicar concentrar confirmar conservar considerar constatar consultar contaminar continuar contratar controlar coordinar costar crear criticar ' +
  'dañar declarar dedicar dejar demandar demorar depositar desarrollar descansar descartar descontar desear desempeñar destacar destinar determinar disfrutar doblar dominar donar durar educar ejecutar elaborar elevar eliminar emplear empeorar enfocar enfrentar enseñar entrar entregar enviar equipar escuchar esperar estimar estudiar ' +
  'evaluar evitar examinar explicar explotar exportar expresar facilitar faltar favorecer financiar firmar fomentar formar formular fortalecer fracasar funcionar ganar garantizar gastar gestionar guardar habitar hablar identificar ignorar implicar importar impulsar incentivar incorporar incrementar indicar informar ingresar iniciar instalar integrar intentar ' +
  'interesar intensificar inundar justificar juntar lanzar limitar limpiar llamar llegar llenar llevar lograr mandar marcar mejorar mencionar modificar mostrar motivar multar necesitar negar negociar notar obligar observar ocupar operar opinar organizar orientar pagar participar pasar pensar planificar plantear preparar presentar preservar presionar preocupar probar procurar proyectar prolongar ' +
  'publicar quedar quitar realizar rebajar rechazar reclamar recomendar recordar recortar recuperar reflejar reforzar registrar regresar regular rehabilitar relacionar rellenar remunerar renovar reparar representar respaldar respetar resultar retirar retrasar reservar revisar salvar saltar señalar separar significar solicitar solucionar soportar subsanar sumar superar suspirar sustentar tardar tomar ' +
  'trabajar transformar trasladar transportar tratar triplicar usar utilizar vacunar valorar variar viajar vigilar visitar desayunar almorzar votar zarpar atracar navegar regar drenar filtrar bombear sembrar cosechar pescar contestar preguntar cerrar empezar comenzar contar encontrar volar aparcar'
)
  .split(' ')
  .filter((verb) => verb.endsWith('ar'));

const ER_IR = (
  'abrir admitir agradecer aparecer aplicar aprender asistir atender beber comer cometer comprender comprometer conceder convivir correr corresponder creer cubrir cumplir deber decidir definir depender describir descubrir difundir discutir distribuir emitir escribir exigir existir fortalecer incumplir insistir ' +
  'invadir leer merecer ofrecer permanecer permitir pertenecer proceder prometer proteger reconocer recibir recoger repartir requerir residir responder restablecer reunir romper subir sufrir suceder suponer temer transmitir unir vender vivir crecer nacer establecer favorecer desaparecer parecer carecer padecer compartir coincidir dividir imprimir impedir concluir incluir construir constituir contribuir disminuir destruir excluir sustituir influir'
)
  .split(' ')
  .filter((verb) => /[ei]r$/.test(verb));

/** Irregular forms, singular and plural; where a verb has one only, it stands twice. */
const IRREGULAR =
  'es son|está están|ha han|hay hay|va van|hace hacen|puede pueden|debe deben|quiere quieren|viene vienen|tiene tienen|mantiene mantienen|obtiene obtienen|contiene contienen|sostiene sostienen|detiene detienen|pone ponen|propone proponen|dispone disponen|supone suponen|expone exponen|impone imponen|' +
  'dice dicen|ve ven|prevé prevén|da dan|sabe saben|cabe caben|sale salen|vale valen|trae traen|cae caen|conoce conocen|reduce reducen|produce producen|conduce conducen|introduce introducen|traduce traducen|sigue siguen|consigue consiguen|persigue persiguen|pide piden|impide impiden|mide miden|sirve sirven|repite repiten|elige eligen|corrige corrigen|' +
  'prefiere prefieren|sugiere sugieren|requiere requieren|refiere refieren|difiere difieren|adquiere adquieren|convierte convierten|invierte invierten|advierte advierten|siente sienten|miente mienten|muere mueren|duerme duermen|vuelve vuelven|devuelve devuelven|resuelve resuelven|mueve mueven|promueve promueven|pierde pierden|entiende entienden|atiende atienden|extiende extienden|depende dependen|' +
  'defiende defienden|tiende tienden|cuesta cuestan|cuenta cuentan|muestra muestran|demuestra demuestran|encuentra encuentran|prueba prueban|aprueba aprueban|acuerda acuerdan|recuerda recuerdan|vuela vuelan|cierra cierran|empieza empiezan|comienza comienzan|piensa piensan|recomienda recomiendan|niega niegan|riega riegan|refuerza refuerzan|sienta sientan|' +
  'incluye incluyen|concluye concluyen|construye construyen|contribuye contribuyen|constituye constituyen|disminuye disminuyen|destruye destruyen|distribuye distribuyen|sustituye sustituyen|influye influyen|excluye excluyen|juega juegan|amplía amplían|envía envían|varía varían|evalúa evalúan|actúa actúan|continúa continúan|sitúa sitúan|efectúa efectúan|reúne reúnen|prohíbe prohíben|' +
  'fue fueron|era eran|tuvo tuvieron|hizo hicieron|pudo pudieron|puso pusieron|quiso quisieron|vino vinieron|dijo dijeron|dio dieron|estuvo estuvieron|hubo hubo|supo supieron|trajo trajeron|produjo produjeron|redujo redujeron|condujo condujeron|mantuvo mantuvieron|obtuvo obtuvieron|propuso propusieron|anduvo anduvieron|' +
  'habría habrían|tendría tendrían|podría podrían|pondría pondrían|vendría vendrían|saldría saldrían|querría querrían|haría harían|diría dirían|sabría sabrían|' +
  'había habían|tenía tenían|podía podían|debía debían|hacía hacían|sería serían|sea sean|existía existían|vivía vivían|quería querían|sabía sabían|decía decían|venía venían|seguía seguían|parecía parecían|crecía crecían|recibía recibían|haya hayan';

const irregular = new Set(IRREGULAR.split('|').flatMap((forms) => forms.split(' ')));

const singular = new Set([
  ...AR.map((verb) => `${verb.slice(0, -2)}a`),
  ...ER_IR.map((verb) => `${verb.slice(0, -2)}e`),
  ...IRREGULAR.split('|').map((forms) => forms.split(' ')[0] ?? ''),
]);
const plural = new Set([
  ...AR.map((verb) => `${verb.slice(0, -2)}an`),
  ...ER_IR.map((verb) => `${verb.slice(0, -2)}en`),
  ...IRREGULAR.split('|').map((forms) => forms.split(' ')[1] ?? ''),
]);

/** A conditional of a verb of the tables: "secretaría" and "minería" are none. */
function isConditional(word: string): boolean {
  const infinitive = word.slice(0, -2);
  return infinitives.has(infinitive);
}

const infinitives = new Set([...AR, ...ER_IR]);

/** After a plural, words in -an and -en that are no verb. */
const NO_VERBS = new Set(
  'bien quien orden margen origen joven plan gran examen volumen imagen virgen alguien también según tan'.split(
    ' ',
  ),
);

/** Whether a word can be the finite verb of a subject in the singular or in the plural. */
export function canBeFinite(word: string, isPlural: boolean): boolean {
  if (isPlural) {
    // An adjective would be in the plural too, and end in -s.
    return plural.has(word) || (/[a-záéíóúñ]{3}(?:[aeá]|ro)n$/.test(word) && !NO_VERBS.has(word));
  }
  if (singular.has(word)) return true;
  return /[a-záéíóúñ]{2}(?:rá|aba|ó)$/.test(word) || (/[aei]ría$/.test(word) && isConditional(word));
}

/** Whether a word can be nothing but a finite verb: "faltan", "hay", not "falta", which is a noun as well. */
export function isSurelyFinite(word: string): boolean {
  if (NOUNS_TOO.has(word)) return false;
  return (
    irregular.has(word) ||
    (canBeFinite(word, true) && /n$/.test(word)) ||
    /[a-záéíóúñ]{2}(?:rá|ó)$/.test(word)
  );
}

const NOUNS_TOO = new Set(
  'cuenta prueba muestra orden margen origen examen volumen imagen vale sale duerme'.split(' '),
);
