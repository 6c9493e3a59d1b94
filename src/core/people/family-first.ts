/**
 * Where the family name comes first in speech as in writing, so that "LI Gang" is
 * printed so, and "PAPPAS Vera" is not: by the country of the person, or by the family name.
 */

/** In the usage of United Nations lists of participants, in English, French and Spanish. */
const COUNTRIES =
  /\b(?:china|chine|hong kong|macao|macau|taiwan|viet ?nam|korea|corée|corea|japan|japon|japón|cambodia|cambodge|camboya|hungary|hongrie|hungría)\b/iu;

/** Chinese, Korean and Vietnamese family names that are common and are no Western given names. */
const FAMILY_NAMES = new Set(
  (
    'li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang feng yu ' +
    'dong xiao cheng cao yuan deng fu shen zeng peng lu jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang ' +
    'shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian yin chang qiao lai gong ' +
    'kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn ryu hong bae baek moon yang noh ' +
    'nguyen tran le pham phan vu vo dang bui do ngo duong ly'
  ).split(' '),
);

/** Whether somebody of this affiliation is likely to have the family name first. */
export function isFamilyFirstCountry(affiliation: string): boolean {
  return COUNTRIES.test(affiliation);
}

/** Whether a word is likely to be a family name that comes first. */
export function isFamilyFirstName(word: string): boolean {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return FAMILY_NAMES.has(folded.toLowerCase());
}
