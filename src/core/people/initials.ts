/** The Latin letter with which a word of any script begins, for codes. */

/** Letters that no decomposition leads to a Latin one. */
const SPELT: Readonly<Record<string, string>> = {
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'T',
  Æ: 'A',
  Œ: 'O',
  ẞ: 'S',
  ß: 'S',
  Ŋ: 'N',
  Ħ: 'H',
  Ə: 'A',
  ı: 'I',
  Ɓ: 'B',
  Ɗ: 'D',
  Ŧ: 'T',
};

/** First letters as passports romanise them (ICAO Doc 9303): Cyrillic, Greek, Hebrew, Arabic. */
const ROMANISED = new Map(
  pairs(
    'АA БB ВV ГG ДD ЕE ЁE ЖZ ЗZ ИI ЙI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХK ЦT ЧC ШS ЩS ЫY ЭE ЮI ЯI ЄI ІI ЇI ҐG ЎU ЂD ЈJ ЉL ЊN ЋC ЏD ' +
      'ΑA ΒV ΓG ΔD ΕE ΖZ ΗI ΘT ΙI ΚK ΛL ΜM ΝN ΞX ΟO ΠP ΡR ΣS ΤT ΥY ΦF ΧC ΨP ΩO ' +
      'אA בB גG דD הH וV זZ חH טT יY כK לL מM נN סS עA פP צT קK רR שS תT ' +
      'اA أA إI آA بB تT ثT جJ حH خK دD ذD رR زZ سS شS صS ضD طT ظZ عA غG فF قQ كK کK لL مM نN هH ةH وW يY یY ىA ءA پP چC ژZ گG ' +
      'ԱA ԲB ԳG ԴD ԵE ԶZ ԷE ԹT ԺZ ԻI ԼL ԽK ԿK ՀH ՁD ՂG ՃC ՄM ՆN ՇS ՈO ՉC ՊP ՋJ ՌR ՍS ՎV ՏT ՐR ՑT ՓP ՔK ՕO ՖF ' +
      'აA ბB გG დD ეE ვV ზZ თT იI კK ლL მM ნN ოO პP ჟZ რR სS ტT უU ფP ქK ღG ყQ შS ჩC ცT ძD წT ჭC ხK ჯJ ჰH',
  ),
);

/** The first of the characters under each letter, in the order of Pinyin; I, U and V begin none. */
const PINYIN = '阿A八B嚓C哒D妸E发F旮G哈H讥J咔K垃L妈M拏N噢O妑P七Q呥R仨S他T穵W夕X丫Y帀Z';

const KANA = new Map(
  pairs(
    'あA いI うU えE おO かK きK くK けK こK さS しS すS せS そS たT ちC つT てT とT なN にN ぬN ねN のN はH ひH ふF へH ほH まM みM むM めM もM やY ゆY よY らR りR るR れR ろR わW をO がG ぎG ぐG げG ごG ざZ じJ ずZ ぜZ ぞZ だD ぢJ づZ でD どD ばB びB ぶB べB ぼB ぱP ぴP ぷP ぺP ぽP',
  ),
);

/** The leading consonants of Hangul in their order (Revised Romanization); the silent one takes its vowel. */
const HANGUL_LEADS = 'GKNDTRMBPSS-JJCKTPH';
const HANGUL_VOWELS = 'AAYYEEYYOWWOYUWWWYEUI'.padEnd(21, 'U');

/** A letter A to Z; '' where the word begins with none that can be told. */
export function initialOf(word: string): string {
  const [first] = word.normalize('NFC').match(/\p{L}/u) ?? [];
  if (first === undefined) return '';
  const capital = first.toLocaleUpperCase('en');
  const spelt = SPELT[capital] ?? SPELT[first];
  if (spelt !== undefined) return spelt;
  const plain = capital.normalize('NFD').charAt(0);
  if (/[A-Z]/.test(plain)) return plain;
  const romanised =
    ROMANISED.get(capital) ?? ROMANISED.get(first) ?? ROMANISED.get(plain) ?? KANA.get(hiragana(first));
  return romanised ?? hangulInitial(first) ?? hanInitial(first);
}

function hiragana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : letter;
}

function hangulInitial(letter: string): string | undefined {
  const index = (letter.codePointAt(0) ?? 0) - 0xac00;
  if (index < 0 || index >= 11_172) return undefined;
  const lead = HANGUL_LEADS.charAt(Math.floor(index / 588));
  return lead === '-' ? HANGUL_VOWELS.charAt(Math.floor((index % 588) / 28)) : lead;
}

let byPinyin: Intl.Collator | undefined;

function hanInitial(letter: string): string {
  if (!/\p{Script=Han}/u.test(letter)) return '';
  byPinyin ??= new Intl.Collator('zh-Hans-u-co-pinyin');
  let initial = '';
  for (let at = 0; at < PINYIN.length; at += 2) {
    if (byPinyin.compare(PINYIN.charAt(at), letter) <= 0) initial = PINYIN.charAt(at + 1);
  }
  return initial;
}

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)]);
}
